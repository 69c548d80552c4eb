package mingbai.inspection.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inspection.FindingState;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns, read: their progress, what was found in them and what came of it. */
@Component
@Transactional(readOnly = true)
public class CampaignReading {

    /** What happened to a campaign. @param name of who did it */
    public record Step(String what, String note, String name, Instant at) {}

    /** The machine's look. @param endedAt null while it is wanted or under way */
    public record Looking(Instant wantedAt, @Nullable Instant begunAt, @Nullable Instant endedAt, @Nullable Long look, String what, long done, long total) {}

    /** A finding of a campaign. @param tie number of the tie, by which it is chosen in a form */
    public record Line(long tie, long finding, String rule, String name, String item, CampaignFinding.Origin origin, String agency, String title, FindingState state, LocalDate foundOn,
            LocalDate dueOn, int comebacks, String cause, String carried) {

        public boolean isLate(LocalDate today) {
            return state.isOwed() && today.isAfter(dueOn);
        }

        public String standing(LocalDate today) {
            return isLate(today) ? "逾期未整改" : state.label();
        }

        public Tone tone(LocalDate today) {
            return isLate(today) ? Tone.LATE : state.tone();
        }
    }

    /** What a list of a campaign's findings is narrowed to; "" narrows nothing. @param cause {@code -} for those without one @param open only those not struck off */
    public record Narrowed(String agency, String name, String cause, boolean open) {

        public static final Narrowed NONE = new Narrowed("", "", "", false);
    }

    /** An answer to one item. */
    public record ItemLine(long sheet, String agency, String group, String name, Having answer) {}

    private static final String FROM = " from inspection_campaign_finding t join inspection_finding f on f.id = t.finding where t.campaign = :campaign and f.state <> 'DISMISSED'";

    private final JdbcClient jdbc;
    private final CampaignTable campaigns;
    private final CheckSheetTable sheets;
    private final ImprovementTable improvements;
    private final ChecklistTable lists;
    private final Clock clock;

    CampaignReading(JdbcClient jdbc, CampaignTable campaigns, CheckSheetTable sheets, ImprovementTable improvements, ChecklistTable lists, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.improvements = improvements;
        this.lists = lists;
        this.clock = clock;
    }

    public Optional<Campaign> find(long id) {
        return campaigns.find(id);
    }

    public List<Campaign> of(Collection<String> agencies, int limit, long offset) {
        return campaigns.of(agencies, limit, offset);
    }

    public long count(Collection<String> agencies) {
        return campaigns.count(agencies);
    }

    public List<Campaign> published(int limit, long offset) {
        return campaigns.published(limit, offset);
    }

    public long countPublished() {
        return campaigns.countPublished();
    }

    public Optional<CheckSheet> sheet(long id) {
        return sheets.find(id);
    }

    /** Where a unit sees what it has to do in a campaign; the campaign itself for an office outside its own scope. */
    public String placeOf(long campaign, String unit) {
        return sheets.of(campaign, unit).map(CheckSheet::address).orElse("/desk/inspection/campaigns/" + campaign + "/measures");
    }

    public List<CheckSheet> sheets(long campaign) {
        return sheets.of(campaign);
    }

    /** What these units have to answer, or answered. */
    public List<CheckSheet> sheetsOf(Collection<String> units, boolean owedOnly, int limit) {
        return sheets.ofUnits(units, owedOnly, limit);
    }

    public Map<Long, Long> urgings(long campaign) {
        return sheets.urgings(campaign);
    }

    public List<Improvement> improvements(long campaign) {
        return improvements.of(campaign);
    }

    public List<Improvement> improvementsOwed(Collection<String> agencies, int limit) {
        return improvements.owed(agencies, limit);
    }

    public Optional<Checklist> checklist(long id) {
        return lists.find(id);
    }

    public List<Checklist> checklists(Collection<String> agencies) {
        return lists.of(agencies);
    }

    public List<Step> steps(long campaign) {
        return jdbc.sql("select * from inspection_campaign_step where campaign = :campaign order by at, id").param("campaign", campaign)
                .query((row, n) -> new Step(row.getString("what"), row.getString("note"), row.getString("name"), Instant.ofEpochMilli(row.getLong("at")))).list();
    }

    public Optional<Looking> looking(long campaign) {
        return jdbc.sql("select * from inspection_campaign_look where campaign = :campaign").param("campaign", campaign).query((row, n) -> new Looking(
                Instant.ofEpochMilli(row.getLong("wanted_at")), moment(row, "begun_at"), moment(row, "ended_at"), CampaignTable.number(row, "look"), row.getString("what"),
                row.getLong("done"), row.getLong("total"))).optional();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }

    /** Those not struck off first, by their last day. */
    public List<Line> findings(long campaign, Narrowed narrowed, int limit, long offset) {
        return narrow(jdbc.sql("select t.*, f.rule, f.agency, f.title, f.state, f.found_on, f.due_on, f.comebacks" + FROM + where(narrowed)
                + " order by case when f.state = 'CLOSED' then 1 else 0 end, f.due_on, t.id limit :limit offset :offset"), campaign, narrowed)
                .param("limit", limit).param("offset", offset).query(CampaignReading::line).list();
    }

    public long count(long campaign, Narrowed narrowed) {
        return narrow(jdbc.sql("select count(*)" + FROM + where(narrowed)), campaign, narrowed).query(Long.class).single();
    }

    private static String where(Narrowed narrowed) {
        return (narrowed.agency().isEmpty() ? "" : " and f.agency = :agency") + (narrowed.name().isEmpty() ? "" : " and t.name = :name")
                + (narrowed.cause().isEmpty() ? "" : " and t.cause = :cause") + (narrowed.open() ? " and f.state <> 'CLOSED'" : "");
    }

    private static JdbcClient.StatementSpec narrow(JdbcClient.StatementSpec sql, long campaign, Narrowed narrowed) {
        JdbcClient.StatementSpec asked = sql.param("campaign", campaign);
        asked = narrowed.agency().isEmpty() ? asked : asked.param("agency", narrowed.agency());
        asked = narrowed.name().isEmpty() ? asked : asked.param("name", narrowed.name());
        return narrowed.cause().isEmpty() ? asked : asked.param("cause", narrowed.cause().equals("-") ? "" : narrowed.cause());
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getLong("id"), row.getLong("finding"), row.getString("rule"), row.getString("name"), row.getString("item"),
                CampaignFinding.Origin.valueOf(row.getString("origin")), row.getString("agency"), row.getString("title"), FindingState.valueOf(row.getString("state")),
                LocalDate.parse(row.getString("found_on")), LocalDate.parse(row.getString("due_on")), row.getInt("comebacks"), row.getString("cause"), row.getString("carried"));
    }

    /** How many of each, and of them how many are not struck off; the most first. */
    public record Tally(String of, long found, long open) {}

    public List<Tally> byName(long campaign) {
        return tally("t.name", campaign);
    }

    public List<Tally> byAgency(long campaign) {
        return tally("f.agency", campaign);
    }

    public List<Tally> byCause(long campaign) {
        return tally("t.cause", campaign);
    }

    private List<Tally> tally(String column, long campaign) {
        return jdbc.sql("select " + column + " as one, count(*) as n, sum(case when f.state = 'CLOSED' then 0 else 1 end) as still" + FROM + " group by " + column
                + " order by n desc, one").param("campaign", campaign).query((row, n) -> new Tally(row.getString("one"), row.getLong("n"), row.getLong("still"))).list();
    }

    /** Of every item of the lists: how often it was answered with each answer. */
    public Map<String, Map<Having, Long>> items(long campaign) {
        Map<String, Map<Having, Long>> items = new LinkedHashMap<>();
        jdbc.sql("select item, answer, count(*) as n from inspection_campaign_item where campaign = :campaign group by item, answer order by item").param("campaign", campaign)
                .query((row, n) -> items.computeIfAbsent(row.getString("item"), key -> new LinkedHashMap<>()).put(Having.valueOf(row.getString("answer")), row.getLong("n"))).list();
        return items;
    }

    /** Who answered an item how; the missing first. */
    public List<ItemLine> answers(long campaign, String item) {
        return jdbc.sql("""
                select * from inspection_campaign_item where campaign = :campaign and item = :item
                order by case answer when 'LACK' then 0 when 'NOT_APPLICABLE' then 1 else 2 end, agency""").param("campaign", campaign).param("item", item)
                .query((row, n) -> new ItemLine(row.getLong("sheet"), row.getString("agency"), row.getString("group_name"), row.getString("name"),
                        Having.valueOf(row.getString("answer")))).list();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
