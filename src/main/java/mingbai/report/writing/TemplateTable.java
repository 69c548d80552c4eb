package mingbai.report.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates agencies adapted, every version kept: {@code report_paper_template}. */
@Component
class TemplateTable implements LedgeredState {

    private final JdbcClient jdbc;

    TemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version 0: the template of the house */
    record Template(String agency, Genre genre, long version, String text, String savedName, long savedAt) {

        Touched touched() {
            return new Touched("report-template", agency + "-" + genre.code(), version, canonical());
        }

        Map<String, ?> canonical() {
            Map<String, Object> canonical = new LinkedHashMap<>();
            canonical.put("agency", agency);
            canonical.put("genre", genre.code());
            canonical.put("text", Hash.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
            canonical.put("version", version);
            return canonical;
        }
    }

    Optional<Template> newest(String agency, Genre genre) {
        return jdbc.sql("select * from report_paper_template where agency = :agency and genre = :genre order by version desc limit 1").param("agency", agency)
                .param("genre", genre.code()).query((row, n) -> new Template(agency, genre, row.getLong("version"), row.getString("text"), row.getString("saved_name"),
                        row.getLong("saved_at"))).optional();
    }

    void insert(Template template, Actor by) {
        int inserted = jdbc.sql("""
                insert into report_paper_template (agency, genre, version, text, saved_by, saved_name, saved_at)
                values (:agency, :genre, :version, :text, :by, :name, :at) on conflict do nothing""")
                .param("agency", template.agency()).param("genre", template.genre().code()).param("version", template.version()).param("text", template.text())
                .param("by", by.accountId()).param("name", template.savedName()).param("at", template.savedAt()).update();
        if (inserted == 0) {
            throw new Overtaken("这个模板");
        }
    }

    @Override
    public String kind() {
        return "report-template";
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("""
                select t.* from report_paper_template t where t.version = (select max(o.version) from report_paper_template o
                  where o.agency = t.agency and o.genre = t.genre)""").query(row -> {
                    Template template = new Template(row.getString("agency"), Genre.ofCode(row.getString("genre")).orElseThrow(), row.getLong("version"),
                            row.getString("text"), row.getString("saved_name"), row.getLong("saved_at"));
                    consumer.accept(template.agency() + "-" + template.genre().code(), template.canonical());
                });
    }
}
