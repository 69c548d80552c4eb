package mingbai.inspection.rectify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.inspection.FindingSource;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleBook;
import mingbai.inspection.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside found: a superior, a monitor, a citizen (上级通报, 第三方监测, 群众反映, 网民找错).
 *
 * @param source   who reports, in words
 * @param ref      number it has there, ""; with the source it says which report it is, else its words do
 * @param rule     key of the rule it breaks, "" for none
 * @param dueOn    last day for mending, null where the report names none
 * @param url      where it is seen, ""
 * @param mendedOn day by which it was mended, null while it is not
 * @param done     how
 */
public record OutsideReport(long line, String agency, LocalDate foundOn, String source, String ref, String rule, Severity severity, String title, String description,
        @Nullable LocalDate dueOn, String url, @Nullable LocalDate mendedOn, String done) {

    static final Set<String> COLUMNS = new LinkedHashSet<>(List.of("agency_code", "found_on", "source", "title", "description"));
    static final Set<String> MORE = new LinkedHashSet<>(List.of("rule", "due_on", "url", "mended_on", "ref", "severity", "done"));
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);

    FindingSource kind() {
        return source.startsWith("群众") || source.startsWith("网民") || source.contains("找错") ? FindingSource.PUBLIC : FindingSource.OUTSIDE;
    }

    String identity() {
        String words = ref.isEmpty() ? String.join("\n", foundOn.toString(), rule, title, description) : "ref\n" + ref;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((agency + "\n" + source + "\n" + words).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return empty when the row has flaws, which are added to the list */
    static Optional<OutsideReport> read(CsvRow row, LocalDate today, List<Flaw> flaws) {
        int before = flaws.size();
        String agency = text(row, "agency_code", 32, true, flaws);
        String source = text(row, "source", 60, true, flaws);
        String title = text(row, "title", 300, true, flaws);
        String description = text(row, "description", 2_000, true, flaws);
        String url = text(row, "url", 390, false, flaws);
        String ref = text(row, "ref", 100, false, flaws);
        String done = text(row, "done", 2_000, false, flaws);
        if (!url.isEmpty() && !url.matches("(?:/(?!/)|https?://)[^\\s\\\\\"'<>]+")) {
            flaws.add(row.flaw("url", "应是以 http:// 、https:// 或者 / 开头的地址，不能有空格。"));
        }
        LocalDate found = row.day("found_on", flaws::add);
        LocalDate due = row.day("due_on", flaws::add);
        LocalDate mended = row.day("mended_on", flaws::add);
        days(row, found, due, mended, today, flaws::add);
        String key = row.text("rule");
        Rule rule = RuleBook.all().stream().filter(known -> known.key().equals(key)).findFirst().orElse(null);
        if (!key.isEmpty() && rule == null) {
            flaws.add(row.flaw("rule", "没有“" + (key.length() > 40 ? key.substring(0, 40) + "…" : key) + "”这条规则，可以留空。"));
        }
        Severity severity = severity(row, rule, flaws);
        return flaws.size() > before || found == null || severity == null ? Optional.empty()
                : Optional.of(new OutsideReport(row.line(), agency, found, source, ref, key, severity, title, description, due, url, mended, done));
    }

    private static void days(CsvRow row, @Nullable LocalDate found, @Nullable LocalDate due, @Nullable LocalDate mended, LocalDate today, Consumer<Flaw> flaws) {
        if (found == null) {
            if (row.text("found_on").isEmpty()) {
                flaws.accept(row.flaw("found_on", "不能为空。"));
            }
            return;
        }
        if (found.isBefore(FIRST) || found.isAfter(today)) {
            flaws.accept(row.flaw("found_on", "应在2008-05-01至今天之间。"));
        }
        if (due != null && (due.isBefore(found) || !found.isAfter(today) && due.isAfter(found.plusYears(2)))) {
            flaws.accept(row.flaw("due_on", "应在发现之日以后两年以内。"));
        }
        if (mended != null && (mended.isBefore(found) || mended.isAfter(today))) {
            flaws.accept(row.flaw("mended_on", "应在发现之日至今天之间。"));
        }
    }

    private static @Nullable Severity severity(CsvRow row, @Nullable Rule rule, List<Flaw> flaws) {
        String named = row.text("severity");
        if (named.isEmpty()) {
            return rule == null ? Severity.MINOR : rule.severity();
        }
        Severity severity = Arrays.stream(Severity.values()).filter(one -> one.label().equals(named)).findFirst().orElse(null);
        if (severity == null) {
            flaws.add(row.flaw("severity", "应是单项否决、严重、一般、提示之一，可以留空。"));
        }
        return severity;
    }

    private static String text(CsvRow row, String column, int most, boolean needed, List<Flaw> flaws) {
        String text = row.text(column);
        if (text.isEmpty() && needed) {
            flaws.add(row.flaw(column, "不能为空。"));
        } else if (text.length() > most) {
            flaws.add(row.flaw(column, "最多" + most + "字，现有" + text.length() + "字。"));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            flaws.add(row.flaw(column, "含有不能保存的字符。"));
        }
        return text;
    }
}
