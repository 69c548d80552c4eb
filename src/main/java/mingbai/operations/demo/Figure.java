package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that a real report gave, told again by papers of one made-up body ({@code demo/figures.yaml}).
 *
 * @param yearsBack 1: the last whole year before the demonstration's first day
 * @param months    the papers lie in the first so many months of that year
 * @param column    the genre they are shown as
 * @param words     the kind of paper they are written as
 */
record Figure(Unit body, int yearsBack, int months, String column, String words, int papers) {

    static List<Figure> all(List<Unit> units) {
        List<Figure> figures = new ArrayList<>();
        for (Words entry : Words.each("figures")) {
            Unit body = Prefecture.named(units, entry.text("body"));
            for (List<String> row : entry.rows("rows")) {
                figures.add(new Figure(body, Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)), row.get(2), row.get(3), Integer.parseInt(row.get(4))));
            }
        }
        return figures;
    }

    /** The days lie evenly in the year, none at a week-end. */
    LocalDate day(int number, LocalDate today) {
        LocalDate first = LocalDate.of(today.getYear() - yearsBack, 1, 4);
        int span = months * 30 - 9;
        return Author.workday(first.plusDays((long) (number - 1) * span / papers + Math.floorMod(column.hashCode(), 4)));
    }
}
