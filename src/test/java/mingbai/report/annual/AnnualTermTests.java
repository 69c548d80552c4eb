package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingbai.agency.AgencyKind;
import mingbai.figure.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualTermTests {

    @ParameterizedTest(name = "{0} reports on {1} by {2}")
    @CsvSource({"DEPARTMENT, 2025, 2026-01-31", "GOVERNMENT, 2025, 2026-03-31", "TOWN, 2025, 2026-01-31", "STREET, 2025, 2026-01-31", "PARK, 2025, 2026-01-31",
        "DEPARTMENT, 2019, 2020-01-31", "DEPARTMENT, 2018, 2019-03-31", "GOVERNMENT, 2018, 2019-03-31", "TOWN, 2008, 2009-03-31"})
    void each_kind_of_body_has_its_day(AgencyKind kind, int year, LocalDate due) {
        assertThat(AnnualTerm.of(kind, year).due()).isEqualTo(due);
    }

    @Test
    void the_day_rests_on_article_49_and_says_where_the_law_is_silent() {
        assertThat(AnnualTerm.of(AgencyKind.DEPARTMENT, 2025)).matches(AnnualTerm::confirmed).extracting(AnnualTerm::provision).asString().contains("第四十九条");
        assertThat(AnnualTerm.of(AgencyKind.TOWN, 2025).confirmed()).isFalse();
    }

    /** 31 January 2026 is a Saturday: a date of the calendar does not move. */
    @Test
    void days_left_are_days_of_the_calendar() {
        AnnualTerm term = AnnualTerm.of(AgencyKind.DEPARTMENT, 2025);
        assertThat(term.left(LocalDate.of(2026, 1, 30))).isEqualTo(1);
        assertThat(term.left(LocalDate.of(2026, 2, 2))).isEqualTo(-2);
    }

    @Test
    void a_government_reports_on_its_tree_and_a_village_not_at_all() {
        assertThat(AnnualTerm.scope(AgencyKind.GOVERNMENT)).isEqualTo(Scope.TREE);
        assertThat(AnnualTerm.scope(AgencyKind.DEPARTMENT)).isEqualTo(Scope.OWN);
        assertThat(AnnualTerm.owes(AgencyKind.TOWN)).isTrue();
        assertThat(AnnualTerm.owes(AgencyKind.VILLAGE)).isFalse();
        assertThat(AnnualTerm.owes(AgencyKind.SECTION)).isFalse();
    }
}
