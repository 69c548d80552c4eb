package mingbai.report.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.figure.Period;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and who was urged in them. */
@Repository
class RoundTable {

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FormRound round) {
        jdbc.sql("""
                insert into report_form_round (id, form_id, edition, agency, title, from_day, to_day, due_days, due_day, due_set, note, units, closed,
                  close_reason, begun_by, begun_name, begun_at, version)
                values (:id, :form, :edition, :agency, :title, :from, :to, :dueDays, :dueDay, :dueSet, :note, :units, 0, '', :by, :name, :at, :version)""")
                .param("id", round.id()).param("form", round.form()).param("edition", round.edition()).param("agency", round.agency())
                .param("title", round.title()).param("from", round.period().from().toString()).param("to", round.period().to().toString())
                .param("dueDays", round.rule().workingDays()).param("dueDay", round.rule().day())
                .param("dueSet", round.dueSet() == null ? null : round.dueSet().toString()).param("note", round.note())
                .param("units", String.join(";", round.units())).param("by", round.begunBy()).param("name", round.begunName()).param("at", round.begunAt())
                .param("version", round.version()).update();
    }

    void close(FormRound round) {
        int updated = jdbc.sql("update report_form_round set closed = 1, close_reason = :reason, version = :version where id = :id and version = :version - 1")
                .param("reason", round.closeReason()).param("version", round.version()).param("id", round.id()).update();
        if (updated == 0) {
            throw new Overtaken("这一期报表");
        }
    }

    Optional<FormRound> find(long id) {
        return jdbc.sql("select * from report_form_round where id = :id").param("id", id).query(RoundTable::round).optional();
    }

    FormRound get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<FormRound> of(long form, Period period) {
        return jdbc.sql("select * from report_form_round where form_id = :form and from_day = :from").param("form", form)
                .param("from", period.from().toString()).query(RoundTable::round).optional();
    }

    /** Of one form, the latest period first. */
    List<FormRound> of(long form) {
        return jdbc.sql("select * from report_form_round where form_id = :form order by from_day desc").param("form", form).query(RoundTable::round).list();
    }

    List<FormRound> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from report_form_round where id in (:ids)").param("ids", ids).query(RoundTable::round).list();
    }

    List<FormRound> open() {
        return jdbc.sql("select * from report_form_round where closed = 0 order by id").query(RoundTable::round).list();
    }

    List<FormRound> openOf(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from report_form_round where closed = 0 and agency in (:agencies) order by from_day desc, id")
                .param("agencies", agencies).query(RoundTable::round).list();
    }

    void urged(long round, String unit, long message) {
        jdbc.sql("insert into report_form_urging (round_id, unit, message_id) values (:round, :unit, :message)").param("round", round).param("unit", unit)
                .param("message", message).update();
    }

    /** The latest message to each unit that was urged in a round. */
    Map<String, Long> urgings(long round) {
        return jdbc.sql("select unit, max(message_id) as message from report_form_urging where round_id = :round group by unit").param("round", round)
                .query((row, n) -> Map.entry(row.getString("unit"), row.getLong("message"))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from report_form_round").query(row -> {
            FormRound round = round(row, 0);
            consumer.accept(Long.toString(round.id()), round.state());
        });
    }

    private static FormRound round(ResultSet row, int number) throws SQLException {
        String set = row.getString("due_set");
        return new FormRound(row.getLong("id"), row.getLong("form_id"), row.getInt("edition"), row.getString("agency"), row.getString("title"),
                new Period(LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("to_day"))),
                new DueRule(row.getInt("due_days"), row.getString("due_day")), set == null ? null : LocalDate.parse(set), row.getString("note"),
                List.of(row.getString("units").split(";")), row.getInt("closed") == 1, row.getString("close_reason"), row.getLong("begun_by"),
                row.getString("begun_name"), row.getLong("begun_at"), row.getLong("version"));
    }
}
