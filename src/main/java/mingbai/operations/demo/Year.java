package mingbai.operations.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What the prefecture published of its own accord before the demonstration begins, counted from its first day: two years of every body, and
 * the years of those bodies whose papers tell a number of a real report.
 */
final class Year {

    private final List<Unit> units;
    private final List<Figure> figures;
    private final List<Words> genres = Words.each("papers");
    private final Author author;
    private final LocalDate today;

    Year(List<Unit> units, Author author, LocalDate today) {
        this.units = units;
        this.figures = Figure.all(units);
        this.author = author;
        this.today = today;
    }

    void each(Consumer<Paper> taker) {
        Unit modelTown = Prefecture.modelTown(units);
        figures.forEach(figure -> told(figure, taker));
        units.stream().filter(unit -> !unit.equals(modelTown)).forEach(unit -> twoYears(unit, taker));
    }

    private void told(Figure figure, Consumer<Paper> taker) {
        for (int number = 1; number <= figure.papers(); number++) {
            taker.accept(author.write(figure.body(), figure.words(), figure.column(), figure.yearsBack() * 10_000 + number, figure.day(number, today)));
        }
    }

    private void twoYears(Unit unit, Consumer<Paper> taker) {
        int place = place(unit);
        SplittableRandom random = new SplittableRandom(unit.code().hashCode());
        for (Words words : genres) {
            String genre = words.text("genre");
            int papers = words.numbers("usual").get(place);
            for (int number = 1; number <= papers; number++) {
                LocalDate day = Author.workday(today.minusDays(1 + random.nextInt(2 * 365)));
                taker.accept(settled(author.write(unit, genre, genre, number, day), random.nextInt(100)));
            }
        }
    }

    /** Which of a genre's usual numbers is the unit's: city, county, town, or a village and a town's school. */
    private static int place(Unit unit) {
        if (unit.code().length() > 9) {
            return 3;
        }
        return switch (unit.level()) {
            case "city" -> 0;
            case "county" -> 1;
            default -> 2;
        };
    }

    /** Of a hundred papers two are for whoever asks, one is exempt and two no longer hold. */
    private Paper settled(Paper paper, int of100) {
        String access = of100 < 2 ? "on_request" : of100 == 2 ? "exempt" : paper.access();
        return paper.with(access, of100 == 3 || of100 == 4 ? middle(paper.publishedOn(), today) : null);
    }

    private static LocalDate middle(LocalDate from, LocalDate to) {
        return from.plusDays(from.until(to, ChronoUnit.DAYS) / 2);
    }
}
