package mingbai.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One duty (应公开事项): what an agency owes of one matter for one period, or once for a fact. Follows wholly from matter, calendar and what is
 * on record; its row in {@code catalog_duty} is a copy that may be made again at any time.
 *
 * @param period     code of a {@link Period}, {@link Period#STANDING}, or the code of a fact
 * @param owedBy     who must do it today: the agency itself, or the body that follows an abolished one (Art. 10)
 * @param from       the day the term runs from, itself not counted
 * @param quota      documents asked for
 * @param published  documents that count
 * @param doneOn     the day it was discharged, null while it is open
 */
record Duty(String agency, String matter, String period, String owedBy, LocalDate from, LocalDate due, boolean provisional, int quota, int published,
        How how, @Nullable LocalDate doneOn) {

    /** How a duty ended. */
    enum How {
        OPEN(""), PUBLISHED("published"), NOTHING("nothing"), EXCUSED("excused");

        private final String code;

        How(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static How ofCode(String code) {
            return switch (code) {
                case "published" -> PUBLISHED;
                case "nothing" -> NOTHING;
                case "excused" -> EXCUSED;
                default -> OPEN;
            };
        }
    }
}
