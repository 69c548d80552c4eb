package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.AgencyLevel;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * One good row of {@code catalog.csv}.
 *
 * @param agency  empty: of the standard catalog of the row's level
 * @param columns those the file has, in the spelling of the tables; a column it leaves out keeps what is on record
 */
record CatalogRow(long line, String agency, String code, Map<String, String> columns, LocalDate effectiveOn) {

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("code", "level1", "level2", "content", "basis", "time_limit", "agency_code",
            "channels", "audience", "method", "level", "cadence", "effective_on"));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of("item", "quota", "genre", "theme"));

    static Optional<CatalogRow> read(CsvRow cells, List<Flaw> flaws) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : MatterFacts.COLUMNS) {
            if (cells.has(column)) {
                columns.put(column, CatalogSheet.unguarded(cells.text(column)));
            }
        }
        spell(columns, cells, flaws);
        @Nullable LocalDate day = cells.day("effective_on", flaws::add);
        if (cells.text("effective_on").isEmpty()) {
            flaws.add(cells.flaw("effective_on", "请填写生效日期，写成 2026-03-02 这样。"));
        }
        String code = CatalogSheet.unguarded(cells.text("code"));
        String agency = cells.text("agency_code");
        if (agency.isEmpty() && columns.getOrDefault("level", "").isEmpty()) {
            flaws.add(cells.flaw("level", "没有填写机构代码的行属于某一层级的标准目录，请填写层级。"));
        }
        MatterChecks.ofCode(code).forEach(issue -> flaws.add(cells.flaw(issue.field(), issue.text())));
        if (flaws.isEmpty() && day != null) {
            MatterChecks.ofDay("effective_on", day).forEach(issue -> flaws.add(cells.flaw(issue.field(), issue.text())));
            MatterChecks.ofFacts(MatterFacts.of(columns)).forEach(issue -> flaws.add(cells.flaw(issue.field(), issue.text())));
        }
        return flaws.isEmpty() && day != null ? Optional.of(new CatalogRow(cells.line(), agency, code, columns, day)) : Optional.empty();
    }

    /** Puts what may be written in several ways into the one spelling of the tables. */
    private static void spell(Map<String, String> columns, CsvRow cells, List<Flaw> flaws) {
        columns.computeIfPresent("time_limit", (name, text) -> TimeLimit.parse(text).map(TimeLimit::code).orElseGet(() -> {
            flaws.add(cells.flaw(name, "公开时限“" + MatterChecks.cut(text) + "”读不懂，应写成 " + TimeLimit.GRAMMAR + " 之一。"));
            return "";
        }));
        columns.computeIfPresent("cadence", (name, text) -> Cadence.ofCode(text).map(Cadence::code).orElseGet(() -> {
            flaws.add(cells.flaw(name, "没有“" + MatterChecks.cut(text) + "”这个频次，应为 weekly、monthly、quarterly、half-yearly、yearly、ad-hoc 或 standing。"));
            return "";
        }));
        columns.computeIfPresent("method", (name, text) -> switch (text) {
            case "主动公开", "proactive", "主动" -> MatterFacts.PROACTIVE;
            case "依申请公开", "on_request", "依申请" -> MatterFacts.ON_REQUEST;
            default -> text;
        });
        columns.computeIfPresent("audience", (name, text) -> Audience.spelled(text));
        columns.computeIfPresent("channels", (name, text) -> String.join(";", MatterFacts.split(text)));
        columns.computeIfPresent("level", (name, text) -> spelledLevel(text));
        List.of("item", "quota").forEach(name -> columns.computeIfPresent(name, (column, text) -> number(text, column, cells, flaws)));
    }

    private static String spelledLevel(String text) {
        List<String> codes = new ArrayList<>();
        for (String part : MatterFacts.split(text)) {
            codes.add(java.util.Arrays.stream(AgencyLevel.values()).filter(level -> level.label().equals(part)).map(AgencyLevel::code).findFirst().orElse(part));
        }
        return String.join(";", codes);
    }

    private static String number(String text, String column, CsvRow cells, List<Flaw> flaws) {
        if (!text.matches("\\d{0,3}")) {
            flaws.add(cells.flaw(column, "“" + MatterChecks.cut(text) + "”不是一个数。"));
            return "0";
        }
        return text.isEmpty() ? column.equals("quota") ? "1" : "0" : text;
    }

    MatterFacts over(MatterFacts before) {
        return before.with(columns);
    }

    /** Of a matter nobody had before. */
    MatterFacts facts() {
        return MatterFacts.of(columns);
    }

    String key() {
        return agency + "\n" + (agency.isEmpty() ? columns.get("level") : "") + "\n" + code + "\n" + effectiveOn;
    }
}
