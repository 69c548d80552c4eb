package mingbai.inquiry.handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits in inquiries for another's word; one of each kind at a time. */
@Repository
class InquiryStepTable {

    private final JdbcClient jdbc;

    InquiryStepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InquiryStep step) {
        try {
            jdbc.sql("""
                    insert into inquiry_step (id, inquiry_id, kind, state, agency, other, days, due_on, words, by_account, by_name, on_day, end_account, end_name, end_on, end_words, version)
                    values (:id, :inquiry, :kind, :state, :agency, :other, :days, :due, :words, :account, :name, :on, null, '', null, '', :version)""")
                    .param("id", step.id()).param("inquiry", step.inquiry()).param("kind", step.kind().name()).param("state", step.state().name()).param("agency", step.agency())
                    .param("other", step.other()).param("days", step.days()).param("due", step.dueOn() == null ? null : step.dueOn().toString()).param("words", step.words())
                    .param("account", step.by().account()).param("name", step.by().name()).param("on", step.on().toString()).param("version", step.version()).update();
        } catch (DataIntegrityViolationException twice) {
            throw new Overtaken("这件来信的" + step.kind().label());
        }
    }

    /** @param step ended, with its new version */
    void end(InquiryStep step) {
        InquiryStep.@Nullable End end = java.util.Objects.requireNonNull(step.end());
        int updated = jdbc.sql("""
                update inquiry_step set state = :state, end_account = :account, end_name = :name, end_on = :on, end_words = :words, version = :version
                where id = :id and version = :version - 1""")
                .param("state", step.state().name()).param("account", end.by().account()).param("name", end.by().name()).param("on", end.on().toString())
                .param("words", end.words()).param("version", step.version()).param("id", step.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件来信的" + step.kind().label());
        }
    }

    Optional<InquiryStep> find(long id) {
        return jdbc.sql("select * from inquiry_step where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    Optional<InquiryStep> open(long inquiry, InquiryStep.Kind kind) {
        return jdbc.sql("select * from inquiry_step where inquiry_id = :inquiry and kind = :kind and state = 'OPEN'").param("inquiry", inquiry).param("kind", kind.name())
                .query((row, n) -> row(row)).optional();
    }

    List<InquiryStep> of(long inquiry) {
        return jdbc.sql("select * from inquiry_step where inquiry_id = :inquiry order by on_day, id").param("inquiry", inquiry).query((row, n) -> row(row)).list();
    }

    /** Waiting for a word of one of the agencies. */
    List<InquiryStep> waiting(InquiryStep.Kind kind, Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_step where kind = :kind and state = 'OPEN' and other in (:agencies) order by on_day, id limit :most")
                .param("kind", kind.name()).param("agencies", agencies).param("most", most).query((row, n) -> row(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_step").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            InquiryStep step = row(row);
            consumer.accept(Long.toString(step.id()), step.canonical());
        });
    }

    private static InquiryStep row(ResultSet row) throws SQLException {
        String due = row.getString("due_on");
        String end = row.getString("end_on");
        return new InquiryStep(row.getLong("id"), row.getLong("inquiry_id"), InquiryStep.Kind.valueOf(row.getString("kind")), InquiryStep.State.valueOf(row.getString("state")),
                row.getString("agency"), row.getString("other"), row.getInt("days"), due == null ? null : LocalDate.parse(due), row.getString("words"),
                new InquiryStep.Person(row.getLong("by_account"), row.getString("by_name")), LocalDate.parse(row.getString("on_day")),
                end == null ? null : new InquiryStep.End(new InquiryStep.Person(row.getLong("end_account"), row.getString("end_name")), LocalDate.parse(end), row.getString("end_words")),
                row.getLong("version"));
    }
}
