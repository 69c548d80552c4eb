package mingbai.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTermTests {

    @ParameterizedTest(name = "{0} received on {1}: {2} working days")
    @CsvSource({
            "reply, 2008-05-01, 15",
            "reply, 2019-05-14, 15",
            "reply, 2019-05-15, 20",
            "reply_extension, 2019-05-14, 15",
            "reply_extension, 2026-03-02, 20",
            "publication, 2012-06-01, 20",
            "publication, 2026-03-02, 20",
            "correction_notice, 2019-05-15, 7",
            "third_party_opinion, 2026-03-10, 15",
            "other_agency_opinion, 2026-03-10, 15",
            "fee_payment, 2021-01-01, 20",
            "reconsideration_answer, 2024-01-01, 10",
            "reconsideration_answer_summary, 2024-01-01, 5"})
    void theRuleOfTheDay(String code, LocalDate day, int days) {
        assertThat(LegalTerm.on(code, day)).hasValueSatisfying(term -> {
            assertThat(term.days()).isEqualTo(days);
            assertThat(term.unit()).isEqualTo(LegalTerm.Unit.WD);
            assertThat(term.provision()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0} on {1}: {2} calendar days")
    @CsvSource({
            "reconsideration, 2026-03-30, 60",
            "reconsideration_answer, 2023-12-31, 10",
            "reconsideration_decision, 2026-03-30, 60",
            "reconsideration_decision_summary, 2026-03-30, 30",
            "suit_after_reconsideration, 2026-03-30, 15",
            "defence, 2015-04-30, 10",
            "defence, 2015-05-01, 15"})
    void theRuleOfTheDayInCalendarDays(String code, LocalDate day, int days) {
        assertThat(LegalTerm.on(code, day)).hasValueSatisfying(term -> {
            assertThat(term.days()).isEqualTo(days);
            assertThat(term.unit()).isEqualTo(LegalTerm.Unit.CD);
        });
    }

    @ParameterizedTest(name = "{0} is unknown on {1}")
    @CsvSource({"correction_notice, 2019-05-14", "third_party_opinion, 2018-06-01", "fee_payment, 2020-12-31", "reply, 2008-04-30", "no_such_term, 2026-03-02"})
    void whatTheLawOfTheDayDoesNotKnow(String code, LocalDate day) {
        assertThat(LegalTerm.on(code, day)).isEmpty();
    }

    @Test
    void noDayHasTwoRules() {
        for (LegalTerm term : LegalTerm.all()) {
            assertThat(LegalTerm.all().stream().filter(other -> other.code().equals(term.code()) && other.holdsOn(term.from()))).as(term.toString()).hasSize(1);
        }
    }
}
