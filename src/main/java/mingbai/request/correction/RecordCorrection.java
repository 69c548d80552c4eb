package mingbai.request.correction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * One demand to correct a record.
 *
 * @param number told to the person
 * @param ending null while it is open
 */
public record RecordCorrection(long id, String number, Demand demand, @Nullable Ending ending, long version) {

    public static final String KIND = "record-correction";

    /**
     * How it ended.
     *
     * @param whom    the agency that may correct it, with how to reach it; "" where none is named
     * @param toldHow how the person was told
     */
    public record Ending(CorrectionResult result, LocalDate on, String reasons, String whom, String toldHow) {}

    RecordCorrection ended(Ending how) {
        return new RecordCorrection(id, number, demand, how, version + 1);
    }

    RecordCorrection showing(List<Attachment> evidence) {
        Demand with = new Demand(demand.agency(), demand.record(), demand.wrong(), demand.name(), demand.contact(), demand.medium(), demand.receivedOn(), evidence);
        return new RecordCorrection(id, number, with, ending, version);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("number", number);
        canonical.put("agency", demand.agency());
        canonical.put("record", demand.record());
        canonical.put("wrong", demand.wrong());
        canonical.put("name", demand.name());
        canonical.put("contact", demand.contact());
        canonical.put("medium", demand.medium());
        canonical.put("receivedOn", demand.receivedOn().toString());
        canonical.put("evidence", demand.evidence().stream().map(file -> file.hash() + " " + file.name()).toList());
        canonical.put("result", ending == null ? null : ending.result().code());
        canonical.put("closedOn", ending == null ? null : ending.on().toString());
        canonical.put("reasons", ending == null ? null : ending.reasons());
        canonical.put("whom", ending == null ? null : ending.whom());
        canonical.put("toldHow", ending == null ? null : ending.toldHow());
        canonical.put("version", version);
        return canonical;
    }
}
