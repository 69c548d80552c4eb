package mingbai.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.publication.Attachment;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries themselves, what was attached to them, and the counter of their numbers. */
@Repository
class InquiryTable {

    private final JdbcClient jdbc;

    InquiryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the year, without gaps; within the transaction of the act. */
    long nextNumber(int year) {
        return jdbc.sql("""
                insert into inquiry_number (year, last) values (:year, 1)
                on conflict (year) do update set last = inquiry_number.last + 1 returning last""").param("year", year).query(Long.class).single();
    }

    /** @param onceHash of what makes the entry unique */
    void insert(Inquiry inquiry, String onceHash) {
        jdbc.sql("""
                insert into inquiry_case (id, number, agency, kind, channel, title, text, name, phone, email, address, consent, page, leader, place, received_on, received_at,
                  stage, category, section, handler, handler_name, round, merged_into, split_from, request, ending, origin, code_hash, once_hash, version)
                values (:id, :number, :agency, :kind, :channel, :title, :text, :name, :phone, :email, :address, :consent, :page, :leader, :place, :receivedOn, :receivedAt,
                  :stage, :category, :section, :handler, :handlerName, :round, :merged, :split, :request, :ending, :origin, :code, :once, :version)""")
                .param("id", inquiry.id()).param("number", inquiry.number()).param("agency", inquiry.agency()).param("kind", inquiry.kind().code())
                .param("channel", inquiry.channel().code()).param("title", inquiry.title()).param("text", inquiry.text()).param("name", inquiry.asker().name())
                .param("phone", inquiry.asker().phone()).param("email", inquiry.asker().email()).param("address", inquiry.asker().address())
                .param("consent", inquiry.consent() ? 1 : 0).param("page", inquiry.about().page()).param("leader", inquiry.about().leader())
                .param("place", inquiry.about().place()).param("receivedOn", inquiry.receivedOn().toString()).param("receivedAt", inquiry.receivedAt())
                .param("stage", inquiry.stage().name()).param("category", inquiry.category()).param("section", inquiry.handler().section())
                .param("handler", inquiry.handler().account()).param("handlerName", inquiry.handler().name()).param("round", inquiry.round())
                .param("merged", inquiry.links().mergedInto()).param("split", inquiry.links().splitFrom()).param("request", inquiry.links().request())
                .param("ending", inquiry.ending()).param("origin", inquiry.origin()).param("code", inquiry.codeHash()).param("once", onceHash)
                .param("version", inquiry.version()).update();
    }

    /** @param inquiry with its new version; what was asked and by whom never changes */
    void update(Inquiry inquiry) {
        int updated = jdbc.sql("""
                update inquiry_case set agency = :agency, kind = :kind, title = :title, consent = :consent, stage = :stage, category = :category, section = :section,
                  handler = :handler, handler_name = :handlerName, round = :round, merged_into = :merged, split_from = :split, request = :request, ending = :ending,
                  code_hash = :code, version = :version
                where id = :id and version = :version - 1""")
                .param("agency", inquiry.agency()).param("kind", inquiry.kind().code()).param("title", inquiry.title()).param("consent", inquiry.consent() ? 1 : 0)
                .param("stage", inquiry.stage().name()).param("category", inquiry.category()).param("section", inquiry.handler().section())
                .param("handler", inquiry.handler().account()).param("handlerName", inquiry.handler().name()).param("round", inquiry.round())
                .param("merged", inquiry.links().mergedInto()).param("split", inquiry.links().splitFrom()).param("request", inquiry.links().request())
                .param("ending", inquiry.ending()).param("code", inquiry.codeHash()).param("version", inquiry.version()).param("id", inquiry.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件来信");
        }
    }

    Optional<Inquiry> find(long id) {
        return jdbc.sql("select * from inquiry_case where id = :id").param("id", id).query(InquiryTable::row).optional();
    }

    Optional<Inquiry> numbered(String number) {
        return jdbc.sql("select * from inquiry_case where number = :number").param("number", number).query(InquiryTable::row).optional();
    }

    Optional<Inquiry> taken(String onceHash) {
        return jdbc.sql("select * from inquiry_case where once_hash = :once").param("once", onceHash).query(InquiryTable::row).optional();
    }

    List<Inquiry> mergedInto(long id) {
        return jdbc.sql("select * from inquiry_case where merged_into = :id order by id").param("id", id).query(InquiryTable::row).list();
    }

    List<Inquiry> splitFrom(long id) {
        return jdbc.sql("select * from inquiry_case where split_from = :id order by id").param("id", id).query(InquiryTable::row).list();
    }

    List<Inquiry> openOf(String agency, int limit) {
        return jdbc.sql("select * from inquiry_case where agency = :agency and stage in ('RECEIVED', 'IN_HAND', 'MERGED') order by id limit :limit").param("agency", agency)
                .param("limit", limit).query(InquiryTable::row).list();
    }

    List<Inquiry> handledBy(long account) {
        return jdbc.sql("select * from inquiry_case where handler = :account and stage in ('RECEIVED', 'IN_HAND', 'MERGED') order by id").param("account", account)
                .query(InquiryTable::row).list();
    }

    /** The next ones by id. */
    List<Inquiry> after(long id, int limit) {
        return jdbc.sql("select * from inquiry_case where id > :id order by id limit :limit").param("id", id).param("limit", limit).query(InquiryTable::row).list();
    }

    void insert(long inquiry, int n, Attachment file) {
        jdbc.sql("insert into inquiry_file (case_id, n, name, hash, size, media_type) values (:case, :n, :name, :hash, :size, :type)").param("case", inquiry).param("n", n)
                .param("name", file.name()).param("hash", file.hash()).param("size", file.size()).param("type", file.mediaType()).update();
    }

    List<Attachment> files(long inquiry) {
        return jdbc.sql("select * from inquiry_file where case_id = :case order by n").param("case", inquiry).query((row, n) ->
                new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    /** What is hashed of the files, by case; of a few hundred cases at a time. */
    Map<Long, List<String>> canonicalFiles(Collection<Long> inquiries) {
        Map<Long, List<String>> canonical = new HashMap<>();
        if (!inquiries.isEmpty()) {
            jdbc.sql("select * from inquiry_file where case_id in (:cases) order by case_id, n").param("cases", inquiries).query(row -> {
                canonical.computeIfAbsent(row.getLong("case_id"), id -> new java.util.ArrayList<>()).add(row.getString("hash") + " " + row.getString("name"));
            });
        }
        return canonical;
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from inquiry_file where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    /** Codes of the agencies that have an inquiry with this file. */
    List<String> agenciesWith(String hash) {
        return jdbc.sql("select distinct c.agency from inquiry_file f join inquiry_case c on c.id = f.case_id where f.hash = :hash").param("hash", hash).query(String.class).list();
    }

    private static Inquiry row(ResultSet row, int n) throws SQLException {
        return new Inquiry(row.getLong("id"), row.getString("number"), row.getString("agency"), InquiryKind.ofCode(row.getString("kind")).orElseThrow(),
                InquiryChannel.ofCode(row.getString("channel")).orElseThrow(), row.getString("title"), row.getString("text"),
                new Asker(row.getString("name"), row.getString("phone"), row.getString("email"), row.getString("address")), row.getInt("consent") == 1,
                new Inquiry.About(row.getString("page"), row.getString("leader"), row.getString("place")), LocalDate.parse(row.getString("received_on")),
                row.getLong("received_at"), InquiryStage.valueOf(row.getString("stage")), row.getString("category"),
                new Inquiry.Handler(row.getString("section"), row.getLong("handler"), row.getString("handler_name")), row.getInt("round"),
                new Inquiry.Links(row.getLong("merged_into"), row.getLong("split_from"), row.getString("request")), row.getString("ending"), row.getString("origin"),
                row.getString("code_hash"), row.getLong("version"));
    }
}
