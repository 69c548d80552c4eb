package mingbai.agency.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agencies and their tree, read. A code that once was given is always found, also after the body is gone. */
@Component
@Transactional(readOnly = true)
public class AgencyReading {

    private final JdbcClient jdbc;

    public AgencyReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is typed into an address may hold characters no code has and no database takes. */
    public Optional<Agency> byCode(String code) {
        return code.chars().anyMatch(Character::isISOControl) ? Optional.empty() : jdbc.sql("select * from agency where code = :code").param("code", code).query(AgencyReading::agency).optional();
    }

    public Agency require(String code) {
        return byCode(code).orElseThrow(NotFound::new);
    }

    /** The name, or the code itself for a body that is not on record. */
    public String nameOf(String code) {
        return jdbc.sql("select name from agency where code = :code").param("code", code).query(String.class).optional().orElse(code);
    }

    public Map<String, String> namesOf(Collection<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, name from agency where code in (:codes)").param("codes", new HashSet<>(codes))
                    .query((row, n) -> names.put(row.getString("code"), row.getString("name"))).list();
        }
        return names;
    }

    /** Those directly below, by the pinyin of their names; with an empty code the roots. */
    public List<Agency> children(String code) {
        return jdbc.sql("select * from agency where parent = :parent order by sort_key, code").param("parent", code)
                .query(AgencyReading::agency).list();
    }

    /** Those of the codes that are on record, by code. */
    public List<Agency> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : jdbc.sql("select * from agency where code in (:codes) order by code").param("codes", new HashSet<>(codes))
                .query(AgencyReading::agency).list();
    }

    /** The agency and all below it; with an empty code all there are. */
    public List<Agency> within(String code) {
        return code.isEmpty() ? jdbc.sql("select * from agency order by path").query(AgencyReading::agency).list()
                : byCode(code).map(agency -> jdbc.sql("select * from agency where path >= :from and path < :to order by path")
                        .param("from", agency.path()).param("to", pastAllBelow(agency.path())).query(AgencyReading::agency).list()).orElse(List.of());
    }

    /** The code itself and all below it; empty for an unknown code. */
    public List<String> subtree(String code) {
        return byCode(code).map(agency -> jdbc.sql("select code from agency where path >= :from and path < :to order by path")
                .param("from", agency.path()).param("to", pastAllBelow(agency.path())).query(String.class).list()).orElse(List.of());
    }

    /** From the root down to the agency itself. */
    public List<Agency> line(String code) {
        return byCode(code).map(agency -> jdbc.sql("select * from agency where code in (:line) order by length(path)")
                .param("line", agency.line()).query(AgencyReading::agency).list()).orElse(List.of());
    }

    /** Whether the agency is the other or stands anywhere below it. */
    public boolean isWithin(String code, String ancestor) {
        return code.equals(ancestor) || byCode(code).map(agency -> agency.path().contains("/" + ancestor + "/")).orElse(false);
    }

    /** The small bodies for which it acts. */
    public List<String> actsFor(String code) {
        return jdbc.sql("select code from agency where acted_for_by = :code order by code").param("code", code).query(String.class).list();
    }

    /** The body that carries the duties on today, over as many reforms as there were; itself while nothing replaced it. */
    public String successorOf(String code) {
        Set<String> seen = new HashSet<>();
        String at = code;
        while (seen.add(at)) {
            String next = jdbc.sql("select successor from agency where code = :code").param("code", at).query(String.class).optional().orElse("");
            if (next.isEmpty()) {
                return at;
            }
            at = next;
        }
        return at;
    }

    public String frontCode(String code) {
        return require(code).frontCode();
    }

    /** What a list of agencies is narrowed to; empty texts and null narrow nothing. */
    public record Filter(String words, String within, @Nullable AgencyKind kind, @Nullable AgencyLevel level, @Nullable LocalDate validOn) {
        public static final Filter ALL = new Filter("", "", null, null, null);
    }

    public record Rows(List<Agency> agencies, long total) {}

    public Rows list(Filter filter, int offset, int limit) {
        String path = filter.within().isEmpty() ? "" : byCode(filter.within()).map(Agency::path).orElse("/ /");
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("words", "%" + filter.words().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        params.put("from", path);
        params.put("to", path.isEmpty() ? "0" : pastAllBelow(path));
        params.put("kind", filter.kind() == null ? "" : filter.kind().code());
        params.put("level", filter.level() == null ? "" : filter.level().code());
        params.put("day", filter.validOn() == null ? "" : filter.validOn().toString());
        long total = jdbc.sql("select count(*) from agency" + WHERE).params(params).query(Long.class).single();
        List<Agency> rows = jdbc.sql("select * from agency" + WHERE + " order by sort_key, code limit :limit offset :offset")
                .params(params).param("limit", limit).param("offset", offset).query(AgencyReading::agency).list();
        return new Rows(rows, total);
    }

    private static final String WHERE = """

            where (name like :words escape '!' or short_name like :words escape '!' or code like :words escape '!')
              and path >= :from and path < :to and (:kind = '' or kind = :kind) and (:level = '' or level = :level)
              and (:day = '' or ((valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)))""";

    /** A node of the tree with those below it, in the order of their names. */
    public record Node(Agency agency, List<Node> below) {}

    /** The bodies valid on the day as trees, sections left out: what the public site shows. */
    public List<Node> tree(LocalDate day) {
        List<Agency> all = jdbc.sql("select * from agency where kind <> 'section' order by sort_key, code").query(AgencyReading::agency).list();
        Map<String, List<Agency>> byParent = new LinkedHashMap<>();
        all.stream().filter(agency -> agency.validOn(day)).forEach(agency -> byParent.computeIfAbsent(agency.parent(), p -> new ArrayList<>()).add(agency));
        return nodes(byParent, "");
    }

    private static List<Node> nodes(Map<String, List<Agency>> byParent, String parent) {
        return byParent.getOrDefault(parent, List.of()).stream().map(agency -> new Node(agency, nodes(byParent, agency.code()))).toList();
    }

    /** The first path after every path that starts with this one: '0' is the character after '/'. */
    public static String pastAllBelow(String path) {
        return path.substring(0, path.length() - 1) + "0";
    }

    /** One row of the table {@code agency}. */
    public static Agency agency(ResultSet row, int number) throws SQLException {
        Contact contact = new Contact(row.getString("address"), row.getString("phone"), row.getString("fax"), row.getString("email"),
                row.getString("office_hours"), row.getString("postcode"));
        AgencyFacts facts = new AgencyFacts(row.getString("name"), row.getString("short_name"), row.getString("parent"),
                AgencyKind.ofCode(row.getString("kind")).orElseThrow(), AgencyLevel.ofCode(row.getString("level")).orElseThrow(), contact,
                row.getString("person_in_charge"), row.getString("credit_code"), day(row, "valid_from"), day(row, "valid_to"),
                row.getString("successor"), row.getString("acted_for_by"));
        return new Agency(row.getString("code"), facts, row.getString("path"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
