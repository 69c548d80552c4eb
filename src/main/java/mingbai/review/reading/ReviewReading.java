package mingbai.review.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads sign-offs. */
@Component
@Transactional(readOnly = true)
public class ReviewReading {

    private final JdbcClient jdbc;

    ReviewReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter waiting at a step. */
    public record Waiting(long matter, String subjectKind, long subject, String agency, String title, String genre, String disclosureClass, int step,
            String stepTitle, String role, int days, Instant since, String openedName) {}

    /** What waits for somebody who holds the role for one of the agencies, longest waiting first. */
    public List<Waiting> waiting(String role, Collection<String> agencies) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WAITING + " where s.agency in (:agencies) and s.role = :role and s.began_at is not null and s.done_at is null order by s.began_at, m.id")
                .param("agencies", agencies).param("role", role).query(ReviewReading::waiting).list();
    }

    public Optional<MatterView> matter(long id) {
        List<MatterView.StepView> steps = steps(id);
        return jdbc.sql("select * from review_matter where id = :id").param("id", id)
                .query((row, n) -> new MatterView(id, row.getString("subject_kind"), row.getLong("subject_id"), row.getString("digest"),
                        row.getString("agency"), row.getString("title"), row.getString("genre"), row.getString("class"), row.getString("route_name"),
                        row.getString("state"), row.getInt("step"), row.getString("opened_name"), Instant.ofEpochMilli(row.getLong("opened_at")),
                        moment(row, "closed_at"), steps, opinions(id), secrecy(id), evidence(id))).optional();
    }

    /** The sign-offs a subject went through, newest first. */
    public List<Long> mattersOf(String kind, long subject) {
        return jdbc.sql("select id from review_matter where subject_kind = :kind and subject_id = :subject order by opened_at desc, id desc")
                .param("kind", kind).param("subject", subject).query(Long.class).list();
    }

    /** Every step that runs under a term at these agencies now, longest running first. */
    public List<Waiting> running(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(WAITING + " where s.agency in (:agencies) and s.days > 0 and s.began_at is not null and s.done_at is null"
                + " order by s.began_at, m.id").param("agencies", agencies).query(ReviewReading::waiting).list();
    }

    private static final String WAITING = """
            select m.id, m.subject_kind, m.subject_id, m.agency, m.title, m.genre, m.class, s.n, s.title as step_title, s.role, s.days, s.began_at,
              m.opened_name
            from review_step s join review_matter m on m.id = s.matter_id and m.step = s.n and m.state = 'OPEN'
            """;

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(row.getLong("id"), row.getString("subject_kind"), row.getLong("subject_id"), row.getString("agency"), row.getString("title"),
                row.getString("genre"), row.getString("class"), row.getInt("n"), row.getString("step_title"), row.getString("role"), row.getInt("days"),
                Instant.ofEpochMilli(row.getLong("began_at")), row.getString("opened_name"));
    }

    /** At which step a subject is, whose turn it is (agency code), since when, and the step's term in working days (0: none). */
    public record At(long matter, String stepTitle, String agency, Instant since, int days) {}

    /** Where these subjects stand, as far as their review is open; by subject. */
    public Map<Long, At> standing(String kind, Collection<Long> subjects) {
        Map<Long, At> standing = new LinkedHashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql("""
                    select m.subject_id, m.id, s.title, s.agency, s.began_at, s.days from review_matter m
                      join review_step s on s.matter_id = m.id and s.n = m.step
                    where m.subject_kind = :kind and m.subject_id in (:subjects) and m.state = 'OPEN' and s.began_at is not null""")
                    .param("kind", kind).param("subjects", subjects)
                    .query((row, n) -> standing.put(row.getLong("subject_id"), new At(row.getLong("id"), row.getString("title"), row.getString("agency"),
                            Instant.ofEpochMilli(row.getLong("began_at")), row.getInt("days")))).list();
        }
        return standing;
    }

    /** Agency whose people take the current step of a matter: whom {@code MayCall.on = "matter"} asks about. */
    public Optional<String> agencyOfStep(long matter) {
        return jdbc.sql("select s.agency from review_matter m join review_step s on s.matter_id = m.id and s.n = m.step where m.id = :id")
                .param("id", matter).query(String.class).optional();
    }

    /** What somebody entered as said by this person, who has not confirmed it yet; the oldest first. */
    public record Oral(long opinion, long matter, String title, String stepTitle, String decision, String text, String agency, String enteredName, Instant at,
            @Nullable Instant confirmedAt) {}

    public List<Oral> oralWaiting(long account) {
        return jdbc.sql(ORAL + " and o.account = :account and o.confirmed_at is null order by o.at, o.id").param("account", account)
                .query(ReviewReading::oral).list();
    }

    /** An oral opinion, if it is this person's. */
    public Optional<Oral> oral(long opinion, long account) {
        return jdbc.sql(ORAL + " and o.account = :account and o.id = :id").param("account", account).param("id", opinion).query(ReviewReading::oral).optional();
    }

    private static final String ORAL = """
            select o.id, o.matter_id, m.title, s.title as step_title, o.decision, o.opinion, m.agency, o.entered_name, o.at, o.confirmed_at
            from review_opinion o join review_matter m on m.id = o.matter_id join review_step s on s.matter_id = m.id and s.n = o.n
            where o.medium = 'ORAL' and m.state <> 'QUARANTINED'""";

    private static Oral oral(ResultSet row, int n) throws SQLException {
        return new Oral(row.getLong("id"), row.getLong("matter_id"), row.getString("title"), row.getString("step_title"), row.getString("decision"),
                row.getString("opinion"), row.getString("agency"), row.getString("entered_name"), Instant.ofEpochMilli(row.getLong("at")),
                moment(row, "confirmed_at"));
    }

    private List<MatterView.StepView> steps(long id) {
        return jdbc.sql("select * from review_step where matter_id = :id order by n").param("id", id)
                .query((row, n) -> new MatterView.StepView(row.getInt("n"), row.getString("role"), row.getString("title"), row.getInt("days"),
                        row.getString("evidence"), row.getString("agency"), moment(row, "began_at"), moment(row, "done_at"))).list();
    }

    private List<MatterView.OpinionView> opinions(long id) {
        return jdbc.sql("select * from review_opinion where matter_id = :id order by at, id").param("id", id).query((row, n) -> {
            long stead = row.getLong("in_stead_of");
            Long inSteadOf = row.wasNull() ? null : stead;
            return new MatterView.OpinionView(row.getLong("id"), row.getInt("n"), row.getString("decision"), row.getString("opinion"),
                    row.getLong("account"), row.getString("name"), inSteadOf, row.getString("medium"), row.getString("scan"),
                    row.getString("entered_name"), moment(row, "confirmed_at"), Instant.ofEpochMilli(row.getLong("at")));
        }).list();
    }

    private List<MatterView.SecrecyView> secrecy(long id) {
        return jdbc.sql("select * from review_secrecy where matter_id = :id order by at, id").param("id", id)
                .query((row, n) -> new MatterView.SecrecyView(row.getString("result"), row.getString("basis"), row.getString("note"),
                        row.getString("declassification"), row.getString("referred_to"), row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("at")))).list();
    }

    private List<MatterView.EvidenceView> evidence(long id) {
        return jdbc.sql("select * from review_evidence where matter_id = :id order by at, id").param("id", id)
                .query((row, n) -> new MatterView.EvidenceView(row.getInt("n"), row.getString("label"), row.getString("file"), row.getString("file_name"),
                        row.getString("name"), Instant.ofEpochMilli(row.getLong("at")))).list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
}
