package mingbai.statistics.source;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;

/** What a row of {@code figures.csv} or a form tells of one agency, year and figure. @param line of the file, 0 for a form */
record Told(long line, String agency, int year, FigureKey key, long value, String source) {

    static final Set<String> COLUMNS = new LinkedHashSet<>(List.of("agency_code", "year", "key", "value", "source"));
    /** The Regulation took effect in it. */
    static final int FIRST_YEAR = 2008;
    static final int SOURCE = 300;

    String identity() {
        return SourceFigure.identity(agency, year, key);
    }

    /** @param file named as the source where the row names none @return empty when the row has flaws, which are added to the list */
    static Optional<Told> read(CsvRow row, LocalDate today, String file, List<Flaw> flaws) {
        int before = flaws.size();
        String agency = row.text("agency_code");
        if (agency.isEmpty() || agency.length() > 32) {
            flaws.add(row.flaw("agency_code", agency.isEmpty() ? "不能为空。" : "最多32字。"));
        }
        String year = row.text("year");
        if (!isYear(year, today)) {
            flaws.add(row.flaw("year", "“" + shortened(year) + "”不是" + FIRST_YEAR + "年至今年的年份。"));
        }
        Optional<FigureKey> key = FigureKey.ofKey(row.text("key"));
        if (key.isEmpty()) {
            flaws.add(row.flaw("key", "“" + shortened(row.text("key")) + "”不在可用的值之内：" + FigureKey.keys() + "。"));
        }
        Optional<Long> value = key.flatMap(figure -> figure.read(row.text("value")));
        if (key.isPresent() && value.isEmpty()) {
            flaws.add(row.flaw("value", "“" + shortened(row.text("value")) + "”不是数字：" + key.get().form() + "。"));
        }
        String source = row.text("source").isEmpty() ? "文件" + shortened(file) : row.text("source");
        if (source.length() > SOURCE || source.chars().anyMatch(Character::isISOControl)) {
            flaws.add(row.flaw("source", source.length() > SOURCE ? "最多" + SOURCE + "字，现有" + source.length() + "字。" : "含有不能保存的字符。"));
        }
        return flaws.size() > before ? Optional.empty()
                : Optional.of(new Told(row.line(), agency, Integer.parseInt(year), key.orElseThrow(), value.orElseThrow(), source));
    }

    static boolean isYear(String year, LocalDate today) {
        return year.matches("20\\d\\d") && Integer.parseInt(year) >= FIRST_YEAR && Integer.parseInt(year) <= today.getYear();
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
