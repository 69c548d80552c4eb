package mingbai.portal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many callers searched for a term on a day. Who they were is not in it, nor the terms of one caller alone. */
@Component
class SearchTermTable {

    private final JdbcClient jdbc;

    SearchTermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A term and its callers of one day. */
    record Counted(String term, int callers) {}

    void add(String day, List<Counted> counts) {
        counts.forEach(count -> jdbc.sql("""
                insert into portal_search_term (term, day, callers) values (:term, :day, :callers)
                on conflict (term, day) do update set callers = portal_search_term.callers + excluded.callers""")
                .param("term", count.term()).param("day", day).param("callers", count.callers()).update());
    }

    void forgetBefore(String day) {
        jdbc.sql("delete from portal_search_term where day < :day").param("day", day).update();
    }
}
