package mingbai.inquiry.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.inquiry.concern.Response.Paper;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Responses to public concern. */
@Repository
class ResponseTable {

    private final JdbcClient jdbc;

    ResponseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Response response, long now) {
        jdbc.sql("""
                insert into inquiry_response (id, agency, signal, kind, title, occasion, at, notice_edition, edition, questions, made_at, version)
                values (:id, :agency, :signal, :kind, :title, :occasion, :at, :notice, :edition, :questions, :now, :version)""").param("id", response.id())
                .param("agency", response.agency()).param("signal", response.signal()).param("kind", response.kind().code()).param("title", response.title())
                .param("occasion", response.occasion()).param("at", response.at()).param("notice", edition(response.notice())).param("edition", edition(response.paper()))
                .param("questions", response.questions()).param("now", now).param("version", response.version()).update();
    }

    /** @param response with its new version */
    void update(Response response) {
        Paper notice = response.notice();
        Paper paper = response.paper();
        int updated = jdbc.sql("""
                update inquiry_response set held_at = :held, notice_document = :noticeDocument, notice_at = :noticeAt, edition = :edition, document = :document,
                  published_at = :published, questions = :questions, version = :version where id = :id and version = :version - 1""").param("held", response.heldAt())
                .param("noticeDocument", notice == null ? null : notice.document()).param("noticeAt", notice == null ? null : notice.at()).param("edition", edition(paper))
                .param("document", paper == null ? null : paper.document()).param("published", paper == null ? null : paper.at()).param("questions", response.questions())
                .param("version", response.version()).param("id", response.id()).update();
        if (updated == 0) {
            throw new Overtaken("这次回应");
        }
    }

    private static @Nullable Long edition(@Nullable Paper paper) {
        return paper == null ? null : paper.edition();
    }

    Optional<Response> find(long id) {
        return jdbc.sql("select * from inquiry_response where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    Optional<Response> ofEdition(long edition) {
        return jdbc.sql("select * from inquiry_response where edition = :edition or notice_edition = :edition").param("edition", edition).query((row, n) -> row(row)).optional();
    }

    List<Response> ofSignal(long signal) {
        return jdbc.sql("select * from inquiry_response where signal = :signal order by made_at, id").param("signal", signal).query((row, n) -> row(row)).list();
    }

    /** The latest first. */
    List<Response> list(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_response where agency in (:agencies) order by made_at desc, id desc limit :limit")
                .param("agencies", agencies).param("limit", limit).query((row, n) -> row(row)).list();
    }

    /** Those with a paper the public reads or read, the latest first. @param kind code, or "" for all */
    List<Response> published(String kind, int limit, long offset) {
        return jdbc.sql("select * from inquiry_response where published_at is not null" + of(kind) + " order by published_at desc, id desc limit :limit offset :offset")
                .param("kind", kind).param("limit", limit).param("offset", offset).query((row, n) -> row(row)).list();
    }

    long countPublished(String kind) {
        return jdbc.sql("select count(*) from inquiry_response where published_at is not null" + of(kind)).param("kind", kind).query(Long.class).single();
    }

    /** Press conferences announced to the public and not held, the next first. */
    List<Response> announced() {
        return jdbc.sql("select * from inquiry_response where notice_at is not null and held_at is null order by at, id limit 20").query((row, n) -> row(row)).list();
    }

    private static String of(String kind) {
        return kind.isEmpty() ? " and :kind = ''" : " and kind = :kind";
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_response").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            Response response = row(row);
            consumer.accept(Long.toString(response.id()), response.canonical());
        });
    }

    private static Response row(ResultSet row) throws SQLException {
        return new Response(row.getLong("id"), row.getString("agency"), SignalTable.number(row, "signal"), ResponseKind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("title"), row.getString("occasion"), SignalTable.number(row, "at"), SignalTable.number(row, "held_at"),
                paper(row, "notice_edition", "notice_document", "notice_at"), paper(row, "edition", "document", "published_at"), row.getInt("questions"), row.getLong("version"));
    }

    private static @Nullable Paper paper(ResultSet row, String edition, String document, String at) throws SQLException {
        Long id = SignalTable.number(row, edition);
        return id == null ? null : new Paper(id, SignalTable.number(row, document), SignalTable.number(row, at));
    }
}
