package mingbai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.law.ApplicantKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applicants and the parties whose opinion is asked. */
@Repository
class PeopleTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    PeopleTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(long request, Applicant applicant) {
        jdbc.sql("""
                insert into request_applicant (id, case_id, n, kind, name, contact, agent, phone, email, address, postcode)
                values (:id, :case, :n, :kind, :name, :contact, :agent, :phone, :email, :address, :postcode)""")
                .param("id", applicant.id()).param("case", request).param("n", applicant.n()).param("kind", applicant.kind().code())
                .param("name", applicant.name()).param("contact", applicant.contact()).param("agent", applicant.agent()).param("phone", applicant.phone())
                .param("email", applicant.email()).param("address", applicant.address()).param("postcode", applicant.postcode()).update();
    }

    void update(Applicant applicant) {
        jdbc.sql("""
                update request_applicant set contact = :contact, agent = :agent, phone = :phone, email = :email, address = :address, postcode = :postcode
                where id = :id""")
                .param("contact", applicant.contact()).param("agent", applicant.agent()).param("phone", applicant.phone()).param("email", applicant.email())
                .param("address", applicant.address()).param("postcode", applicant.postcode()).param("id", applicant.id()).update();
    }

    void insert(long request, Party party) {
        jdbc.sql("""
                insert into request_party (id, case_id, kind, agency, name, contact, phone, address, reason)
                values (:id, :case, :kind, :agency, :name, :contact, :phone, :address, :reason)""")
                .param("id", party.id()).param("case", request).param("kind", party.kind().name()).param("agency", party.agency()).param("name", party.name())
                .param("contact", party.contact()).param("phone", party.phone()).param("address", party.address()).param("reason", party.reason()).update();
    }

    List<Applicant> applicants(long request) {
        return jdbc.sql("select * from request_applicant where case_id = :case order by n").param("case", request)
                .query(PeopleTable::applicant).list();
    }

    List<Party> parties(long request) {
        return jdbc.sql("select * from request_party where case_id = :case order by id").param("case", request)
                .query(PeopleTable::party).list();
    }

    /** Many at once, for imports. @param applicants by case */
    void insertApplicants(Map<Long, Applicant> applicants) {
        ManyRowsTable.insert(batch, "insert into request_applicant (id, case_id, n, kind, name, contact, agent, phone, email, address, postcode) values", "",
                applicants.entrySet().stream().map(entry -> cells(entry.getKey(), entry.getValue())).toList());
    }

    private static @Nullable Object[] cells(long request, Applicant applicant) {
        return new @Nullable Object[] {applicant.id(), request, applicant.n(), applicant.kind().code(), applicant.name(), applicant.contact(), applicant.agent(),
            applicant.phone(), applicant.email(), applicant.address(), applicant.postcode()};
    }

    /** Many at once, for imports. @param parties by case */
    void insertParties(Map<Long, Party> parties) {
        ManyRowsTable.insert(batch, "insert into request_party (id, case_id, kind, agency, name, contact, phone, address, reason) values", "",
                parties.entrySet().stream().map(entry -> cells(entry.getKey(), entry.getValue())).toList());
    }

    private static @Nullable Object[] cells(long request, Party party) {
        return new @Nullable Object[] {party.id(), request, party.kind().name(), party.agency(), party.name(), party.contact(), party.phone(), party.address(),
            party.reason()};
    }

    /** An import that tells another kind of applicant than the last one. */
    void rewriteKind(long request, ApplicantKind kind) {
        jdbc.sql("update request_applicant set kind = :kind where case_id = :case and n = 1").param("kind", kind.code()).param("case", request).update();
    }

    /** What is hashed of the people of a case. */
    List<String> canonical(long request) {
        return canonical(List.of(request)).getOrDefault(request, List.of());
    }

    /** The same of a few hundred cases at a time. */
    Map<Long, List<String>> canonical(Collection<Long> requests) {
        Map<Long, List<String>> canonical = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("select * from request_applicant where case_id in (:cases) order by case_id, n").param("cases", requests)
                    .query((RowCallbackHandler) row -> add(canonical, row, applicant(row, 0).canonical()));
            jdbc.sql("select * from request_party where case_id in (:cases) order by id").param("cases", requests)
                    .query((RowCallbackHandler) row -> add(canonical, row, party(row, 0).canonical()));
        }
        return canonical;
    }

    private static void add(Map<Long, List<String>> canonical, ResultSet row, String person) throws SQLException {
        canonical.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>()).add(person);
    }

    private static Applicant applicant(ResultSet row, int n) throws SQLException {
        return new Applicant(row.getLong("id"), row.getInt("n"), ApplicantKind.ofCode(row.getString("kind")).orElseThrow(), row.getString("name"),
                row.getString("contact"), row.getString("agent"), row.getString("phone"), row.getString("email"), row.getString("address"),
                row.getString("postcode"));
    }

    private static Party party(ResultSet row, int n) throws SQLException {
        return new Party(row.getLong("id"), PartyKind.valueOf(row.getString("kind")), row.getString("agency"), row.getString("name"), row.getString("contact"),
                row.getString("phone"), row.getString("address"), row.getString("reason"));
    }
}
