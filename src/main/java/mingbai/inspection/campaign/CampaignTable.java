package mingbai.inspection.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns, their steps, and the machine's look asked for in them. */
@Repository
class CampaignTable {

    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Campaign campaign) {
        bound(jdbc.sql("""
                insert into inspection_campaign (id, agency, title, basis, before_id, state, scope, check_by, check_person, analyse_by, analyse_person, measures_by,
                  measures_person, conclude_by, conclude_person, items, begun_on, ended_on, reason, published_on, said, version)
                values (:id, :agency, :title, :basis, :before, :state, :scope, :checkBy, :checkPerson, :analyseBy, :analysePerson, :measuresBy, :measuresPerson,
                  :concludeBy, :concludePerson, :items, :begunOn, :endedOn, :reason, :publishedOn, :said, :version)"""), campaign)
                .param("agency", campaign.agency()).param("title", campaign.title()).param("basis", campaign.basis()).param("before", campaign.before())
                .param("scope", String.join(";", campaign.scope())).param("items", Checklist.json(campaign.items()))
                .param("checkPerson", campaign.plan().check().person()).param("analysePerson", campaign.plan().analyse().person())
                .param("measuresPerson", campaign.plan().measures().person()).param("concludePerson", campaign.plan().conclude().person()).update();
    }

    void update(Campaign campaign) {
        int updated = bound(jdbc.sql("""
                update inspection_campaign set state = :state, check_by = :checkBy, analyse_by = :analyseBy, measures_by = :measuresBy, conclude_by = :concludeBy,
                  begun_on = :begunOn, ended_on = :endedOn, reason = :reason, published_on = :publishedOn, said = :said, version = :version
                where id = :id and version = :version - 1"""), campaign).update();
        if (updated == 0) {
            throw new Overtaken("这次自查");
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Campaign campaign) {
        return sql.param("id", campaign.id()).param("state", campaign.state().name()).param("checkBy", campaign.plan().check().by().toString())
                .param("analyseBy", campaign.plan().analyse().by().toString()).param("measuresBy", campaign.plan().measures().by().toString())
                .param("concludeBy", campaign.plan().conclude().by().toString()).param("begunOn", text(campaign.begunOn())).param("endedOn", text(campaign.endedOn()))
                .param("reason", campaign.reason()).param("publishedOn", text(campaign.publishedOn())).param("said", campaign.said()).param("version", campaign.version());
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    void step(long id, long campaign, String what, String note, Actor by, long at) {
        jdbc.sql("insert into inspection_campaign_step (id, campaign, what, note, account, name, at) values (:id, :campaign, :what, :note, :account, :name, :at)")
                .param("id", id).param("campaign", campaign).param("what", what).param("note", note).param("account", by.accountId()).param("name", by.name())
                .param("at", at).update();
    }

    Optional<Campaign> find(long id) {
        return jdbc.sql("select * from inspection_campaign where id = :id").param("id", id).query(CampaignTable::row).optional();
    }

    Campaign get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    boolean titled(String agency, String title) {
        return jdbc.sql("select count(*) from inspection_campaign where agency = :agency and title = :title").param("agency", agency).param("title", title)
                .query(Long.class).single() > 0;
    }

    /** The latest first. */
    List<Campaign> of(Collection<String> agencies, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inspection_campaign where agency in (:agencies) order by check_by desc, id desc limit :limit offset :offset")
                .param("agencies", agencies).param("limit", limit).param("offset", offset).query(CampaignTable::row).list();
    }

    long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from inspection_campaign where agency in (:agencies)").param("agencies", agencies)
                .query(Long.class).single();
    }

    /** Those whose result is public, the latest first. */
    List<Campaign> published(int limit, long offset) {
        return jdbc.sql("select * from inspection_campaign where published_on is not null order by published_on desc, id desc limit :limit offset :offset")
                .param("limit", limit).param("offset", offset).query(CampaignTable::row).list();
    }

    long countPublished() {
        return jdbc.sql("select count(*) from inspection_campaign where published_on is not null").query(Long.class).single();
    }

    void wantLook(long campaign, long at) {
        jdbc.sql("delete from inspection_campaign_look where campaign = :campaign").param("campaign", campaign).update();
        jdbc.sql("insert into inspection_campaign_look (campaign, wanted_at, what, done, total) values (:campaign, :at, '', 0, 0)").param("campaign", campaign)
                .param("at", at).update();
    }

    /** Campaigns whose look was asked for, or broken off. */
    List<Long> wantingLook() {
        return jdbc.sql("""
                select l.campaign from inspection_campaign_look l join inspection_campaign c on c.id = l.campaign
                where l.ended_at is null and c.state in ('CHECKING', 'ANALYSING', 'MENDING') order by l.wanted_at, l.campaign""").query(Long.class).list();
    }

    void lookAt(long campaign, String what, long done, long total, long at) {
        jdbc.sql("update inspection_campaign_look set what = :what, done = :done, total = :total, begun_at = coalesce(begun_at, :at) where campaign = :campaign")
                .param("what", what).param("done", done).param("total", total).param("at", at).param("campaign", campaign).update();
    }

    void lookEnded(long campaign, long look, long at) {
        jdbc.sql("update inspection_campaign_look set ended_at = :at, look = :look where campaign = :campaign").param("at", at).param("look", look)
                .param("campaign", campaign).update();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_campaign").query(row -> {
            Campaign campaign = row(row, 0);
            consumer.accept(Long.toString(campaign.id()), campaign.canonical());
        });
    }

    static Campaign row(ResultSet row, int n) throws SQLException {
        String scope = row.getString("scope");
        return new Campaign(row.getLong("id"), row.getString("agency"), row.getString("title"), row.getString("basis"), number(row, "before_id"),
                CampaignState.valueOf(row.getString("state")), scope.isEmpty() ? List.of() : List.of(scope.split(";")),
                new CampaignPlan(step(row, "check"), step(row, "analyse"), step(row, "measures"), step(row, "conclude")), Checklist.items(row.getString("items")),
                day(row, "begun_on"), day(row, "ended_on"), row.getString("reason"), day(row, "published_on"), row.getString("said"), row.getLong("version"));
    }

    private static StepPlan step(ResultSet row, String step) throws SQLException {
        return new StepPlan(LocalDate.parse(row.getString(step + "_by")), row.getString(step + "_person"));
    }
}
