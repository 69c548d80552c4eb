package mingbai.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawEditionTests {

    private static Parameter feeClock(String value) {
        return new Parameter(Parameter.FEE_CLOCK, value, LocalDate.of(2021, 1, 1), null, "国办函〔2020〕109号", false);
    }

    @Test
    void anotherReadingIsAnotherEdition() {
        assertThat(LawEdition.of(List.of(feeClock("restart")))).isEqualTo(LawEdition.of(List.of(feeClock("restart"))))
                .isNotEqualTo(LawEdition.of(List.of(feeClock("resume"))));
    }

    @Test
    void theNumberFitsBesideThatOfTheCalendar() {
        assertThat(LawEdition.number()).isBetween(0L, 0xFFFF_FFFFL);
    }
}
