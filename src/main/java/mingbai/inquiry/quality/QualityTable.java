package mingbai.inquiry.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samplings and what was drawn. */
@Repository
class QualityTable {

    private final JdbcClient jdbc;

    QualityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(QualityCheck check) {
        jdbc.sql("""
                insert into inquiry_quality (id, agency, from_day, to_day, size, seed_source, seed_on, ids, seed, announced_by, announced_on, announced_account, version)
                values (:id, :agency, :from, :to, :size, :source, :seedOn, :ids, :seed, :by, :on, :account, :version)""")
                .param("id", check.id()).param("agency", check.agency()).param("from", check.from().toString()).param("to", check.to().toString()).param("size", check.size())
                .param("source", check.seedSource()).param("seedOn", check.seedOn().toString()).param("ids", String.join("\n", check.list())).param("seed", check.seed())
                .param("by", check.announcedBy()).param("on", check.announcedOn().toString()).param("account", check.hands().announced()).param("version", check.version()).update();
    }

    void seeded(QualityCheck check) {
        int updated = jdbc.sql("update inquiry_quality set seed = :seed, drawn_account = :drew, version = :version where id = :id and version = :version - 1").param("seed", check.seed())
                .param("drew", check.hands().drew())
                .param("version", check.version()).param("id", check.id()).update();
        if (updated == 0) {
            throw new Overtaken("这次抽查");
        }
    }

    Optional<QualityCheck> find(long id) {
        return jdbc.sql("select * from inquiry_quality where id = :id").param("id", id).query((row, n) -> check(row)).optional();
    }

    List<QualityCheck> of(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_quality where agency in (:agencies) order by id desc limit :most").param("agencies", agencies)
                .param("most", most).query((row, n) -> check(row)).list();
    }

    /** Answered within the days, by agencies of the list; their ids in order. */
    List<String> answered(Collection<String> agencies, LocalDate from, LocalDate to) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select c.id from inquiry_case c join inquiry_clock k on k.case_id = c.id
                where c.agency in (:agencies) and c.stage = 'ANSWERED' and k.first_answered_on >= :from and k.first_answered_on <= :to order by c.id""")
                .param("agencies", agencies).param("from", from.toString()).param("to", to.toString()).query((row, n) -> Long.toString(row.getLong("id"))).list();
    }

    void insert(QualityItem item) {
        jdbc.sql("""
                insert into inquiry_quality_item (id, check_id, n, inquiry_id, faults, note, judged_by, judged_name, judged_on, version)
                values (:id, :check, :n, :inquiry, '', '', 0, '', null, :version)""")
                .param("id", item.id()).param("check", item.check()).param("n", item.n()).param("inquiry", item.inquiry()).param("version", item.version()).update();
    }

    void judged(QualityItem item) {
        QualityItem.Judged judged = Objects.requireNonNull(item.judged());
        int updated = jdbc.sql("""
                update inquiry_quality_item set faults = :faults, note = :note, judged_by = :by, judged_name = :name, judged_on = :on, version = :version
                where id = :id and version = :version - 1""")
                .param("faults", judged.faults().stream().map(QualityFault::name).collect(Collectors.joining(" "))).param("note", judged.note()).param("by", judged.account())
                .param("name", judged.name()).param("on", judged.on().toString()).param("version", item.version()).param("id", item.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件抽查");
        }
    }

    List<QualityItem> items(long check) {
        return jdbc.sql("select * from inquiry_quality_item where check_id = :check order by n").param("check", check).query((row, n) -> item(row)).list();
    }

    Optional<QualityItem> item(long check, int n) {
        return jdbc.sql("select * from inquiry_quality_item where check_id = :check and n = :n").param("check", check).param("n", n).query((row, i) -> item(row)).optional();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_quality").query((RowCallbackHandler) row -> consumer.accept(Long.toString(row.getLong("id")), check(row).canonical()));
    }

    void eachItem(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_quality_item").query((RowCallbackHandler) row -> consumer.accept(Long.toString(row.getLong("id")), item(row).canonical()));
    }

    private static QualityCheck check(ResultSet row) throws SQLException {
        List<String> ids = Arrays.stream(row.getString("ids").split("\n")).filter(id -> !id.isEmpty()).toList();
        return new QualityCheck(row.getLong("id"), row.getString("agency"), LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("to_day")), row.getInt("size"),
                row.getString("seed_source"), LocalDate.parse(row.getString("seed_on")), ids, row.getString("seed"), row.getString("announced_by"),
                LocalDate.parse(row.getString("announced_on")), new QualityCheck.Hands(row.getLong("announced_account"), row.getLong("drawn_account")), row.getLong("version"));
    }

    private static QualityItem item(ResultSet row) throws SQLException {
        String on = row.getString("judged_on");
        QualityItem.Judged judged = on == null ? null : new QualityItem.Judged(Arrays.stream(row.getString("faults").split(" ")).filter(name -> !name.isEmpty())
                .map(QualityFault::valueOf).toList(), row.getString("note"), row.getLong("judged_by"), row.getString("judged_name"), LocalDate.parse(on));
        return new QualityItem(row.getLong("id"), row.getLong("check_id"), row.getInt("n"), row.getLong("inquiry_id"), judged, row.getLong("version"));
    }
}
