package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NarrativeTests {

    private static Passage counted(int part, String key, String heading, String text) {
        return new Passage(part, key, heading, text, "", List.of(new Passage.Quoted("新收", "3", "table2.r1_new.total")));
    }

    private static final Narrative DRAFT = new Narrative(List.of(counted(1, "asked", "（二）依申请公开情况", "新收申请3件。"), counted(5, "problems", "（一）存在的主要问题", ""),
            counted(6, "fee", "", "没有收取信息处理费。")));

    @Test
    void what_a_person_wrote_stays_when_the_figures_are_counted_again() {
        Narrative written = DRAFT.written(Map.of("problems", "个别答复不够规范。", "fee", "没有收取信息处理费。"), "示例甲");
        Narrative renewed = written.renewedBy(new Narrative(List.of(counted(1, "asked", "（二）依申请公开情况", "新收申请4件。"), counted(5, "problems", "（一）存在的主要问题", ""),
                counted(6, "fee", "", "没有收取信息处理费。"))));
        assertThat(renewed.byKey("asked").orElseThrow().text()).isEqualTo("新收申请4件。");
        assertThat(renewed.byKey("problems").orElseThrow()).matches(passage -> passage.author().equals("示例甲")).extracting(Passage::text).isEqualTo("个别答复不够规范。");
        assertThat(renewed.byKey("fee").orElseThrow().isCounted()).as("words left as they were are still the program's").isTrue();
    }

    @Test
    void the_texts_of_the_parts_carry_headings_and_leave_out_what_is_empty() {
        assertThat(DRAFT.texts()).isEqualTo(new TreeMap<>(Map.of(1, "（二）依申请公开情况\n新收申请3件。", 5, "", 6, "没有收取信息处理费。")));
    }

    @Test
    void it_is_read_as_it_was_kept() {
        assertThat(Narrative.of(DRAFT.json())).isEqualTo(DRAFT);
    }

    @Test
    void a_total_is_opened_by_its_parts() {
        assertThat(AnnualFigures.parts("table2.r3_7.total")).hasSize(21 * 6);
        assertThat(AnnualFigures.parts("table2.r1_new.total")).hasSize(6).contains("table2.r1_new.natural");
        assertThat(AnnualFigures.parts("table3.suit_direct.total")).hasSize(4);
        assertThat(AnnualFigures.parts("table1.normative.in_force")).isEqualTo(List.of("table1.normative.in_force"));
        assertThat(AnnualFigures.isPath("table2.r3_7.everybody")).isFalse();
    }

    @Test
    void a_blank_is_not_a_zero_when_two_reports_are_compared() {
        AnnualReport zero = new AnnualReport("A1", 2025, AnnualReport.FORMAT_2021, Table1.zero(), Table2.zeros().build(), Table3.zeros().build(), new TreeMap<>());
        Table1 blank = new Table1(Table1.zero().regulations(), Table1.zero().normative(), null, 0L, 0L, new BigDecimal("0.00"));
        AnnualReport other = new AnnualReport("A1", 2025, AnnualReport.FORMAT_2021, blank, Table2.zeros().set(Row.R1_NEW, Column.NATURAL, 2L).build(),
                Table3.zeros().build(), new TreeMap<>());
        assertThat(AnnualFigures.differences(zero, other)).extracting(AnnualFigures.Difference::where).isEqualTo(List.of("table1.licences", "table2.r1_new.natural"));
        assertThat(AnnualFigures.differences(zero, other).getFirst()).matches(one -> one.beforeText().equals("0") && one.afterText().equals("空白"));
    }
}
