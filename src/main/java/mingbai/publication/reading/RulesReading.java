package mingbai.publication.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules (政府信息公开制度) an agency must have: a public library, and a checklist by which a missing one is a finding. A rule is a public, valid
 * document whose title names disclosure and ends in or announces a rule (制度、办法、规定 …); which kind it is, its title says.
 */
@Component
@Transactional(readOnly = true)
public class RulesReading {

    private static final List<Kind> KINDS = kinds();
    private static final Pattern RULE = Pattern.compile("制度|办法|规定|条例|细则|规程|规范(?!性文件)|规则");
    private static final Pattern SUBJECT = Pattern.compile("信息公开|政务公开|保密审查|信息发布|申请公开");

    private final JdbcClient jdbc;

    RulesReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kind of rule every agency must have. @param purpose what it is for, with its provision */
    public record Kind(String code, String name, String purpose, Pattern words) {}

    /** A line of the checklist. @param found its rules, newest first; none is a finding */
    public record Line(Kind kind, List<PublicRow> found) {

        public boolean missing() {
            return found.isEmpty();
        }
    }

    /** The kinds of the checklist, in its order. */
    public static List<Kind> all() {
        return KINDS;
    }

    /** The agency's rules of disclosure, newest first. */
    public List<PublicRow> library(String agency) {
        return candidates(List.of(agency)).stream().filter(row -> isRule(row.title())).toList();
    }

    public List<Line> checklist(String agency) {
        List<PublicRow> rules = library(agency).stream().filter(row -> row.validity().equals("VALID")).toList();
        return KINDS.stream().map(kind -> new Line(kind, rules.stream().filter(row -> kind.words().matcher(row.title()).find()).toList())).toList();
    }

    /** For each of the agencies the kinds it has no valid rule of; one statement, whatever their number. */
    public Map<String, List<Kind>> missing(Collection<String> agencies) {
        Map<String, Set<Kind>> has = new LinkedHashMap<>();
        agencies.forEach(agency -> has.put(agency, new LinkedHashSet<>()));
        candidates(agencies).stream().filter(row -> row.validity().equals("VALID") && isRule(row.title())).forEach(row -> KINDS.stream()
                .filter(kind -> kind.words().matcher(row.title()).find()).forEach(kind -> has.get(row.agency()).add(kind)));
        Map<String, List<Kind>> missing = new LinkedHashMap<>();
        has.forEach((agency, kinds) -> missing.put(agency, KINDS.stream().filter(kind -> !kinds.contains(kind)).toList()));
        return missing;
    }

    /** "2025年政府信息公开工作年度报告" is no rule, "政府信息公开年度报告制度" is one. */
    static boolean isRule(String title) {
        return SUBJECT.matcher(title).find() && RULE.matcher(title).find();
    }

    /** A first, coarse choice by the row's own title; {@link #isRule} decides. */
    private List<PublicRow> candidates(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select d.id, d.org, d.no, d.title_key as title, d.agency, r.issuer, r.document_number, d.theme, d.genre, d.validity, r.summary, r.written_on,
                  d.published_at, d.date_unknown
                from publication_document d join publication_revision r on r.id = d.live_revision
                where d.standing = 'LIVE' and d.agency in (:agencies)
                  and (d.title_key like '%公开%' or d.title_key like '%保密审查%' or d.title_key like '%信息发布%')
                  and (d.title_key like '%制度%' or d.title_key like '%办法%' or d.title_key like '%规%' or d.title_key like '%条例%' or d.title_key like '%细则%')
                order by d.sort_at desc, d.id desc""").param("agencies", agencies).query(PublicListReading::row).list();
    }

    private static List<Kind> kinds() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(new ClassPathResource("publication/rules.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(text).stream()
                    .map(row -> new Kind(row.get("code"), row.get("name"), row.get("purpose"), Pattern.compile(row.get("words")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of rules cannot be read", e);
        }
    }
}
