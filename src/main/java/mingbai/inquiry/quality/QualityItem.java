package mingbai.inquiry.quality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/** One drawn inquiry. @param n in the order it was drawn, from 1 @param judged null while nobody looked */
public record QualityItem(long id, long check, int n, long inquiry, @Nullable Judged judged, long version) {

    public static final String KIND = "inquiry-quality-item";

    /** @param faults none when it is in order */
    public record Judged(List<QualityFault> faults, String note, long account, String name, LocalDate on) {}

    QualityItem judged(Judged how) {
        return new QualityItem(id, check, n, inquiry, how, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("check", Long.toString(check));
        canonical.put("n", n);
        canonical.put("inquiry", Long.toString(inquiry));
        canonical.put("faults", judged == null ? null : judged.faults().stream().map(QualityFault::name).toList());
        canonical.put("note", judged == null ? null : judged.note());
        canonical.put("by", judged == null ? null : Long.toString(judged.account()));
        canonical.put("version", version);
        return canonical;
    }
}
