package mingbai.publication.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.publication.Scrub;
import mingbai.publication.reading.IssuedFilter;
import mingbai.web.Issue;

/**
 * What the address of the document ledger asks for: both days included, this year up to today when it names none.
 *
 * @param values by parameter, to be shown again
 * @param codes  the agency asked for, or all the caller may look at; never empty, so that nobody sees everything by asking for nothing
 */
record Asked(Map<String, String> values, List<String> codes, IssuedFilter filter, List<Issue> issues) {

    static Asked of(Map<String, String> sent, Collection<String> reach, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        LocalDate from = day("from", sent, today.withDayOfYear(1), issues);
        LocalDate to = day("to", sent, today, issues);
        if (from.isAfter(to)) {
            issues.add(Issue.of("from", "开始日期晚于结束日期，请核对"));
        }
        String agency = reach.contains(one(sent, "agency")) ? one(sent, "agency") : "";
        values.put("agency", agency);
        values.put("from", from.toString());
        values.put("to", to.toString());
        List.of("class", "kind", "matter", "standing", "q").forEach(name -> values.put(name, one(sent, name)));
        List<String> codes = !agency.isEmpty() ? List.of(agency) : reach.isEmpty() ? List.of("-") : List.copyOf(reach);
        return new Asked(values, codes, new IssuedFilter(codes, from, to, values.get("class"), values.get("kind"), values.get("matter"),
                values.get("standing"), values.get("q")), issues);
    }

    private static String one(Map<String, String> sent, String name) {
        String text = Scrub.clean(sent.getOrDefault(name, "")).strip();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private static LocalDate day(String name, Map<String, String> sent, LocalDate otherwise, List<Issue> issues) {
        String text = one(sent, name);
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(name, "日期请写成年-月-日，如 2026-03-02"));
            return otherwise;
        }
    }

    /** Period and agency alone. */
    String period() {
        return query(List.of("agency", "from", "to"));
    }

    String query() {
        return query(List.copyOf(values.keySet()));
    }

    private String query(List<String> names) {
        return names.stream().filter(name -> !values.get(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(values.get(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
