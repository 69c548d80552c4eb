package mingbai.participation.survey;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What keeps one person from answering often, as keyed digests nobody can read back: forms that were sent in, networks of the day, codes from the counter. */
@Repository
class SurveyMarkTable {

    /** A form lasts half a day, and may be shown before midnight and sent in after. */
    static final String FORM = "form";
    static final String NETWORK = "network";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SurveyMarkTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One more of this mark, unless there are as many as may be. */
    boolean take(long activity, String kind, String mark, LocalDate day, int most) {
        jdbc.sql("insert into participation_survey_mark (activity, kind, mark, on_day, n) values (:activity, :kind, :mark, :day, 0) on conflict do nothing")
                .param("activity", activity).param("kind", kind).param("mark", mark).param("day", day.toString()).update();
        return jdbc.sql("update participation_survey_mark set n = n + 1 where activity = :activity and kind = :kind and mark = :mark and n < :most")
                .param("activity", activity).param("kind", kind).param("mark", mark).param("most", most).update() == 1;
    }

    /** Networks the day after, forms a day later. */
    void forget(LocalDate today) {
        jdbc.sql("delete from participation_survey_mark where on_day < :today and kind = 'network' or on_day < :yesterday").param("today", today.toString())
                .param("yesterday", today.minusDays(1).toString()).update();
    }

    void insertCodes(long activity, Collection<String> marks) {
        batch.batchUpdate("insert into participation_survey_code (activity, mark, used) values (?, ?, 0)", marks.stream().map(mark -> new Object[] {activity, mark}).toList());
    }

    boolean useCode(long activity, String mark) {
        return jdbc.sql("update participation_survey_code set used = 1 where activity = :activity and mark = :mark and used = 0").param("activity", activity).param("mark", mark)
                .update() == 1;
    }

    long codes(long activity) {
        return jdbc.sql("select count(*) from participation_survey_code where activity = :activity").param("activity", activity).query(Long.class).single();
    }
}
