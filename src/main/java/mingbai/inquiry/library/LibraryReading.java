package mingbai.inquiry.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.answer.Alike;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The library read: what holds today for the public, everything of one's agencies for the desk. */
@Component
@Transactional(readOnly = true)
public class LibraryReading {

    private static final int CANDIDATES = 200;
    private static final String HOLDS = "l.state = 'LIVE' and l.valid_from <= :today and l.valid_until >= :today";

    private final JdbcClient jdbc;
    private final LibraryTable table;
    private final Clock clock;

    LibraryReading(JdbcClient jdbc, LibraryTable table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    public Optional<LibraryEntry> find(long id) {
        return table.find(id);
    }

    /** What holds today and is likest to the words; the likest first, nothing for words that are like none. */
    public List<LibraryEntry> like(String words, int most) {
        List<String> parts = Alike.parts(words);
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("today", LocalDate.now(clock).toString(), "most", CANDIDATES));
        String any = Alike.any("l.question", parts, params);
        return Alike.sorted(jdbc.sql("select l.* from inquiry_library l where " + HOLDS + " and (" + any + ") order by l.id desc limit :most").params(params)
                .query((row, n) -> LibraryTable.row(row)).list(), LibraryEntry::question, words).stream().filter(this::holds).limit(most).toList();
    }

    private boolean holds(LibraryEntry entry) {
        return entry.isShownOn(LocalDate.now(clock));
    }

    /** What holds today, the newest first. @param words all of which the question or the answer contains; "" for all */
    public List<LibraryEntry> live(String words, String agency, int limit, long offset) {
        Map<String, Object> params = live(words, agency);
        return jdbc.sql("select l.* from inquiry_library l where " + where(params) + " order by l.cleared_on desc, l.id desc limit :limit offset :offset").params(params)
                .param("limit", limit).param("offset", offset).query((row, n) -> LibraryTable.row(row)).list();
    }

    public long countLive(String words, String agency) {
        Map<String, Object> params = live(words, agency);
        return jdbc.sql("select count(*) from inquiry_library l where " + where(params)).params(params).query(Long.class).single();
    }

    private Map<String, Object> live(String words, String agency) {
        Map<String, Object> params = new HashMap<>(Map.of("today", LocalDate.now(clock).toString()));
        if (!words.isBlank()) {
            params.put("words", Alike.containing(words));
        }
        if (!agency.isEmpty()) {
            params.put("agency", agency);
        }
        return params;
    }

    private static String where(Map<String, Object> params) {
        return HOLDS + (params.containsKey("words") ? " and (l.question like :words escape '!' or l.answer like :words escape '!')" : "")
                + (params.containsKey("agency") ? " and l.agency = :agency" : "");
    }

    /** All of some agencies, for the desk: those being written first, then by the day they end. */
    public List<LibraryEntry> of(Collection<String> agencies, String words, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from inquiry_library where agency in (:agencies) and state <> 'SEALED' and (question like :words escape '!' or answer like :words escape '!')
                order by case state when 'DRAFT' then 0 when 'IN_REVIEW' then 1 when 'LIVE' then 2 else 3 end, valid_until, id limit :limit offset :offset""")
                .param("agencies", agencies).param("words", Alike.containing(words)).param("limit", limit).param("offset", offset)
                .query((row, n) -> LibraryTable.row(row)).list();
    }

    public long count(Collection<String> agencies, String words) {
        return agencies.isEmpty() ? 0 : jdbc.sql("""
                select count(*) from inquiry_library where agency in (:agencies) and state <> 'SEALED' and (question like :words escape '!' or answer like :words escape '!')""")
                .param("agencies", agencies).param("words", Alike.containing(words)).query(Long.class).single();
    }
}
