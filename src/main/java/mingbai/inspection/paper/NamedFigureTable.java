package mingbai.inspection.paper;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import mingbai.publication.reading.PublicPaper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Named quantities of the papers that are public now. */
@Repository
class NamedFigureTable {

    private final JdbcClient jdbc;

    NamedFigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A quantity with the paper that tells it. */
    record Told(long document, String agency, String label, String period, long value, String title, String publishedOn) {}

    void keep(PublicPaper paper, LocalDate published, NamedFigure figure) {
        jdbc.sql("""
                insert into inspection_named_figure (document, agency, label, period, value, title, published_on)
                values (:document, :agency, :label, :period, :value, :title, :published)""").param("document", paper.id()).param("agency", paper.agency())
                .param("label", figure.label()).param("period", figure.period()).param("value", figure.value()).param("title", paper.shown().title())
                .param("published", published.toString()).update();
    }

    void forget(Collection<Long> documents) {
        if (!documents.isEmpty()) {
            jdbc.sql("delete from inspection_named_figure where document in (:documents)").param("documents", documents).update();
        }
    }

    void each(Consumer<Told> consumer) {
        jdbc.sql("select * from inspection_named_figure order by agency, label, period, published_on, document").withFetchSize(1_000).query(row -> {
            consumer.accept(new Told(row.getLong("document"), row.getString("agency"), row.getString("label"), row.getString("period"), row.getLong("value"),
                    row.getString("title"), row.getString("published_on")));
        });
    }
}
