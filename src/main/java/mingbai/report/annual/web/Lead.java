package mingbai.report.annual.web;

import java.util.List;
import java.util.Objects;
import mingbai.law.Outcome;
import mingbai.report.annual.Row;

/** A label cell before the numbers of a row of table 2, merged as the format prescribes (国办公开办函〔2021〕30号). */
public record Lead(String text, int columns, int rows) {

    private static final int WHOLE = 3;

    public static List<Lead> of(Row row) {
        Outcome outcome = row.outcome().orElse(null);
        if (outcome == null) {
            return row == Row.R3_7 ? List.of(new Lead(row.label(), 2, 1)) : List.of(new Lead(row.label(), WHOLE, 1));
        }
        List<Row> group = Row.leaves().stream().filter(other -> Objects.equals(other.outcome().map(Outcome::group), row.outcome().map(Outcome::group))).toList();
        if (row == Row.R3_1) {
            return List.of(new Lead(Row.RESULTS, 1, Row.leaves().size() + 1), new Lead(row.label(), 2, 1));
        }
        if (group.size() == 1) {
            return List.of(new Lead(row.label(), 2, 1));
        }
        return group.getFirst() == row ? List.of(new Lead("（" + "一二三四五六".charAt(outcome.group().ordinal()) + "）" + outcome.group().label(), 1, group.size()), new Lead(row.label(), 1, 1)) : List.of(new Lead(row.label(), 1, 1));
    }
}
