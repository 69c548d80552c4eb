package mingbai.inquiry.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.inquiry.InquiryKind;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and answers before the public. */
@Repository
class PublishedAnswerTable {

    private final JdbcClient jdbc;

    PublishedAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PublishedAnswer shown) {
        jdbc.sql("""
                insert into inquiry_published (answer_id, inquiry_id, number, agency, kind, category, title, question, answer, asked_on, answered_on, published_at, round, hidden_on,
                  hidden_why, version)
                values (:answer, :inquiry, :number, :agency, :kind, :category, :title, :question, :text, :asked, :answered, :at, :round, null, '', :version)""")
                .param("answer", shown.answer()).param("inquiry", shown.inquiry()).param("number", shown.number()).param("agency", shown.agency()).param("kind", shown.kind().code())
                .param("category", shown.category()).param("title", shown.title()).param("question", shown.question()).param("text", shown.text())
                .param("asked", shown.askedOn().toString()).param("answered", shown.answeredOn().toString()).param("at", shown.publishedAt()).param("round", shown.round())
                .param("version", shown.version()).update();
    }

    /** @param shown hidden, with its new version */
    void hide(PublishedAnswer shown) {
        PublishedAnswer.Hidden hidden = java.util.Objects.requireNonNull(shown.hidden());
        int updated = jdbc.sql("update inquiry_published set hidden_on = :on, hidden_why = :why, version = :version where answer_id = :answer and version = :version - 1")
                .param("on", hidden.on().toString()).param("why", hidden.why()).param("version", shown.version()).param("answer", shown.answer()).update();
        if (updated == 0) {
            throw new Overtaken("这份公开的答复");
        }
    }

    Optional<PublishedAnswer> find(long answer) {
        return jdbc.sql("select * from inquiry_published where answer_id = :answer").param("answer", answer).query((row, n) -> row(row)).optional();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_published").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            PublishedAnswer shown = row(row);
            consumer.accept(Long.toString(shown.answer()), shown.canonical());
        });
    }

    static PublishedAnswer row(ResultSet row) throws SQLException {
        String hidden = row.getString("hidden_on");
        return new PublishedAnswer(row.getLong("answer_id"), row.getLong("inquiry_id"), row.getString("number"), row.getString("agency"),
                InquiryKind.ofCode(row.getString("kind")).orElseThrow(), row.getString("category"), row.getString("title"), row.getString("question"), row.getString("answer"),
                LocalDate.parse(row.getString("asked_on")), LocalDate.parse(row.getString("answered_on")), row.getLong("published_at"), row.getInt("round"),
                hidden == null ? null : new PublishedAnswer.Hidden(LocalDate.parse(hidden), row.getString("hidden_why")), row.getLong("version"));
    }
}
