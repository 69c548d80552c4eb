package mingbai.request;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where requests of the same people and about the same thing are looked for; within one agency, the newest first. */
@Repository
class AskerTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    AskerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Asker(long request, String name, String phone) {}

    /** Names and telephones have an index each: two questions are quicker than one with "or". */
    List<Asker> askers(String agency, Collection<String> names, Collection<String> phones) {
        return jdbc.sql("""
                select a.case_id, a.name, a.phone from request_applicant a join request_case c on c.id = a.case_id
                where a.name in (:names) and c.agency = :agency
                union select a.case_id, a.name, a.phone from request_applicant a join request_case c on c.id = a.case_id
                where a.phone <> '' and a.phone in (:phones) and c.agency = :agency order by 1 desc limit :most""")
                .param("names", names.isEmpty() ? List.of("") : names).param("phones", phones.isEmpty() ? List.of("-") : phones).param("agency", agency)
                .param("most", MOST).query((row, n) -> new Asker(row.getLong("case_id"), row.getString("name"), row.getString("phone"))).list();
    }

    List<Long> about(String agency, String subject) {
        return jdbc.sql("select id from request_case where agency = :agency and subject = :subject order by id desc limit :most").param("agency", agency)
                .param("subject", subject).param("most", MOST).query(Long.class).list();
    }
}
