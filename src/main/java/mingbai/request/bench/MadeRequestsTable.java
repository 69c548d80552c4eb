package mingbai.request.bench;

import java.util.Arrays;
import java.util.stream.Collectors;
import mingbai.law.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes made-up requests of one year straight into the tables of requests, in the order of their ids: agency after agency in turn, as they come in
 * life. Nothing of it stands in the ledger: for a database that is thrown away. Always the same for the same number.
 *
 * <p>Of twenty requests one came in the year before; half of those of December stay open; the others are closed in the month after, those of December in
 * December.
 */
@Repository
public class MadeRequestsTable {

    private static final int AT_ONCE = 100_000;

    private final JdbcClient jdbc;

    MadeRequestsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers and what follows from each: month 1 to 12, whether it came in the year before, whether it is open, kind, outcome, day. */
    private static final String MADE = """
            with recursive numbers (i) as (select cast(:from as int) union all select i + 1 from numbers where i < :to),
            mixed as (select i, i * 7 + i / 13 as m, i * 11 + i / 17 as k, i * 5 + i / 19 as o, i / 3 as d from numbers),
            made as (select i, 1 + m % 12 as month, case when m % 20 = 0 then 1 else 0 end as earlier,
              case when m % 12 = 11 and m % 8 = 7 then 1 else 0 end as waits,
              case when k % 10 < 7 then 'natural' when k % 10 = 7 then 'company' when k % 20 = 8 then 'legal' when k % 20 = 9 then 'research'
                when k % 20 = 18 then 'ngo' else 'other' end as kind,
              case o % OUTCOMES end as outcome, 1 + d % 28 as day from mixed),
            dated as (select i, kind, waits, case when waits = 1 then '' else outcome end as outcome, day,
              case when earlier = 1 then :year - 1 else :year end as received_year, case when earlier = 1 then 12 else month end as received_month,
              case when earlier = 1 then 1 when month = 12 then 12 else month + 1 end as closed_month from made),
            requests as (select 1000000 + i as id, 'bench-' || (i % :agencies) as agency, kind, outcome, waits, received_year,
              case when waits = 1 then 9999 else :year end as concluded_year,
              received_year || case when received_month < 10 then '-0' else '-' end || received_month || case when day < 10 then '-0' else '-' end || day as received_on,
              case when waits = 1 then null else :year || case when closed_month < 10 then '-0' else '-' end || closed_month
                || case when day < 10 then '-0' else '-' end || day end as closed_on from dated)
            """.replace("OUTCOMES", Outcome.values().length + Arrays.stream(Outcome.values()).map(outcome -> " when " + outcome.ordinal() + " then '" + outcome.key() + "'")
            .collect(Collectors.joining()));

    /** Writes so many requests of agencies {@code bench-0} to {@code bench-(agencies - 1)}. */
    public void write(int rows, int agencies, int year) {
        for (int from = 0; from < rows; from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, rows) - 1;
            insert("""
                    insert into request_case (id, number, agency, channel, applicant_kind, subject, description, form, way, submitted_at, section, stage, outcome, closed_on,
                      round, origin, version)
                    """, """
                    select id, 'B' || id, agency, 'web', kind, 'A' || id, '', 'ANY', 'COUNTER', 1735660800000 + id, '', case when waits = 1 then 'IN_HAND' else 'CLOSED' end,
                      case when waits = 1 then null else outcome end, closed_on, 1, 'own', 1 from requests""", from, to, agencies, year);
            insert("""
                    insert into request_clock (case_id, agency, open, received_on, due_on, provisional, paused, answered_on, late, phase, urgent_on, as_of, calendar,
                      applicant_kind, counted_as, concluded_on, received_year, concluded_year)
                    """, """
                    select id, agency, waits, received_on, received_on, 0, 0, closed_on, 0, case when waits = 1 then 'IN_HAND' else 'CLOSED' end, received_on, received_on, 1,
                      kind, outcome, closed_on, received_year, concluded_year from requests""", from, to, agencies, year);
        }
    }

    private void insert(String into, String select, int from, int to, int agencies, int year) {
        jdbc.sql(into + MADE + select).param("from", from).param("to", to).param("agencies", agencies).param("year", year).update();
    }

    /** Lets PostgreSQL know the tables, which in life its autovacuum does; SQLite has no need of it. */
    public void known() {
        jdbc.sql("analyze request_case").update();
        jdbc.sql("analyze request_clock").update();
    }
}
