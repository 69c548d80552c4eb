package mingbai.inspection.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which findings belong to which campaign. */
@Repository
class CampaignFindingTable {

    private final JdbcClient jdbc;

    CampaignFindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CampaignFinding tie) {
        jdbc.sql("""
                insert into inspection_campaign_finding (id, campaign, finding, name, item, origin, tied_on, cause, carried, version)
                values (:id, :campaign, :finding, :name, :item, :origin, :on, :cause, :carried, :version)""").param("id", tie.id()).param("campaign", tie.campaign())
                .param("finding", tie.finding()).param("name", CampaignWords.cut(tie.name(), 100)).param("item", tie.item()).param("origin", tie.origin().name())
                .param("on", tie.tiedOn().toString()).param("cause", tie.cause()).param("carried", tie.carried()).param("version", tie.version()).update();
    }

    void update(CampaignFinding tie) {
        int updated = jdbc.sql("update inspection_campaign_finding set cause = :cause, carried = :carried, version = :version where id = :id and version = :version - 1")
                .param("cause", tie.cause()).param("carried", tie.carried()).param("version", tie.version()).param("id", tie.id()).update();
        if (updated == 0) {
            throw new Overtaken("这个问题的分析");
        }
    }

    /** Numbers of the findings already in the campaign. */
    Set<Long> findings(long campaign) {
        return Set.copyOf(jdbc.sql("select finding from inspection_campaign_finding where campaign = :campaign").param("campaign", campaign).query(Long.class).list());
    }

    List<CampaignFinding> of(long campaign, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from inspection_campaign_finding where campaign = :campaign and id in (:ids) order by id")
                .param("campaign", campaign).param("ids", ids).query(CampaignFindingTable::row).list();
    }

    /** Those whose finding is neither struck off nor judged to be none. */
    List<CampaignFinding> open(long campaign) {
        return jdbc.sql("""
                select t.* from inspection_campaign_finding t join inspection_finding f on f.id = t.finding
                where t.campaign = :campaign and f.state not in ('CLOSED', 'DISMISSED') order by t.id""").param("campaign", campaign).query(CampaignFindingTable::row).list();
    }

    long withoutCause(long campaign) {
        return jdbc.sql("""
                select count(*) from inspection_campaign_finding t join inspection_finding f on f.id = t.finding
                where t.campaign = :campaign and t.cause = '' and f.state <> 'DISMISSED'""").param("campaign", campaign).query(Long.class).single();
    }

    /** Keys of the causes that findings of the campaign have. */
    List<String> causes(long campaign) {
        return jdbc.sql("""
                select distinct t.cause from inspection_campaign_finding t join inspection_finding f on f.id = t.finding
                where t.campaign = :campaign and t.cause <> '' and f.state <> 'DISMISSED' order by t.cause""").param("campaign", campaign).query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_campaign_finding").query(row -> {
            CampaignFinding tie = row(row, 0);
            consumer.accept(Long.toString(tie.id()), tie.state());
        });
    }

    static CampaignFinding row(ResultSet row, int n) throws SQLException {
        return new CampaignFinding(row.getLong("id"), row.getLong("campaign"), row.getLong("finding"), row.getString("name"), row.getString("item"),
                CampaignFinding.Origin.valueOf(row.getString("origin")), LocalDate.parse(row.getString("tied_on")), row.getString("cause"), row.getString("carried"),
                row.getLong("version"));
    }
}
