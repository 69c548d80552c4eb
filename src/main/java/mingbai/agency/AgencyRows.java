package mingbai.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import org.jspecify.annotations.Nullable;

/** The good rows of {@code agencies.csv}: each right by itself, and all of them together with the agencies on record a tree. */
final class AgencyRows {

    private static final String CONTACT_COLUMNS = "address phone fax email office_hours postcode";

    private final Map<String, Row> byCode = new LinkedHashMap<>();
    private final Map<String, String> parents;
    private final Map<String, String> creditCodes;
    private final ImportReport report;

    private AgencyRows(Map<String, String> parents, Map<String, String> creditCodes, ImportReport report) {
        this.parents = parents;
        this.creditCodes = creditCodes;
        this.report = report;
    }

    /** One good row: the facts it gives, and which columns the file has. */
    record Row(CsvRow cells, String code, AgencyFacts facts) {

        /** The facts on record with those of the row over them. Short name and acting body stand in no column and stay. */
        AgencyFacts over(AgencyFacts before) {
            return new AgencyFacts(facts.name(), before.shortName(), facts.parent(), facts.kind(), facts.level(), facts.contact(),
                    facts.personInCharge(), cells.has("credit_code") ? facts.creditCode() : before.creditCode(),
                    cells.has("valid_from") ? facts.validFrom() : before.validFrom(), cells.has("valid_to") ? facts.validTo() : before.validTo(),
                    cells.has("successor_code") ? facts.successor() : before.successor(), before.actedForBy());
        }
    }

    static AgencyRows read(CsvFile csv, AgencyTable table, ImportReport report) {
        AgencyRows rows = new AgencyRows(table.parents(), table.creditCodes(), report);
        csv.each(rows::add, report::refuse);
        while (rows.refuseWhoseBodiesAreUnknown() || rows.refuseRing()) {
            // a refused row may have been another's parent or successor, and its old parent stands again
        }
        return rows;
    }

    private void add(CsvRow cells) {
        List<Flaw> flaws = new ArrayList<>();
        String code = cells.text("code");
        @Nullable AgencyKind kind = AgencyKind.ofCode(cells.text("kind")).orElse(null);
        @Nullable AgencyLevel level = AgencyLevel.ofCode(cells.text("level")).orElse(null);
        if (kind == null) {
            flaws.add(cells.flaw("kind", "没有“" + cells.text("kind") + "”这种机构类别。"));
        }
        if (level == null) {
            flaws.add(cells.flaw("level", "没有“" + cells.text("level") + "”这个层级，应为 province、city、county、town 或 village。"));
        }
        Contact contact = contact(cells);
        @Nullable LocalDate from = cells.day("valid_from", flaws::add);
        @Nullable LocalDate to = cells.day("valid_to", flaws::add);
        AgencyFacts facts = new AgencyFacts(cells.text("name"), "", cells.text("parent_code"), kind == null ? AgencyKind.DEPARTMENT : kind,
                level == null ? AgencyLevel.CITY : level, contact, cells.text("person_in_charge"), cells.text("credit_code"), from, to,
                cells.text("successor_code"), "");
        Stream.concat(AgencyChecks.ofCode(code).stream(), AgencyChecks.ofFacts(facts).stream())
                .forEach(issue -> flaws.add(cells.flaw(issue.field(), issue.text())));
        refuseDoubles(cells, code, facts, flaws);
        if (flaws.isEmpty()) {
            byCode.put(code, new Row(cells, code, facts));
            claim(code, facts.creditCode());
        } else {
            report.refuse(flaws);
        }
    }

    private static Contact contact(CsvRow cells) {
        String[] texts = Stream.of(CONTACT_COLUMNS.split(" ")).map(cells::text).toArray(String[]::new);
        return new Contact(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]);
    }

    private void refuseDoubles(CsvRow cells, String code, AgencyFacts facts, List<Flaw> flaws) {
        Optional.ofNullable(byCode.get(code)).ifPresent(first -> flaws.add(
                cells.flaw("code", "代码“" + code + "”在第 " + first.cells().line() + " 行已经出现过。")));
        Optional.ofNullable(creditCodes.get(facts.creditCode())).filter(holder -> !holder.equals(code)).ifPresent(holder -> flaws.add(
                cells.flaw("credit_code", "统一社会信用代码“" + facts.creditCode() + "”已属于机构 " + holder + "。")));
        if (!code.isEmpty() && facts.successor().equals(code)) {
            flaws.add(cells.flaw("successor_code", "承继机构不能是本机构自己。"));
        }
    }

    private void claim(String code, String creditCode) {
        if (!creditCode.isEmpty()) {
            creditCodes.values().removeIf(code::equals);
            creditCodes.put(creditCode, code);
        }
    }

    private boolean refuseWhoseBodiesAreUnknown() {
        List<Row> homeless = byCode.values().stream().filter(row -> !unknownBodies(row).isEmpty()).toList();
        homeless.forEach(row -> {
            report.refuse(unknownBodies(row));
            byCode.remove(row.code());
        });
        return !homeless.isEmpty();
    }

    private List<Flaw> unknownBodies(Row row) {
        List<Flaw> flaws = new ArrayList<>();
        if (!known(row.facts().parent())) {
            flaws.add(row.cells().flaw("parent_code", "没有代码为“" + row.facts().parent() + "”的上级机构：未登记，文件中也没有可以导入的这一行。"));
        }
        if (!known(row.facts().successor())) {
            flaws.add(row.cells().flaw("successor_code", "没有代码为“" + row.facts().successor() + "”的承继机构：未登记，文件中也没有可以导入的这一行。"));
        }
        return flaws;
    }

    private boolean known(String code) {
        return code.isEmpty() || byCode.containsKey(code) || parents.containsKey(code);
    }

    private boolean refuseRing() {
        List<String> ring = byCode.keySet().stream().map(this::ringFrom).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        String told = "上级关系绕成了一圈：" + String.join(" → ", ring) + (ring.isEmpty() ? "" : " → " + ring.getFirst()) + "。";
        ring.stream().map(byCode::remove).filter(Objects::nonNull).forEach(row -> report.refuse(row.cells().flaw("parent_code", told)));
        return !ring.isEmpty();
    }

    private String parentOf(String code) {
        Row row = byCode.get(code);
        return row == null ? parents.getOrDefault(code, "") : row.facts().parent();
    }

    /** The codes of the ring that the way up from here runs into, or none. */
    private List<String> ringFrom(String code) {
        List<String> way = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String at = code; !at.isEmpty(); at = parentOf(at)) {
            Integer place = places.put(at, way.size());
            if (place != null) {
                return List.copyOf(way.subList(place, way.size()));
            }
            way.add(at);
        }
        return List.of();
    }

    /** From the roots down, so that each finds its parent where it will stay. */
    List<Row> parentsFirst() {
        Map<String, Integer> depths = new HashMap<>();
        byCode.keySet().forEach(code -> depths.put(code, depth(code)));
        return byCode.values().stream().sorted(Comparator.comparing((Row row) -> depths.get(row.code()))).toList();
    }

    private int depth(String code) {
        int depth = 0;
        for (String at = parentOf(code); !at.isEmpty(); at = parentOf(at)) {
            depth++;
        }
        return depth;
    }
}
