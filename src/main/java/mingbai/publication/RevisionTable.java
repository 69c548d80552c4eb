package mingbai.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions and their attachments: written once, never changed. */
@Repository
class RevisionTable {

    static final String KIND = "revision";

    private final JdbcClient jdbc;

    RevisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long id, long edition, int n, Content c, String digest, long account, String name, long at) {
        jdbc.sql("""
                insert into publication_revision (id, edition_id, n, digest, title, body, issuer, document_number, written_on, effective_on, expires_on, theme,
                  genre, class, ground, ground_note, look_again_on, audience, summary, keywords, catalog_code, joint, interprets, guessed, interpretation, interpreter_post, interpreter, interpreted_on,
                  account, name, at)
                values (:id, :edition, :n, :digest, :title, :body, :issuer, :documentNumber, :writtenOn, :effectiveOn, :expiresOn, :theme, :genre, :class,
                  :ground, :groundNote, :lookAgainOn, :audience, :summary, :keywords, :catalogCode, :joint, :interprets, :guessed, :interpretation,
                  :post, :interpreter, :interpretedOn, :account, :name, :at)""")
                .params(values(c)).param("id", id).param("edition", edition).param("n", n).param("digest", digest).param("account", account)
                .param("name", name).param("at", at).update();
        for (int i = 1; i <= c.attachments().size(); i++) {
            Attachment file = c.attachments().get(i - 1);
            jdbc.sql("""
                    insert into publication_attachment (revision_id, n, name, hash, size, media_type)
                    values (:revision, :n, :name, :hash, :size, :mediaType)""")
                    .param("revision", id).param("n", i).param("name", file.name()).param("hash", file.hash()).param("size", file.size())
                    .param("mediaType", file.mediaType()).update();
        }
    }

    private static Map<String, Object> values(Content c) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", c.title());
        values.put("body", c.body());
        values.put("issuer", c.issuer());
        values.put("documentNumber", c.documentNumber());
        values.put("writtenOn", text(c.writtenOn()));
        values.put("effectiveOn", text(c.effectiveOn()));
        values.put("expiresOn", text(c.expiresOn()));
        values.put("theme", c.theme());
        values.put("genre", c.genre());
        values.put("class", c.disclosureClass().code());
        values.put("ground", c.ground() == null ? null : c.ground().name());
        values.put("groundNote", c.groundNote());
        values.put("lookAgainOn", text(c.lookAgainOn()));
        values.put("audience", c.audience());
        values.put("summary", c.summary());
        values.put("keywords", String.join(";", c.keywords()));
        values.put("catalogCode", c.catalogCode());
        values.put("joint", String.join(";", c.joint()));
        values.put("interprets", String.join(";", c.interprets()));
        Interpretation how = c.interpretation();
        values.put("interpretation", how == null ? null : how.form().code());
        values.put("post", how == null ? null : how.post().code());
        values.put("interpreter", how == null ? null : how.interpreter());
        values.put("interpretedOn", how == null ? null : text(how.on()));
        values.put("guessed", String.join(";", c.guessed()));
        return values;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    int lastNumber(long edition) {
        return jdbc.sql("select max(n) from publication_revision where edition_id = :edition").param("edition", edition).query(Integer.class).single();
    }

    String digest(long id) {
        return jdbc.sql("select digest from publication_revision where id = :id").param("id", id).query(String.class).optional().orElseThrow(NotFound::new);
    }

    Content get(long id) {
        List<Attachment> files = attachments(id);
        return jdbc.sql("select * from publication_revision where id = :id").param("id", id).query((row, n) -> content(row, files)).optional()
                .orElseThrow(NotFound::new);
    }

    private List<Attachment> attachments(long revision) {
        return jdbc.sql("select name, hash, size, media_type from publication_attachment where revision_id = :revision order by n")
                .param("revision", revision)
                .query((row, n) -> new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    /** The accounts that wrote any revision of an edition. */
    Set<Long> writers(long edition) {
        return new HashSet<>(jdbc.sql("select distinct account from publication_revision where edition_id = :edition").param("edition", edition)
                .query(Long.class).list());
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("""
                select r.*, a.n as file_n, a.name as file_name, a.hash, a.size, a.media_type
                from publication_revision r left join publication_attachment a on a.revision_id = r.id order by r.id, a.n""")
                .query(new ByRevision(consumer)::take);
    }

    /** Gathers the rows of one revision and hands it on. */
    private static final class ByRevision {
        private final BiConsumer<String, Map<String, ?>> consumer;

        ByRevision(BiConsumer<String, Map<String, ?>> consumer) {
            this.consumer = consumer;
        }

        List<Content> take(ResultSet rows) throws SQLException {
            String id = null;
            Content content = null;
            while (rows.next()) {
                String next = rows.getString("id");
                if (!next.equals(id)) {
                    flush(id, content);
                    id = next;
                    content = content(rows, List.of());
                }
                if (rows.getString("hash") != null && content != null) {
                    List<Attachment> files = new java.util.ArrayList<>(content.attachments());
                    files.add(new Attachment(rows.getString("file_name"), rows.getString("hash"), rows.getLong("size"), rows.getString("media_type")));
                    content = content.withAttachments(files);
                }
            }
            flush(id, content);
            return List.of();
        }

        private void flush(@Nullable String id, @Nullable Content content) {
            if (id != null && content != null) {
                consumer.accept(id, content.state());
            }
        }
    }

    static Content content(ResultSet row, List<Attachment> files) throws SQLException {
        String ground = row.getString("ground");
        return new Content(row.getString("title"), row.getString("body"), row.getString("issuer"), row.getString("document_number"),
                DocumentTable.day(row, "written_on"), DocumentTable.day(row, "effective_on"), DocumentTable.day(row, "expires_on"), row.getString("theme"),
                row.getString("genre"), DisclosureClass.ofCode(row.getString("class")).orElseThrow(), ground == null ? null : Ground.valueOf(ground),
                row.getString("ground_note"), DocumentTable.day(row, "look_again_on"), row.getString("audience"), row.getString("summary"),
                list(row.getString("keywords")), row.getString("catalog_code"), list(row.getString("joint")), list(row.getString("interprets")), files,
                new LinkedHashSet<>(list(row.getString("guessed"))), interpretation(row));
    }

    /** Null where nobody said. */
    static @Nullable Interpretation interpretation(ResultSet row) throws SQLException {
        String form = row.getString("interpretation");
        return form == null ? null : new Interpretation(Interpretation.Form.ofCode(form).orElseThrow(), Interpretation.Post.ofCode(row.getString("interpreter_post")).orElseThrow(),
                row.getString("interpreter"), DocumentTable.day(row, "interpreted_on"));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
    }
}
