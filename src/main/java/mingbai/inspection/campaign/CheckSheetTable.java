package mingbai.inspection.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units' sheets, their files, whom was urged, and the rows made of them for lists and figures. */
@Repository
class CheckSheetTable {

    private final JdbcClient jdbc;

    CheckSheetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CheckSheet sheet) {
        jdbc.sql("""
                insert into inspection_campaign_sheet (id, campaign, unit, person, answers, verdicts, submitted_name, version)
                values (:id, :campaign, :unit, :person, :answers, :verdicts, '', :version)""").param("id", sheet.id()).param("campaign", sheet.campaign())
                .param("unit", sheet.unit()).param("person", sheet.person()).param("answers", sheet.answersJson()).param("verdicts", sheet.verdictsJson())
                .param("version", sheet.version()).update();
    }

    void update(CheckSheet sheet) {
        int updated = jdbc.sql("""
                update inspection_campaign_sheet set person = :person, answers = :answers, verdicts = :verdicts, submitted_on = :on, submitted_by = :by, submitted_name = :name,
                  version = :version
                where id = :id and version = :version - 1""").param("person", sheet.person()).param("answers", sheet.answersJson())
                .param("verdicts", sheet.verdictsJson()).param("on", CampaignTable.text(sheet.submittedOn())).param("by", sheet.submittedBy())
                .param("name", sheet.submittedName()).param("version", sheet.version()).param("id", sheet.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份自查表");
        }
    }

    Optional<CheckSheet> find(long id) {
        return jdbc.sql("select * from inspection_campaign_sheet where id = :id").param("id", id).query(CheckSheetTable::row).optional();
    }

    CheckSheet get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    List<CheckSheet> of(long campaign) {
        return jdbc.sql("select * from inspection_campaign_sheet where campaign = :campaign order by unit").param("campaign", campaign).query(CheckSheetTable::row).list();
    }

    Optional<CheckSheet> of(long campaign, String unit) {
        return jdbc.sql("select * from inspection_campaign_sheet where campaign = :campaign and unit = :unit").param("campaign", campaign).param("unit", unit)
                .query(CheckSheetTable::row).optional();
    }

    /** Of units, in campaigns that were announced and not called off; what is still to be answered first. */
    List<CheckSheet> ofUnits(Collection<String> units, boolean owedOnly, int limit) {
        return units.isEmpty() ? List.of() : jdbc.sql("""
                select s.* from inspection_campaign_sheet s join inspection_campaign c on c.id = s.campaign
                where s.unit in (:units) and c.state <> 'CALLED_OFF'""" + (owedOnly ? " and s.submitted_on is null and c.state = 'CHECKING'" : "")
                + " order by case when s.submitted_on is null and c.state = 'CHECKING' then 0 else 1 end, c.check_by desc, s.id limit :limit").param("units", units).param("limit", limit)
                .query(CheckSheetTable::row).list();
    }

    long missing(long campaign) {
        return jdbc.sql("select count(*) from inspection_campaign_sheet where campaign = :campaign and submitted_on is null").param("campaign", campaign)
                .query(Long.class).single();
    }

    void item(long id, CheckSheet sheet, String agency, CheckItem item, Having answer, String day) {
        jdbc.sql("""
                insert into inspection_campaign_item (id, campaign, sheet, agency, item, name, group_name, answer, answered_on)
                values (:id, :campaign, :sheet, :agency, :item, :name, :group, :answer, :day)""").param("id", id).param("campaign", sheet.campaign())
                .param("sheet", sheet.id()).param("agency", agency).param("item", item.key()).param("name", item.name()).param("group", item.group())
                .param("answer", answer.name()).param("day", day).update();
    }

    /** The office saw that it is missing. */
    void missingItem(long sheet, String item) {
        jdbc.sql("update inspection_campaign_item set answer = 'LACK' where sheet = :sheet and item = :item").param("sheet", sheet).param("item", item).update();
    }

    void keepFile(long sheet, String hash) {
        jdbc.sql("insert into inspection_campaign_file (sheet, hash) values (:sheet, :hash) on conflict do nothing").param("sheet", sheet).param("hash", hash).update();
    }

    void dropFile(long sheet, String hash) {
        jdbc.sql("delete from inspection_campaign_file where sheet = :sheet and hash = :hash").param("sheet", sheet).param("hash", hash).update();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from inspection_campaign_file where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    /** Units on whose sheets the file lies. */
    Set<String> unitsOf(String hash) {
        return Set.copyOf(jdbc.sql("select distinct s.unit from inspection_campaign_file f join inspection_campaign_sheet s on s.id = f.sheet where f.hash = :hash")
                .param("hash", hash).query(String.class).list());
    }

    void urged(long sheet, long message) {
        jdbc.sql("insert into inspection_campaign_urging (sheet, message_id) values (:sheet, :message)").param("sheet", sheet).param("message", message).update();
    }

    /** The last message to each sheet of the campaign that was urged. */
    Map<Long, Long> urgings(long campaign) {
        return jdbc.sql("""
                select u.sheet, max(u.message_id) as message from inspection_campaign_urging u join inspection_campaign_sheet s on s.id = u.sheet
                where s.campaign = :campaign group by u.sheet""").param("campaign", campaign)
                .query((row, n) -> Map.entry(row.getLong("sheet"), row.getLong("message"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_campaign_sheet").query(row -> {
            CheckSheet sheet = row(row, 0);
            consumer.accept(Long.toString(sheet.id()), sheet.state());
        });
    }

    private static CheckSheet row(ResultSet row, int n) throws SQLException {
        return new CheckSheet(row.getLong("id"), row.getLong("campaign"), row.getString("unit"), row.getString("person"), CheckSheet.answers(row.getString("answers")),
                CheckSheet.verdicts(row.getString("verdicts")), CampaignTable.day(row, "submitted_on"), CampaignTable.number(row, "submitted_by"),
                row.getString("submitted_name"), row.getLong("version"));
    }
}
