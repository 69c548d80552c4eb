package mingbai.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes papers: chooses one of a genre's titles and of each paragraph's alternatives and fills the gaps. The same unit, genre and
 * number give the same paper for the same first day, whatever was written before.
 */
final class Author {

    private static final Pattern GAP = Pattern.compile("\\{([a-z0-9]+)}");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Map<String, Words> genres = new LinkedHashMap<>();
    private final Words fields = Words.of("fields");
    /** Places below a body, or beside it, that its papers name. */
    private final Map<String, List<String>> places = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Author(List<Unit> units) {
        Words.each("papers").forEach(genre -> genres.put(genre.text("genre"), genre));
        for (Unit unit : units) {
            boolean aPlace = Set.of("town", "street", "village").contains(unit.kind()) || unit.kind().equals("government") && !unit.parent().isEmpty();
            if (aPlace) {
                places.computeIfAbsent(unit.parent(), above -> new ArrayList<>()).add(unit.region());
            }
        }
    }

    /** @param column under which the paper is shown, where that is not the genre's own name */
    Paper write(Unit unit, String genre, String column, int number, LocalDate publishedOn) {
        String id = unit.code() + "-" + column + "-" + number;
        SplittableRandom random = seeded(id);
        Sheet sheet = sheet(unit, genre, workday(publishedOn.minusDays(random.nextInt(0, 12))), random);
        String title = filled(any(sheet.words.list("titles"), random), sheet.gaps);
        return new Paper(id, unit, title, body(sheet), number(sheet), sheet.written, publishedOn, theme(unit), column, "", "proactive", null);
    }

    /** A paper that discharges what is owed: its title names matter and period. */
    Paper discharge(Owed owed, LocalDate publishedOn) {
        Unit unit = owed.unit();
        String id = unit.code() + "-" + owed.matter() + "-" + owed.period();
        SplittableRandom random = seeded(id);
        LocalDate earliest = owed.from().isAfter(publishedOn) ? publishedOn : owed.from();
        LocalDate written = publishedOn.minusDays(random.nextInt(0, 12));
        Sheet sheet = sheet(unit, owed.words(), written.isBefore(earliest) ? earliest : written, random);
        String theme = owed.theme().isEmpty() ? theme(unit) : owed.theme();
        return new Paper(id, unit, unit.name() + owed.label() + owed.name(), body(sheet), number(sheet), sheet.written, publishedOn, theme, owed.genre(),
                owed.matter(), "proactive", null);
    }

    /** What a paper is written on: its kind's words, the day, and what fills the gaps. */
    private record Sheet(Unit unit, Words words, LocalDate written, Map<String, String> gaps, SplittableRandom random) {}

    private Sheet sheet(Unit unit, String genre, LocalDate written, SplittableRandom random) {
        return new Sheet(unit, genres.get(genre), written, gaps(unit, written, random), random);
    }

    private static String body(Sheet sheet) {
        StringBuilder body = new StringBuilder();
        for (List<String> alternatives : sheet.words.rows("body")) {
            body.append(filled(any(alternatives, sheet.random), sheet.gaps)).append("\n\n");
        }
        return body.append(sheet.unit.name()).append("\n\n").append(sheet.written.format(LONG)).append('\n').toString();
    }

    private @Nullable String number(Sheet sheet) {
        int year = sheet.written.getYear();
        return sheet.words.flag("number") ? sheet.unit.mark() + "〔" + year + "〕" + next(sheet.unit, year) + "号" : null;
    }

    private String theme(Unit unit) {
        return fields.part(unit.field()).text("theme");
    }

    private static SplittableRandom seeded(String id) {
        return new SplittableRandom(20261122L * 31 + id.hashCode());
    }

    private int next(Unit unit, int year) {
        return numbers.merge(unit.code() + year, 1, Integer::sum);
    }

    private Map<String, String> gaps(Unit unit, LocalDate day, SplittableRandom random) {
        Words field = fields.part(unit.field());
        Map<String, String> gaps = new HashMap<>();
        gaps.put("agency", unit.name());
        gaps.put("place", place(unit, random));
        gaps.put("matter", any(field.list("matters"), random));
        gaps.put("object", any(field.list("objects"), random));
        List<String> measures = field.list("measures");
        int measure = random.nextInt(measures.size());
        gaps.put("measure", measures.get(measure));
        gaps.put("measure2", measures.get((measure + 1 + random.nextInt(measures.size() - 1)) % measures.size()));
        gaps.put("year", String.valueOf(day.getYear()));
        gaps.put("lastyear", String.valueOf(day.getYear() - 1));
        gaps.put("month", String.valueOf(day.getMonthValue()));
        gaps.put("quarter", List.of("一", "二", "三", "四").get((day.getMonthValue() - 1) / 3));
        gaps.put("day", day.format(LONG));
        gaps.put("person", person(random));
        gaps.put("person2", person(random));
        gaps.put("phone", "0000-555" + (1000 + random.nextInt(9000))); // no area has the code 0000
        gaps.put("address", unit.region() + "示范路" + (1 + random.nextInt(200)) + "号");
        addFigures(gaps, random);
        return gaps;
    }

    /** Parts make their total, and what is done is never more than what was planned. */
    private static void addFigures(Map<String, String> gaps, SplittableRandom random) {
        int count = 20 + random.nextInt(380);
        int part1 = 30 + random.nextInt(900);
        int part2 = 10 + random.nextInt(300);
        gaps.put("count", String.valueOf(count));
        gaps.put("count2", String.valueOf(count * (55 + random.nextInt(40)) / 100));
        gaps.put("percent", String.valueOf(86 + random.nextInt(13)));
        gaps.put("amount", String.valueOf(20 + random.nextInt(600)));
        gaps.put("area", (1 + random.nextInt(20)) + "." + random.nextInt(1, 10));
        gaps.put("days", String.valueOf(3 + random.nextInt(12)));
        gaps.put("part1", String.valueOf(part1));
        gaps.put("part2", String.valueOf(part2));
        gaps.put("total", String.valueOf(part1 + part2));
    }

    private String place(Unit unit, SplittableRandom random) {
        List<String> below = places.getOrDefault(unit.code(), places.getOrDefault(unit.parent(), List.of(unit.region())));
        return any(below, random);
    }

    /** 示例甲子 and the like: nobody is called that. */
    static String person(SplittableRandom random) {
        return "示例" + STEMS.charAt(random.nextInt(STEMS.length())) + BRANCHES.charAt(random.nextInt(BRANCHES.length()));
    }

    private static String filled(String text, Map<String, String> gaps) {
        Matcher gap = GAP.matcher(text);
        return gap.replaceAll(found -> {
            String value = gaps.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("the demonstration's papers name a gap {" + found.group(1) + "} that nothing fills");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The day itself, or the Friday before a week-end. */
    static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    private static String any(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
