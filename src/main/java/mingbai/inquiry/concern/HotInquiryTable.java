package mingbai.inquiry.concern;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.hotline.HotSpots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries counted by agency and subject, with the rule of {@link HotSpots}: this week against the eight before, small numbers left out. */
@Repository
class HotInquiryTable {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    HotInquiryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HotInquiry> of(Collection<String> agencies, LocalDate last) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select c.agency, c.category, sum(case when c.received_on >= :week then 1 else 0 end) as now, sum(case when c.received_on >= :week then 0 else 1 end) as before
                from inquiry_case c where c.agency in (:agencies) and c.category <> '' and c.received_on >= :from and c.received_on <= :last and c.stage <> 'INVALID'
                group by c.agency, c.category having sum(case when c.received_on >= :week then 1 else 0 end) >= :least order by now desc limit :most""")
                .param("agencies", agencies).param("week", last.minusDays(6).toString()).param("from", last.minusDays(7L * (HotSpots.WEEKS_BEFORE + 1) - 1).toString())
                .param("last", last.toString()).param("least", HotSpots.LEAST).param("most", MOST)
                .query((row, n) -> new HotInquiry(row.getString("agency"), row.getString("category"), InquiryCategories.label(row.getString("category")), row.getLong("now"),
                        row.getLong("before"), last)).list().stream().filter(found -> new HotSpots.Spot("", "", found.thisWeek(), found.before()).isHot()).toList();
    }
}
