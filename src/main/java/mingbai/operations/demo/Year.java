package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What the prefecture published before the demonstration begins, counted from its first day: two years of every body, and of the one
 * town its last whole year with exactly 301 disclosures in named columns.
 */
final class Year {

    /** The town's columns: name, genre that fills it, number. 189 + 16 + 7 + 20 + 27 + 10 + 2 + 1 and 29 in four more make 301. */
    private record Column(String name, String genre, int papers) {}

    private static final List<Column> TOWN = List.of(
            new Column("工作动态", "工作动态", 189), new Column("镇情要闻", "工作动态", 16), new Column("领导讲话", "领导讲话", 7),
            new Column("党委文件", "通知", 20), new Column("政府文件", "通知", 27), new Column("人事信息", "人事信息", 10),
            new Column("机构职能", "机构职能", 2), new Column("办事程序", "办事程序", 1),
            new Column("财政信息", "财政信息", 12), new Column("应急管理", "应急管理", 6), new Column("民生保障", "民生保障", 7), new Column("土地征收", "土地征收", 4));

    private static final Map<String, Integer> CITY_BODY = counts(6, 3, 2, 2, 1, 1, 2, 3, 9, 2, 1, 3, 2, 1, 1, 0, 0);
    private static final Map<String, Integer> COUNTY_BODY = counts(3, 2, 1, 2, 1, 1, 1, 3, 5, 1, 1, 1, 1, 1, 1, 0, 0);
    private static final Map<String, Integer> TOWN_BODY = counts(3, 2, 1, 2, 1, 1, 1, 2, 6, 0, 1, 0, 1, 1, 1, 2, 1);
    private static final Map<String, Integer> VILLAGE = counts(0, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 2, 0);

    private final List<Unit> units;
    private final Author author;
    private final LocalDate today;

    Year(List<Unit> units, LocalDate today) {
        this.units = units;
        this.author = new Author(units);
        this.today = today;
    }

    private static Map<String, Integer> counts(int... papers) {
        List<String> genres = Words.each("papers").stream().map(genre -> genre.text("genre")).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < genres.size(); i++) {
            counts.put(genres.get(i), papers[i]);
        }
        return counts;
    }

    void each(Consumer<Paper> taker) {
        Unit modelTown = Prefecture.modelTown(units);
        for (Unit unit : units) {
            if (unit.equals(modelTown)) {
                townsYear(unit, taker);
            } else {
                wholeTwoYears(unit, taker);
            }
        }
    }

    private void townsYear(Unit town, Consumer<Paper> taker) {
        int year = today.getYear() - 1;
        LocalDate first = LocalDate.of(year, 1, 4);
        for (Column column : TOWN) {
            for (int number = 1; number <= column.papers(); number++) {
                LocalDate day = first.plusDays((long) (number - 1) * 355 / column.papers() + column.name().hashCode() % 4);
                Paper paper = author.write(town, column.genre(), column.name(), number, Author.workday(day));
                taker.accept(paper);
            }
        }
    }

    private void wholeTwoYears(Unit unit, Consumer<Paper> taker) {
        Map<String, Integer> counts = switch (unit.level()) {
            case "city" -> CITY_BODY;
            case "county" -> COUNTY_BODY;
            case "village" -> VILLAGE;
            default -> unit.code().length() > 9 ? VILLAGE : TOWN_BODY;
        };
        SplittableRandom random = new SplittableRandom(unit.code().hashCode());
        counts.forEach((genre, papers) -> {
            for (int number = 1; number <= papers; number++) {
                LocalDate day = Author.workday(today.minusDays(1 + random.nextInt(2 * 365)));
                taker.accept(settled(author.write(unit, genre, genre, number, day), random.nextInt(100)));
            }
        });
    }

    /** Of a hundred papers two are for whoever asks, one is exempt and two no longer hold. */
    private Paper settled(Paper paper, int of100) {
        String access = of100 < 2 ? "on_request" : of100 == 2 ? "exempt" : paper.access();
        LocalDate repealed = of100 == 3 || of100 == 4 ? middle(paper.publishedOn(), today) : null;
        return new Paper(paper.sourceId(), paper.unit(), paper.title(), paper.body(), paper.number(), paper.writtenOn(), paper.publishedOn(), paper.theme(),
                paper.genre(), access, repealed);
    }

    private static LocalDate middle(LocalDate from, LocalDate to) {
        return from.plusDays(from.until(to, java.time.temporal.ChronoUnit.DAYS) / 2);
    }
}
