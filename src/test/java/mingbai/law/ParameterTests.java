package mingbai.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTests {

    @ParameterizedTest(name = "{0} on {1}: {2}, confirmed: {3}")
    @CsvSource({
            "fee_clock, 2021-01-01, restart, false",
            "correction_restarts, 2019-05-14, restart, false",
            "correction_restarts, 2019-05-15, restart, true",
            "post_day, 2026-03-02, posted, false",
            "late_correction, 2026-03-02, restart, false",
            "ordered_term, 2026-03-02, fixed, false",
            "confirm_receipt_days, 2026-03-02, 1, false",
            "correction_period_days, 2026-03-02, 15, false",
            "withheld_review_months, 2026-03-02, 12, false",
            "complaint_days, 2026-03-02, 20, false",
            "refusal_remedy, 2023-12-31, choice, true",
            "refusal_remedy, 2024-01-01, reconsideration_first, true",
            "overdue_remedy, 2024-01-01, reconsideration, false",
            "suit_months, 2015-04-30, 3, false",
            "suit_months, 2015-05-01, 6, true"})
    void theValueOfTheDay(String code, LocalDate day, String value, boolean confirmed) {
        assertThat(Parameter.on(code, day)).hasValueSatisfying(parameter -> {
            assertThat(parameter.value()).isEqualTo(value);
            assertThat(parameter.confirmed()).isEqualTo(confirmed);
            assertThat(parameter.provision()).isNotBlank();
        });
        assertThat(Parameter.is(code, value, day)).isTrue();
    }

    @ParameterizedTest(name = "no {0} on {1}")
    @CsvSource({"fee_clock, 2020-12-31", "withheld_review_months, 2019-05-14", "no_such_parameter, 2026-03-02"})
    void whereNothingIsSettled(String code, LocalDate day) {
        assertThat(Parameter.on(code, day)).isEmpty();
        assertThatThrownBy(() -> Parameter.number(code, day)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(code);
    }

    @Test
    void noDayHasTwoValues() {
        for (Parameter parameter : Parameter.all()) {
            assertThat(Parameter.all().stream().filter(other -> other.code().equals(parameter.code()) && other.holdsOn(parameter.from())))
                    .as(parameter.toString()).hasSize(1);
        }
    }

    @Test
    void whatWeChoseOurselvesIsNeverConfirmed() {
        assertThat(Parameter.all().stream().filter(parameter -> parameter.provision().contains("本系统约定"))).isNotEmpty().noneMatch(Parameter::confirmed);
    }

    @Test
    void whateverIsUnconfirmedIsToldInTheDocs() throws IOException {
        String docs = Files.readString(Path.of("docs/law.md"));
        assertThat(Parameter.all().stream().filter(parameter -> !parameter.confirmed()).map(Parameter::code)).allSatisfy(code -> assertThat(docs).contains("`" + code));
    }
}
