package mingbai.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities and the counter of their numbers. */
@Repository
class ActivityTable {

    private final JdbcClient jdbc;
    private final RevisionsTable revisions;

    ActivityTable(JdbcClient jdbc, RevisionsTable revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** Without gaps, within the transaction of the act. */
    int nextNumber(int year) {
        return jdbc.sql("""
                insert into participation_counter (year, last) values (:year, 1)
                on conflict (year) do update set last = participation_counter.last + 1 returning last""").param("year", year).query(Integer.class).single();
    }

    void insert(Activity activity, ZoneId zone) {
        bound(jdbc.sql("""
                insert into participation_activity (id, number, agency, kind, newest, shown, title, begins_at, ends_at, open_state, cancelled, cancel_note, cancelled_on, result,
                  result_path, notice, concluded_on, opened_by, opened_name, opened_at, version)
                values (:id, :number, :agency, :kind, :newest, :shown, :title, coalesce(cast(:begins as bigint), cast(:shownAt as bigint)), :ends, :standing, :cancelled, :cancelNote, :cancelledOn, :result, :resultPath,
                  :notice, :concludedOn, :openedBy, :openedName, :openedAt, :version)"""), activity, zone)
                .param("number", activity.number()).param("agency", activity.agency()).param("kind", activity.kind().name()).param("openedBy", activity.openedBy())
                .param("openedName", activity.openedName()).param("openedAt", activity.openedAt()).update();
    }

    /**
     * What names no first day begins when the public can first read it.
     *
     * @param activity with its new version
     */
    void update(Activity activity, ZoneId zone) {
        int updated = bound(jdbc.sql("""
                update participation_activity set newest = :newest, shown = :shown, title = :title,
                  begins_at = coalesce(cast(:begins as bigint), case when shown is not null then begins_at end, cast(:shownAt as bigint)), ends_at = :ends, open_state = :standing,
                  cancelled = :cancelled, cancel_note = :cancelNote, cancelled_on = :cancelledOn, result = :result, result_path = :resultPath, notice = :notice, concluded_on = :concludedOn,
                  version = :version
                where id = :id and version = :version - 1"""), activity, zone).update();
        if (updated == 0) {
            throw new Overtaken("这项活动");
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Activity activity, ZoneId zone) {
        Instant begins = activity.content().begins(zone);
        Instant ends = activity.content().ends(zone);
        return sql.param("id", activity.id()).param("newest", activity.newest().id()).param("shown", activity.shown() == null ? null : activity.shown().id())
                .param("shownAt", activity.shown() == null ? null : activity.shown().clearedAt()).param("title", activity.title()).param("begins", begins == null ? null : begins.toEpochMilli()).param("ends", ends == null ? null : ends.toEpochMilli())
                .param("standing", activity.standing()).param("cancelled", activity.cancelled() == null ? null : activity.cancelled().name())
                .param("cancelNote", activity.cancelNote()).param("cancelledOn", text(activity.cancelledOn())).param("result", activity.result())
                .param("resultPath", activity.resultPath()).param("notice", activity.content().notice()).param("concludedOn", text(activity.concludedOn())).param("version", activity.version());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    Activity get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Activity> find(long id) {
        return jdbc.sql("select * from participation_activity where id = :id").param("id", id).query(ActivityTable::head).optional().map(this::whole);
    }

    Optional<Activity> numbered(String number) {
        return jdbc.sql("select * from participation_activity where number = :number").param("number", number).query(ActivityTable::head).optional().map(this::whole);
    }

    Optional<Activity> ofResult(long edition) {
        return jdbc.sql("select * from participation_activity where result = :edition").param("edition", edition).query(ActivityTable::head).optional().map(this::whole);
    }

    List<Activity> all(List<Long> ids) {
        return ids.stream().map(this::get).toList();
    }

    private Activity whole(Head head) {
        ActivityRevision newest = revisions.get(head.newest());
        Long shown = head.shown();
        ActivityRevision before = shown == null ? null : shown == head.newest() ? newest : revisions.get(shown);
        return new Activity(head.id(), head.number(), head.agency(), head.kind(), newest, before, head.cancelled(), head.cancelNote(), head.cancelledOn(), head.result(),
                head.resultPath(), head.concludedOn(), head.openedBy(), head.openedName(), head.openedAt(), head.version());
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_activity").query(row -> {
            Head head = head(row, 0);
            consumer.accept(Long.toString(head.id()), Activity.canonical(head.number(), head.agency(), head.kind(), head.newest(), head.shown(), head.cancelled(),
                    head.cancelNote(), head.cancelledOn(), head.result(), head.resultPath(), head.concludedOn(), head.version()));
        });
    }

    private record Head(long id, String number, String agency, ActivityKind kind, long newest, @Nullable Long shown, @Nullable CancelReason cancelled, String cancelNote,
            @Nullable LocalDate cancelledOn, @Nullable Long result, String resultPath, @Nullable LocalDate concludedOn, long openedBy, String openedName, long openedAt, long version) {}

    private static Head head(ResultSet row, int n) throws SQLException {
        String cancelled = row.getString("cancelled");
        return new Head(row.getLong("id"), row.getString("number"), row.getString("agency"), ActivityKind.valueOf(row.getString("kind")), row.getLong("newest"),
                RevisionsTable.number(row, "shown"), cancelled == null ? null : CancelReason.valueOf(cancelled), row.getString("cancel_note"), day(row, "cancelled_on"),
                RevisionsTable.number(row, "result"), row.getString("result_path"), day(row, "concluded_on"), row.getLong("opened_by"), row.getString("opened_name"),
                row.getLong("opened_at"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
