package mingbai.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTests {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
            "regulation, 2008-05-01, 《中华人民共和国政府信息公开条例》（国务院令第492号）",
            "regulation, 2019-05-14, 《中华人民共和国政府信息公开条例》（国务院令第492号）",
            "regulation, 2019-05-15, 《中华人民共和国政府信息公开条例》（国务院令第711号）",
            "fees, 2021-01-01, 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
            "reconsideration, 2023-12-31, 《中华人民共和国行政复议法》（1999年通过，2009年、2017年修正）",
            "reconsideration, 2024-01-01, 《中华人民共和国行政复议法》（2023年修订）",
            "court_rules, 2025-05-31, 《最高人民法院关于审理政府信息公开行政案件若干问题的规定》（法释〔2011〕17号）",
            "court_rules, 2025-06-01, 《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）",
            "litigation, 2015-04-30, 《中华人民共和国行政诉讼法》（1989年通过）",
            "litigation, 2026-03-02, 《中华人民共和国行政诉讼法》（2014年、2017年修正）",
            "counting, 2020-12-31, 《中华人民共和国民法总则》（2017年通过）",
            "counting, 2021-01-01, 《中华人民共和国民法典》（2020年通过）"})
    void theInstrumentInForce(String code, LocalDate day, String cited) {
        assertThat(Instrument.on(code, day).map(Instrument::citedInFull)).hasValue(cited);
    }

    @ParameterizedTest(name = "no {0} on {1}")
    @CsvSource({"regulation, 2008-04-30", "fees, 2020-12-31", "court_rules, 2011-08-12", "no_such_line, 2026-03-02"})
    void whereThereWasNone(String code, LocalDate day) {
        assertThat(Instrument.on(code, day)).isEmpty();
    }

    @Test
    void noDayHasTwoOfALine() {
        for (Instrument instrument : Instrument.all()) {
            assertThat(Instrument.all().stream().filter(other -> other.code().equals(instrument.code()) && other.holdsOn(instrument.from())))
                    .as(instrument.toString()).hasSize(1);
        }
    }
}
