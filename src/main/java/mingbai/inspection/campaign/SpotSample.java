package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.merkle.Draw;
import org.jspecify.annotations.Nullable;

/**
 * A sample drawn for a spot check (抽查).
 *
 * @param campaign it belongs to, null for none
 * @param share    in percent of the list
 * @param seed     64 hexadecimal digits, made by the program when the sample was announced
 * @param listHash SHA-256 of the list: its ids in ascending order of their text, a line each
 * @param listSize ids in the list
 */
public record SpotSample(long id, String agency, @Nullable Long campaign, Kind kind, String title, int share, String seed, String listHash, long listSize, LocalDate announcedOn,
        long announcedAt, @Nullable LocalDate drawnOn, long version) {

    public static final String KIND = "spot-sample";

    /** What is drawn. */
    public enum Kind {
        UNIT("单位", "家"), DOCUMENT("公开文件", "件"), CASE("依申请公开案件", "件");

        private final String label;
        private final String counted;

        Kind(String label, String counted) {
            this.label = label;
            this.counted = counted;
        }

        public String label() {
            return label;
        }

        public String counted() {
            return counted;
        }
    }

    public int size() {
        return Draw.size(listSize, share);
    }

    public String address() {
        return "/desk/inspection/samples/" + id;
    }

    SpotSample drawn(LocalDate day) {
        return new SpotSample(id, agency, campaign, kind, title, share, seed, listHash, listSize, announcedOn, announcedAt, day, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("campaign", campaign == null ? null : Long.toString(campaign));
        state.put("kind", kind.name());
        state.put("title", title);
        state.put("share", share);
        state.put("seed", seed);
        state.put("listHash", listHash);
        state.put("listSize", listSize);
        state.put("announcedOn", announcedOn.toString());
        state.put("drawnOn", drawnOn == null ? null : drawnOn.toString());
        state.put("version", version);
        return state;
    }
}
