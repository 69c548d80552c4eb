package mingbai.inquiry.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that statistics ever say of reports: one number for each whole year that is over, of the whole installation, in full tens; below ten that it is below ten. The number of a year that is over
 * does not change (a report counts in the year it was taken down, and stays counted when it is erased), there is no other period, no agency and no kind: so there are no two answers of which
 * anybody could form a difference.
 */
@Component
public class MisconductFigures {

    static final int LEAST = 10;
    /** Always so many, whether there was anything or not: a year left out would say that there was nothing. */
    private static final int YEARS = 3;

    private final SealedReportTable table;
    private final Clock clock;

    MisconductFigures(SealedReportTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public record Year(int year, String said) {}

    @Transactional(readOnly = true)
    public List<Year> closed() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.rangeClosed(1, YEARS).map(back -> now - back).mapToObj(year -> new Year(year, said(table.taken(year)))).toList();
    }

    static String said(long taken) {
        return taken < LEAST ? "少于" + LEAST + "件" : taken / LEAST * LEAST + "件以上";
    }
}
