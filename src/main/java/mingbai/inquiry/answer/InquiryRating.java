package mingbai.inquiry.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * How content the asker was with the answer of one round, said by the asker or asked for by telephone (回访). The words stay inside.
 *
 * @param score 1 (很不满意) to 5 (很满意)
 */
public record InquiryRating(long id, long inquiry, int round, String agency, int score, String words, Way way, String by, LocalDate ratedOn) {

    public static final String KIND = "inquiry-rating";
    /** 4 and 5 count as content. */
    public static final int CONTENT = 4;

    /** How it was said. */
    public enum Way {
        ASKER("来信人评价"), CALL("电话回访");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String scoreText() {
        return switch (score) {
            case 1 -> "很不满意";
            case 2 -> "不满意";
            case 3 -> "一般";
            case 4 -> "满意";
            default -> "很满意";
        };
    }

    /** It is kept where the other one was. */
    InquiryRating inPlaceOf(InquiryRating other) {
        return new InquiryRating(other.id(), inquiry, round, agency, score, words, way, by, ratedOn);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, canonical());
    }

    /** Of the one change there can be: the asker's own word in place of the call's. */
    Touched touchedAgain() {
        return new Touched(KIND, Long.toString(id), 2, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("inquiry", Long.toString(inquiry));
        canonical.put("round", round);
        canonical.put("score", score);
        canonical.put("words", words);
        canonical.put("way", way.name());
        canonical.put("by", by);
        canonical.put("ratedOn", ratedOn.toString());
        return canonical;
    }
}
