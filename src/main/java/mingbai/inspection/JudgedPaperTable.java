package mingbai.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.publication.reading.PublicPaper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which text, and by which state of the checks, each public paper was judged. */
@Repository
class JudgedPaperTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    JudgedPaperTable(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    interface Taker {

        void take(long document, String agency, long revision, long checks);
    }

    /** By number, the smallest first. */
    void each(Taker taker) {
        jdbc.sql("select document, agency, revision, checks from inspection_paper order by document").withFetchSize(1_000).query(row -> {
            taker.take(row.getLong("document"), row.getString("agency"), row.getLong("revision"), row.getLong("checks"));
        });
    }

    /** The text by which it was judged last. */
    Optional<Long> revisionOf(long document) {
        return jdbc.sql("select revision from inspection_paper where document = :document").param("document", document).query(Long.class).optional();
    }

    long count() {
        return jdbc.sql("select count(*) from inspection_paper").query(Long.class).single();
    }

    /** @param checks state of the checks by which they were judged */
    void judged(List<PublicPaper> papers, long checks) {
        many.batchUpdate("""
                insert into inspection_paper (document, agency, revision, checks) values (?, ?, ?, ?)
                on conflict (document) do update set agency = excluded.agency, revision = excluded.revision, checks = excluded.checks""",
                papers.stream().map(paper -> new Object[] {paper.id(), paper.agency(), paper.revision(), checks}).toList());
    }

    void forget(Collection<Long> documents) {
        jdbc.sql("delete from inspection_paper where document in (:documents)").param("documents", documents).update();
    }
}
