package mingbai.inspection.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samples and what was drawn. */
@Repository
class SampleTable {

    private final JdbcClient jdbc;

    SampleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SpotSample sample) {
        jdbc.sql("""
                insert into inspection_sample (id, agency, campaign, kind, title, share, seed, list_hash, list_size, announced_on, announced_at, version)
                values (:id, :agency, :campaign, :kind, :title, :share, :seed, :hash, :size, :on, :at, :version)""").param("id", sample.id()).param("agency", sample.agency())
                .param("campaign", sample.campaign()).param("kind", sample.kind().name()).param("title", sample.title()).param("share", sample.share())
                .param("seed", sample.seed()).param("hash", sample.listHash()).param("size", sample.listSize()).param("on", sample.announcedOn().toString())
                .param("at", sample.announcedAt()).param("version", sample.version()).update();
    }

    void drawn(SpotSample sample) {
        int updated = jdbc.sql("update inspection_sample set drawn_on = :on, version = :version where id = :id and version = :version - 1")
                .param("on", CampaignTable.text(sample.drawnOn())).param("version", sample.version()).param("id", sample.id()).update();
        if (updated == 0) {
            throw new Overtaken("这次抽查");
        }
    }

    void insert(SampledThing thing) {
        jdbc.sql("""
                insert into inspection_sample_item (id, sample, n, thing, agency, label, address, result, note, judged_name, version)
                values (:id, :sample, :n, :thing, :agency, :label, :address, :result, '', '', :version)""").param("id", thing.id()).param("sample", thing.sample())
                .param("n", thing.n()).param("thing", thing.thing()).param("agency", thing.agency()).param("label", thing.label()).param("address", thing.address())
                .param("result", thing.result().name()).param("version", thing.version()).update();
    }

    void update(SampledThing thing) {
        int updated = jdbc.sql("""
                update inspection_sample_item set result = :result, note = :note, finding = :finding, judged_on = :on, judged_by = :by, judged_name = :name, version = :version
                where id = :id and version = :version - 1""").param("result", thing.result().name()).param("note", thing.note()).param("finding", thing.finding())
                .param("on", CampaignTable.text(thing.judgedOn())).param("by", thing.judgedBy()).param("name", thing.judgedName()).param("version", thing.version())
                .param("id", thing.id()).update();
        if (updated == 0) {
            throw new Overtaken("这一件抽查结果");
        }
    }

    Optional<SpotSample> find(long id) {
        return jdbc.sql("select * from inspection_sample where id = :id").param("id", id).query(SampleTable::sample).optional();
    }

    SpotSample get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The latest first. */
    List<SpotSample> of(Collection<String> agencies, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inspection_sample where agency in (:agencies) order by announced_at desc, id desc limit :limit offset :offset")
                .param("agencies", agencies).param("limit", limit).param("offset", offset).query(SampleTable::sample).list();
    }

    long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from inspection_sample where agency in (:agencies)").param("agencies", agencies).query(Long.class).single();
    }

    /** All of them, the latest first: what was announced stays to be seen. */
    List<SpotSample> all(int limit, long offset) {
        return jdbc.sql("select * from inspection_sample order by announced_at desc, id desc limit :limit offset :offset").param("limit", limit).param("offset", offset)
                .query(SampleTable::sample).list();
    }

    long count() {
        return jdbc.sql("select count(*) from inspection_sample").query(Long.class).single();
    }

    Optional<SampledThing> thing(long sample, int n) {
        return jdbc.sql("select * from inspection_sample_item where sample = :sample and n = :n").param("sample", sample).param("n", n).query(SampleTable::thing).optional();
    }

    /** In the order they were drawn. */
    List<SampledThing> things(long sample, int limit, long offset) {
        return jdbc.sql("select * from inspection_sample_item where sample = :sample order by n limit :limit offset :offset").param("sample", sample).param("limit", limit)
                .param("offset", offset).query(SampleTable::thing).list();
    }

    long count(long sample, SampledThing.Result result) {
        return jdbc.sql("select count(*) from inspection_sample_item where sample = :sample and result = :result").param("sample", sample).param("result", result.name())
                .query(Long.class).single();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from inspection_sample where list_hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_sample").query(row -> {
            SpotSample sample = sample(row, 0);
            consumer.accept(Long.toString(sample.id()), sample.state());
        });
    }

    void eachThing(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_sample_item").withFetchSize(500).query(row -> {
            SampledThing thing = thing(row, 0);
            consumer.accept(Long.toString(thing.id()), thing.state());
        });
    }

    private static SpotSample sample(ResultSet row, int n) throws SQLException {
        return new SpotSample(row.getLong("id"), row.getString("agency"), CampaignTable.number(row, "campaign"), SpotSample.Kind.valueOf(row.getString("kind")),
                row.getString("title"), row.getInt("share"), row.getString("seed"), row.getString("list_hash"), row.getLong("list_size"),
                LocalDate.parse(row.getString("announced_on")), row.getLong("announced_at"), CampaignTable.day(row, "drawn_on"), row.getLong("version"));
    }

    private static SampledThing thing(ResultSet row, int n) throws SQLException {
        return new SampledThing(row.getLong("id"), row.getLong("sample"), row.getInt("n"), row.getString("thing"), row.getString("agency"), row.getString("label"),
                row.getString("address"), SampledThing.Result.valueOf(row.getString("result")), row.getString("note"), CampaignTable.number(row, "finding"),
                CampaignTable.day(row, "judged_on"), CampaignTable.number(row, "judged_by"), row.getString("judged_name"), row.getLong("version"));
    }
}
