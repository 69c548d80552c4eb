package mingbai.inquiry.past;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which inquiry a row of an older system became, and what the row told. */
@Repository
class PastInquiryTable {

    private final JdbcClient jdbc;

    PastInquiryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version of the inquiry as the last import left it */
    record Known(long inquiry, String content, long version) {}

    Optional<Known> known(String agency, String number) {
        return jdbc.sql("select case_id, content, case_version from inquiry_past where agency = :agency and number = :number").param("agency", agency).param("number", number)
                .query((row, n) -> new Known(row.getLong("case_id"), row.getString("content"), row.getLong("case_version"))).optional();
    }

    void write(String agency, String number, Known known) {
        jdbc.sql("""
                insert into inquiry_past (agency, number, case_id, content, case_version) values (:agency, :number, :case, :content, :version)
                on conflict (agency, number) do update set content = excluded.content, case_version = excluded.case_version""").param("agency", agency).param("number", number)
                .param("case", known.inquiry()).param("content", known.content()).param("version", known.version()).update();
    }
}
