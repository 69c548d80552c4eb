package mingbai.inspection.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.inspection.Fault;
import mingbai.inspection.paper.NamedFigureTable.Told;
import org.junit.jupiter.api.Test;

/** Named quantities out of titles and key sentences, and what two papers of one agency tell differently. */
class FiguresApartTests {

    private static final String ANNUAL = "明河县教育局2025年政府信息公开工作年度报告";

    @Test
    void the_period_stands_in_the_title_of_a_report() {
        assertThat(NamedFigure.period(ANNUAL)).contains("2025");
        assertThat(NamedFigure.period("2025年3月政务公开情况统计")).contains("2025-03");
        assertThat(NamedFigure.period("2025年第二季度工作情况")).contains("2025-Q2");
        assertThat(NamedFigure.period("2025年上半年工作总结")).contains("2025-H1");
    }

    @Test
    void plans_and_titles_of_several_periods_tell_no_figures() {
        assertThat(NamedFigure.period("2026年政务公开工作要点")).isEmpty();
        assertThat(NamedFigure.period("2025年1-6月工作情况")).isEmpty();
        assertThat(NamedFigure.period("2024年至2025年工作总结")).isEmpty();
        assertThat(NamedFigure.period("明河县教育局工作总结")).isEmpty();
    }

    @Test
    void a_quantity_of_the_list_is_taken_with_its_number() {
        assertThat(NamedFigure.of(ANNUAL, "全年主动公开政府信息1,301条。\n2025年，共收到政府信息公开申请25件。")).containsExactlyInAnyOrder(
                new NamedFigure("主动公开信息", "2025", 1301), new NamedFigure("收到信息公开申请", "2025", 25));
    }

    @Test
    void a_number_no_office_counts_to_is_no_figure() {
        assertThat(NamedFigure.of(ANNUAL, "收到政府信息公开申请99999999999999999999件。")).isEmpty();
    }

    @Test
    void what_may_mean_something_else_is_not_taken() {
        assertThat(NamedFigure.of(ANNUAL, "累计主动公开政府信息9301条。上年主动公开政府信息200条。上半年主动公开政府信息100条。主动公开政府信息300余条。")).isEmpty();
        assertThat(NamedFigure.of(ANNUAL, "主动公开政府信息301条。主动公开政府信息302条。")).as("told twice in one paper: which one is meant?").isEmpty();
    }

    @Test
    void what_a_whole_county_did_is_another_quantity() {
        assertThat(NamedFigure.of(ANNUAL, "全县主动公开政府信息9301条。主动公开政府信息301条。")).containsExactlyInAnyOrder(
                new NamedFigure("主动公开信息（辖区）", "2025", 9301), new NamedFigure("主动公开信息", "2025", 301));
    }

    @Test
    void two_papers_that_differ_are_found_once_at_the_later_one() {
        assertThat(compared(told(1, "2025", 301, "2026-01-20"), told(2, "2025", 310, "2026-02-20"), told(3, "2024", 99, "2025-01-20"))).singleElement().satisfies(fault -> {
            assertThat(fault.subject()).isEqualTo("2");
            assertThat(fault.why()).contains("301").contains("310");
        });
        assertThat(compared(told(1, "2025", 301, "2026-01-20"), told(2, "2025", 301, "2026-02-20"))).isEmpty();
    }

    @Test
    void a_year_is_the_sum_of_its_twelve_months_when_all_of_them_are_public() {
        List<Told> all = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            all.add(told(month, "2025-%02d".formatted(month), 10, "2026-01-05"));
        }
        all.add(told(77, "2025", 130, "2026-01-20"));
        assertThat(compared(all.toArray(Told[]::new))).singleElement().satisfies(fault -> assertThat(fault.why()).contains("130").contains("120"));
        all.removeFirst();
        assertThat(compared(all.toArray(Told[]::new))).as("one month is missing").isEmpty();
    }

    private static List<Fault> compared(Told... told) {
        Map<String, List<Told>> periods = new LinkedHashMap<>();
        for (Told one : told) {
            periods.computeIfAbsent(one.period(), period -> new ArrayList<>()).add(one);
        }
        List<Fault> found = new ArrayList<>();
        FiguresApart.compare(periods, found::add);
        return found;
    }

    private static Told told(long document, String period, long value, String publishedOn) {
        return new Told(document, "A", "主动公开信息", period, value, "文件" + document, publishedOn);
    }
}
