package mingbai.request;

import mingbai.almanac.Almanac;
import mingbai.law.LawEdition;

/** What clocks are computed with besides facts, as one number: the working calendar and the rows of the law. A clock kept with another is computed again. */
final class ClockEdition {

    private ClockEdition() {}

    static long of(Almanac almanac) {
        return almanac.version() << Integer.SIZE | LawEdition.number();
    }
}
