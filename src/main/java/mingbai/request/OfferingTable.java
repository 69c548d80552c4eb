package mingbai.request;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was offered before a request. */
@Repository
class OfferingTable {

    private final JdbcClient jdbc;

    OfferingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, String agency, String day, List<String> documents) {
        jdbc.sql("insert into request_offering (id, agency, day, documents, shown, opened, ending) values (:id, :agency, :day, :documents, :shown, 0, 'OPEN')")
                .param("id", id).param("agency", agency).param("day", day).param("documents", String.join(" ", documents)).param("shown", documents.size()).update();
    }

    Optional<List<String>> documents(String id) {
        return jdbc.sql("select documents from request_offering where id = :id").param("id", id).query(String.class).optional().map(text -> List.of(text.split(" ")));
    }

    /** More than so many are no reading any more. */
    void opened(String id) {
        jdbc.sql("update request_offering set opened = opened + 1 where id = :id and opened < 20").param("id", id).update();
    }

    void ended(String id, String ending) {
        jdbc.sql("update request_offering set ending = :ending where id = :id and ending <> 'SATISFIED'").param("id", id).param("ending", ending).update();
    }
}
