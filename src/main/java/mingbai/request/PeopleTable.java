package mingbai.request;

import java.util.List;
import java.util.stream.Stream;
import mingbai.law.ApplicantKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applicants and the parties whose opinion is asked. */
@Repository
class PeopleTable {

    private final JdbcClient jdbc;

    PeopleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query((row, n) -> new Applicant(row.getLong("id"), row.getInt("n"), ApplicantKind.ofCode(row.getString("kind")).orElseThrow(),
                        row.getString("name"), row.getString("contact"), row.getString("agent"), row.getString("phone"), row.getString("email"),
                        row.getString("address"), row.getString("postcode"))).list();
    }

    List<Party> parties(long request) {
        return jdbc.sql("select * from request_party where case_id = :case order by id").param("case", request)
                .query((row, n) -> new Party(row.getLong("id"), PartyKind.valueOf(row.getString("kind")), row.getString("agency"), row.getString("name"),
                        row.getString("contact"), row.getString("phone"), row.getString("address"), row.getString("reason"))).list();
    }

    /** What is hashed of the people of a case. */
    List<String> canonical(long request) {
        return Stream.concat(applicants(request).stream().map(Applicant::canonical), parties(request).stream().map(Party::canonical)).toList();
    }
}
