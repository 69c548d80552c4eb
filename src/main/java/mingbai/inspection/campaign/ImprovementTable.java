package mingbai.inspection.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures against causes. */
@Repository
class ImprovementTable {

    private final JdbcClient jdbc;

    ImprovementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Improvement made) {
        jdbc.sql("""
                insert into inspection_improvement (id, campaign, agency, cause, words, person, made_on, due_on, state, note, version)
                values (:id, :campaign, :agency, :cause, :words, :person, :madeOn, :dueOn, :state, :note, :version)""").param("id", made.id())
                .param("campaign", made.campaign()).param("agency", made.agency()).param("cause", made.cause()).param("words", made.words())
                .param("person", made.person()).param("madeOn", made.madeOn().toString()).param("dueOn", made.dueOn().toString()).param("state", made.state().name())
                .param("note", made.note()).param("version", made.version()).update();
    }

    void update(Improvement made) {
        int updated = jdbc.sql("""
                update inspection_improvement set state = :state, done_on = :doneOn, done_by = :doneBy, note = :note, checked_on = :checkedOn, checked_by = :checkedBy,
                  version = :version
                where id = :id and version = :version - 1""").param("state", made.state().name()).param("doneOn", CampaignTable.text(made.doneOn()))
                .param("doneBy", made.doneBy()).param("note", made.note()).param("checkedOn", CampaignTable.text(made.checkedOn())).param("checkedBy", made.checkedBy())
                .param("version", made.version()).param("id", made.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条措施");
        }
    }

    Optional<Improvement> find(long id) {
        return jdbc.sql("select * from inspection_improvement where id = :id").param("id", id).query(ImprovementTable::row).optional();
    }

    List<Improvement> of(long campaign) {
        return jdbc.sql("select * from inspection_improvement where campaign = :campaign order by due_on, id").param("campaign", campaign)
                .query(ImprovementTable::row).list();
    }

    /** Of units, those still to be carried out, by their day. */
    List<Improvement> owed(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select m.* from inspection_improvement m join inspection_campaign c on c.id = m.campaign
                where m.agency in (:agencies) and m.state = 'SET' and c.state in ('ANALYSING', 'MENDING') order by m.due_on, m.id limit :limit""").param("agencies", agencies)
                .param("limit", limit).query(ImprovementTable::row).list();
    }

    List<String> causes(long campaign) {
        return jdbc.sql("select distinct cause from inspection_improvement where campaign = :campaign").param("campaign", campaign).query(String.class).list();
    }

    long unchecked(long campaign) {
        return jdbc.sql("select count(*) from inspection_improvement where campaign = :campaign and state <> 'CHECKED'").param("campaign", campaign)
                .query(Long.class).single();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_improvement").query(row -> {
            Improvement made = row(row, 0);
            consumer.accept(Long.toString(made.id()), made.canonical());
        });
    }

    private static Improvement row(ResultSet row, int n) throws SQLException {
        return new Improvement(row.getLong("id"), row.getLong("campaign"), row.getString("agency"), row.getString("cause"), row.getString("words"),
                row.getString("person"), LocalDate.parse(row.getString("made_on")), LocalDate.parse(row.getString("due_on")), Improvement.State.valueOf(row.getString("state")),
                CampaignTable.day(row, "done_on"), CampaignTable.number(row, "done_by"), row.getString("note"), CampaignTable.day(row, "checked_on"),
                CampaignTable.number(row, "checked_by"), row.getLong("version"));
    }
}
