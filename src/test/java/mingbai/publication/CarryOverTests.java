package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingbai.catalog.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarryOverTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 8);

    private static Content paper(String title, String body) {
        return DocumentFixtures.notice(title, LocalDate.of(2026, 1, 9)).withBody(title, body, title);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            青禾县2025年第四季度低保资金发放情况 | 2026-Q1 | 青禾县2026年第一季度低保资金发放情况
            青禾县2025年四季度低保资金发放情况   | 2026-Q1 | 青禾县2026年一季度低保资金发放情况
            青禾县2026年2月份财政收支情况        | 2026-03 | 青禾县2026年3月份财政收支情况
            青禾县2025年12月财政收支情况         | 2026-01 | 青禾县2026年1月财政收支情况
            青禾县2025年下半年水质公报           | 2026-H1 | 青禾县2026年上半年水质公报
            青禾县2025年度部门决算               | 2026    | 青禾县2026年度部门决算
            青禾县2024年部门预算                 | 2026    | 青禾县2026年部门预算
            青禾县2026年第8周菜价                | 2026-W09 | 青禾县2026年第9周菜价
            青禾县办事指南                       | 2026-Q1 | 青禾县办事指南
            """)
    void theTitleNamesTheNewPeriod(String title, String period, String expected) {
        assertThat(CarryOver.of(paper(title, "<p>文</p>"), Period.ofCode(period).orElseThrow(), TODAY).title()).isEqualTo(expected);
    }

    @Test
    void daysAndFiguresOfTheOldPaperStayAndTheTextIsMarked() {
        Content carried = CarryOver.of(paper("青禾县2025年部门预算", "<p>2025年预算经2025年2月5日会议批准，共12万元。</p><p>2025年2月9日</p>"),
                Period.ofCode("2026").orElseThrow(), TODAY);
        assertThat(carried.body()).isEqualTo("<p>2026年预算经2025年2月5日会议批准，共12万元。</p><p>2026年4月8日</p>");
        assertThat(carried.guessed()).contains("title", "body", "writtenOn");
        assertThat(carried.documentNumber()).isEmpty();
        assertThat(carried.writtenOn()).isEqualTo(TODAY);
    }

    @Test
    void aMonthBeforeADayIsNoPeriod() {
        Content carried = CarryOver.of(paper("青禾县2026年2月财政收支情况", "<p>2026年2月收入10万元，2026年2月5日入库。</p>"), Period.ofCode("2026-03").orElseThrow(), TODAY);
        assertThat(carried.body()).isEqualTo("<p>2026年3月收入10万元，2026年2月5日入库。</p>");
    }

    @Test
    void withoutAPeriodNothingButTheSignatureChanges() {
        Content carried = CarryOver.of(paper("机构职能（2025年版）", "<p>职责</p>"), null, TODAY);
        assertThat(carried.title()).isEqualTo("机构职能（2025年版）");
        assertThat(carried.theme()).isEqualTo("水利、水务");
    }
}
