package mingbai.request.measure;

import java.time.Instant;
import java.util.Map;
import mingbai.ledger.Touched;

/** Somebody who was asked for an opinion was urged (催询). */
public record Urging(long id, long measure, Way way, String note, long by, String byName, Instant at) {

    static final String KIND = "request-urging";

    /** How. */
    public enum Way {
        PLATFORM("本平台消息"),
        PHONE("电话"),
        LETTER("发函"),
        VISIT("上门或者当面");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, canonical());
    }

    Map<String, ?> canonical() {
        return Map.of("measure", Long.toString(measure), "way", way.name(), "note", note, "by", Long.toString(by), "byName", byName, "at", at.toEpochMilli());
    }
}
