package mingbai.agency;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code agency} and {@code agency_tree}. */
@Component
class AgencyTable implements LedgeredState {

    /** GB 18030 keeps the 3,755 commonest characters in the order of their pinyin: good enough to sort names by, without a dictionary. */
    private static final Charset BY_PINYIN = Charset.forName("GB18030");

    private final JdbcClient jdbc;

    AgencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agency> find(String code) {
        return jdbc.sql("select * from agency where code = :code").param("code", code).query(AgencyReading::agency).optional();
    }

    /** All codes with the codes of their parents. */
    Map<String, String> parents() {
        Map<String, String> parents = new LinkedHashMap<>();
        jdbc.sql("select code, parent from agency").query((row, n) -> parents.put(row.getString("code"), row.getString("parent"))).list();
        return parents;
    }

    /** All credit codes with the codes of their holders. */
    Map<String, String> creditCodes() {
        Map<String, String> holders = new LinkedHashMap<>();
        jdbc.sql("select code, credit_code from agency where credit_code <> ''")
                .query((row, n) -> holders.put(row.getString("credit_code"), row.getString("code"))).list();
        return holders;
    }

    Optional<String> holderOf(String creditCode) {
        return jdbc.sql("select code from agency where credit_code = :creditCode").param("creditCode", creditCode).query(String.class).optional();
    }

    /** Held until the transaction ends; nobody else changes the shape of the tree meanwhile. */
    void lockTree() {
        jdbc.sql("update agency_tree set version = version + 1 where id = 1").update();
    }

    void insert(Agency agency) {
        jdbc.sql("""
                insert into agency (code, name, short_name, parent, kind, level, path, address, phone, fax, email, office_hours, postcode,
                    person_in_charge, credit_code, valid_from, valid_to, successor, acted_for_by, sort_key, version)
                values (:code, :name, :shortName, :parent, :kind, :level, :path, :address, :phone, :fax, :email, :officeHours, :postcode,
                    :personInCharge, :creditCode, :validFrom, :validTo, :successor, :actedForBy, :sortKey, :version)""")
                .params(columns(agency)).update();
    }

    /** @return as it is now */
    Agency update(Agency before, AgencyFacts facts, String path) {
        Agency after = new Agency(before.code(), facts, path, before.version() + 1);
        int updated = jdbc.sql("""
                update agency set name = :name, short_name = :shortName, parent = :parent, kind = :kind, level = :level, path = :path,
                    address = :address, phone = :phone, fax = :fax, email = :email, office_hours = :officeHours, postcode = :postcode,
                    person_in_charge = :personInCharge, credit_code = :creditCode, valid_from = :validFrom, valid_to = :validTo,
                    successor = :successor, acted_for_by = :actedForBy, sort_key = :sortKey, version = :version
                where code = :code and version = :version - 1""")
                .params(columns(after)).update();
        if (updated == 0) {
            throw new Overtaken("机构“" + before.name() + "”");
        }
        if (!path.equals(before.path())) {
            moveBelow(before.path(), path);
        }
        return after;
    }

    /** Paths follow from the parents and are no part of the state: those below keep their version. */
    private void moveBelow(String from, String to) {
        jdbc.sql("update agency set path = :to || substr(path, :length) where path >= :from and path < :past")
                .param("to", to).param("length", from.length() + 1).param("from", from).param("past", AgencyReading.pastAllBelow(from)).update();
    }

    long childrenValidAfter(String code, String day) {
        return jdbc.sql("select count(*) from agency where parent = :code and kind <> 'section' and (valid_to is null or valid_to > :day)")
                .param("code", code).param("day", day).query(Long.class).single();
    }

    @Override
    public String kind() {
        return Agency.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var agencies = jdbc.sql("select * from agency order by code").query(AgencyReading::agency).stream()) {
            agencies.forEach(agency -> consumer.accept(agency.code(), agency.state()));
        }
    }

    private static Map<String, @Nullable Object> columns(Agency agency) {
        AgencyFacts facts = agency.facts();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(agency.state());
        columns.put("code", agency.code());
        columns.put("path", agency.path());
        columns.put("validFrom", facts.validFrom() == null ? null : facts.validFrom().toString());
        columns.put("validTo", facts.validTo() == null ? null : facts.validTo().toString());
        columns.put("sortKey", HexFormat.of().formatHex(facts.name().getBytes(BY_PINYIN)));
        columns.put("version", agency.version());
        return columns;
    }
}
