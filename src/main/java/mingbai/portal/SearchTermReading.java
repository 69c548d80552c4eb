package mingbai.portal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What many people search for (检索热词). A term is told only when so many did, on more days than one, that it gives nobody away. */
@Component
@Transactional(readOnly = true)
class SearchTermReading {

    /** Fewer callers than this in the time could be one household or one office. */
    static final int CALLERS = 10;
    static final int DAYS = 2;

    private final JdbcClient jdbc;

    SearchTermReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> most(LocalDate since, int limit) {
        return jdbc.sql("""
                select term from portal_search_term where day >= :since group by term having sum(callers) >= :callers and count(*) >= :days
                order by sum(callers) desc, term limit :limit""").param("since", since.toString()).param("callers", CALLERS).param("days", DAYS)
                .param("limit", limit).query(String.class).list();
    }

    List<String> like(String words, LocalDate since, int limit) {
        return jdbc.sql("""
                select term from portal_search_term where day >= :since and term like :words escape '!'
                group by term having sum(callers) >= :callers and count(*) >= :days order by sum(callers) desc, term limit :limit""")
                .param("since", since.toString()).param("words", "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .param("callers", CALLERS).param("days", DAYS).param("limit", limit).query(String.class).list();
    }
}
