package mingbai.inquiry.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to inquiries, who wrote them, and what somebody answered for in them. */
@Repository
class InquiryAnswerTable {

    private final JdbcClient jdbc;

    InquiryAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InquiryAnswer answer, long at) {
        jdbc.sql("""
                insert into inquiry_answer (id, inquiry_id, number, agency, round, words, published, public_title, public_question, public_answer, also, stage, opinion, cleared_by,
                  cleared_digest, written_by, written_at, served_on, version)
                values (:id, :inquiry, :number, :agency, :round, :words, :wanted, :title, :question, :answer, :also, :stage, '', null, null, :by, :at, null, :version)""")
                .params(words(answer)).param("inquiry", answer.inquiry()).param("number", answer.number()).param("agency", answer.agency()).param("round", answer.round())
                .param("by", answer.writtenBy()).param("at", at).update();
    }

    /** @param answer with its new version */
    void update(InquiryAnswer answer) {
        InquiryAnswer.@Nullable Cleared cleared = answer.cleared();
        int updated = jdbc.sql("""
                update inquiry_answer set words = :words, published = :wanted, public_title = :title, public_question = :question, public_answer = :answer, also = :also,
                  stage = :stage, opinion = :opinion, cleared_by = :clearedBy, cleared_digest = :digest, served_on = :served, version = :version
                where id = :id and version = :version - 1""")
                .params(words(answer)).param("opinion", answer.opinion()).param("clearedBy", cleared == null ? null : cleared.by())
                .param("digest", cleared == null ? null : cleared.digest()).param("served", answer.servedOn() == null ? null : answer.servedOn().toString()).update();
        if (updated == 0) {
            throw new Overtaken("这份答复");
        }
    }

    private static Map<String, Object> words(InquiryAnswer answer) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", answer.id());
        words.put("words", answer.words());
        words.put("wanted", answer.face().wanted() ? 1 : 0);
        words.put("title", answer.face().title());
        words.put("question", answer.face().question());
        words.put("answer", answer.face().answer());
        words.put("also", answer.also().stream().map(one -> Long.toString(one)).collect(Collectors.joining(" ")));
        words.put("stage", answer.stage().name());
        words.put("version", answer.version());
        return words;
    }

    void addWriter(long answer, long account) {
        jdbc.sql("insert into inquiry_answer_writer (answer_id, account) values (:answer, :account) on conflict do nothing").param("answer", answer).param("account", account).update();
    }

    Set<Long> writers(long answer) {
        return new HashSet<>(jdbc.sql("select account from inquiry_answer_writer where answer_id = :answer").param("answer", answer).query(Long.class).list());
    }

    void accept(long answer, String key, String reason, String by, long at) {
        jdbc.sql("""
                insert into inquiry_answer_accepted (answer_id, finding, reason, accepted_by, accepted_at) values (:answer, :key, :reason, :by, :at)
                on conflict (answer_id, finding) do update set reason = :reason, accepted_by = :by, accepted_at = :at""")
                .param("answer", answer).param("key", key).param("reason", reason).param("by", by).param("at", at).update();
    }

    /** Key of the finding → who answered for it and why. */
    Map<String, String> accepted(long answer) {
        Map<String, String> accepted = new HashMap<>();
        jdbc.sql("select finding, reason, accepted_by from inquiry_answer_accepted where answer_id = :answer").param("answer", answer)
                .query((org.springframework.jdbc.core.RowCallbackHandler) row -> accepted.put(row.getString("finding"), row.getString("accepted_by") + "：" + row.getString("reason")));
        return accepted;
    }

    /** To whom a served answer also went. */
    void addCase(long answer, long inquiry) {
        jdbc.sql("insert into inquiry_answer_case (answer_id, inquiry_id) values (:answer, :inquiry) on conflict do nothing").param("answer", answer).param("inquiry", inquiry).update();
    }

    InquiryAnswer get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<InquiryAnswer> find(long id) {
        return jdbc.sql("select * from inquiry_answer where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    /** The one answer of the round that was not given up. */
    Optional<InquiryAnswer> live(long inquiry, int round) {
        return jdbc.sql("select * from inquiry_answer where inquiry_id = :inquiry and round = :round and stage in ('DRAFT', 'IN_REVIEW', 'SERVED')").param("inquiry", inquiry)
                .param("round", round).query((row, n) -> row(row)).optional();
    }

    /** All ever begun, the newest first. */
    List<InquiryAnswer> of(long inquiry) {
        return jdbc.sql("select * from inquiry_answer where inquiry_id = :inquiry order by id desc").param("inquiry", inquiry).query((row, n) -> row(row)).list();
    }

    /** Served to the asker of this inquiry, by an answer of its own or one it was handled with; the oldest first. */
    List<InquiryAnswer> servedTo(long inquiry) {
        return jdbc.sql("""
                select * from inquiry_answer where stage = 'SERVED' and (inquiry_id = :inquiry or id in (select answer_id from inquiry_answer_case where inquiry_id = :inquiry))
                order by served_on, id""").param("inquiry", inquiry).query((row, n) -> row(row)).list();
    }

    /** Came back from review, of which the person wrote something. */
    List<InquiryAnswer> returned(long account, int most) {
        return jdbc.sql("""
                select a.* from inquiry_answer a join inquiry_answer_writer w on w.answer_id = a.id and w.account = :account
                where a.stage = 'DRAFT' and a.opinion <> '' order by a.written_at limit :most""").param("account", account).param("most", most).query((row, n) -> row(row)).list();
    }

    /** Which of these inquiries have an answer in review. */
    Set<Long> inReview(Collection<Long> inquiries) {
        return inquiries.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select inquiry_id from inquiry_answer where stage = 'IN_REVIEW' and inquiry_id in (:inquiries)")
                .param("inquiries", inquiries).query(Long.class).list());
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_answer").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            InquiryAnswer answer = row(row);
            consumer.accept(Long.toString(answer.id()), answer.canonical());
        });
    }

    private static InquiryAnswer row(ResultSet row) throws SQLException {
        PublicFace face = new PublicFace(row.getInt("published") == 1, row.getString("public_title"), row.getString("public_question"), row.getString("public_answer"));
        String cleared = row.getString("cleared_by");
        String served = row.getString("served_on");
        List<Long> also = Arrays.stream(row.getString("also").split(" ")).filter(one -> !one.isEmpty()).map(Long::valueOf).toList();
        return new InquiryAnswer(row.getLong("id"), row.getLong("inquiry_id"), row.getString("number"), row.getString("agency"), row.getInt("round"), row.getString("words"), face,
                also, AnswerStage.valueOf(row.getString("stage")), row.getString("opinion"),
                cleared == null ? null : new InquiryAnswer.Cleared(cleared, row.getString("cleared_digest")), row.getString("written_by"),
                served == null ? null : LocalDate.parse(served), row.getLong("version"));
    }
}
