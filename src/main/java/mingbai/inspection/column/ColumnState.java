package mingbai.inspection.column;

import java.time.LocalDate;
import mingbai.catalog.Column;
import mingbai.inspection.RulesInForce;
import org.jspecify.annotations.Nullable;

/**
 * How a column stands on a day, those below it included.
 *
 * @param documents live documents it shows
 * @param updated   day on which one of them was last published; null when none shows a date, which counts as not updated
 * @param days      within which something new must come, as its office set it for this one column; 0 where the rule says it for all
 */
public record ColumnState(Column column, ColumnClass kind, long documents, @Nullable LocalDate updated, int days) {

    /** Why a column is not as it should be. */
    public enum Flaw { NEWS, NOTICES, OTHER, EMPTY }

    /** Within how long something new must come, in calendar days and calendar months. */
    public record Terms(int newsDays, int noticeMonths, int otherDays) {

        public static Terms of(RulesInForce rules) {
            return new Terms(Math.toIntExact(rules.threshold(StaleColumns.NEWS, "days")), Math.toIntExact(rules.threshold(StaleColumns.NOTICES, "months")),
                    Math.toIntExact(rules.threshold(StaleColumns.OTHER, "days")));
        }
    }

    boolean isFirstLevel() {
        return column.parent() == null;
    }

    /** Whether it selects documents itself; one that only holds others is judged by them, but for notices on the first level. */
    boolean selects() {
        return column.shows() != Column.Shows.GROUP;
    }

    /** What is wrong with it on the day, null for nothing. On the very last day it is still fresh. */
    public @Nullable Flaw flaw(LocalDate day, Terms terms) {
        if (documents == 0) {
            return Flaw.EMPTY;
        }
        if (kind == ColumnClass.NOTICES && isFirstLevel()) {
            return updated == null || updated.plusMonths(terms.noticeMonths()).isBefore(day) ? Flaw.NOTICES : null;
        }
        if (!selects() || kind == ColumnClass.STANDING) {
            return null;
        }
        int within = kind == ColumnClass.NEWS ? terms.newsDays() : otherDays(terms);
        boolean stale = updated == null || updated.plusDays(within).isBefore(day);
        return stale ? kind == ColumnClass.NEWS ? Flaw.NEWS : Flaw.OTHER : null;
    }

    int otherDays(Terms terms) {
        return days > 0 ? days : terms.otherDays();
    }

    /** Within how long something new must come, in words. */
    public String term(Terms terms) {
        if (kind == ColumnClass.NOTICES && isFirstLevel()) {
            return terms.noticeMonths() + "个月";
        }
        if (!selects() || kind == ColumnClass.STANDING) {
            return "不按时间判断";
        }
        return (kind == ColumnClass.NEWS ? terms.newsDays() : otherDays(terms)) + "天";
    }
}
