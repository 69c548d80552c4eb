package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was drawn.
 *
 * @param n       place in the draw, from 1
 * @param thing   its id in the list
 * @param agency  code of whom it belongs to
 * @param finding number of the finding a fault became, null for none
 */
public record SampledThing(long id, long sample, int n, String thing, String agency, String label, String address, Result result, String note, @Nullable Long finding,
        @Nullable LocalDate judgedOn, @Nullable Long judgedBy, String judgedName, long version) {

    static final String KIND = "sampled-thing";

    /** What looking at it came to. */
    public enum Result {
        WAITING("待检查", Tone.SOON), GOOD("没有问题", Tone.DONE), FAULT("有问题", Tone.LATE);

        private final String label;
        private final Tone tone;

        Result(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }
    }

    SampledThing judged(Result what, String seen, @Nullable Long found, LocalDate day, long account, String name) {
        return new SampledThing(id, sample, n, thing, agency, label, address, what, seen, found, day, account, name, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("sample", Long.toString(sample));
        state.put("n", n);
        state.put("thing", thing);
        state.put("agency", agency);
        state.put("result", result.name());
        state.put("note", note);
        state.put("finding", finding == null ? null : Long.toString(finding));
        state.put("judgedOn", judgedOn == null ? null : judgedOn.toString());
        state.put("version", version);
        return state;
    }
}
