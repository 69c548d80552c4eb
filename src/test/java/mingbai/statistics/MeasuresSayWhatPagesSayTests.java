package mingbai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.WorkRecord.Kind;
import mingbai.agency.reading.WorkRecordReading;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyState;
import mingbai.contribution.reading.ContributionReading;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.publication.reading.IssuedFilter;
import mingbai.publication.reading.IssuedReading;
import mingbai.publication.reading.NormativeReading;
import mingbai.request.Phase;
import mingbai.request.reading.FeeReading;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.Risk;
import mingbai.request.remedy.RemedyKind;
import mingbai.request.remedy.RemedyReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A measure says the same number as the page of the module it comes from. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuresSayWhatPagesSayTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    static Path folder;
    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    MeasureList measures;
    @Autowired
    Figures figures;
    @Autowired
    IssuedReading issued;
    @Autowired
    NormativeReading normative;
    @Autowired
    DutyReading duties;
    @Autowired
    RequestReading requests;
    @Autowired
    FeeReading fees;
    @Autowired
    RemedyReading remedies;
    @Autowired
    WorkRecordReading work;
    @Autowired
    ContributionReading contributions;

    @Autowired
    SettableClock clock;

    private List<String> agencies = List.of();

    @BeforeAll
    void aTown() {
        MadeUpYear made = new MadeUpYear(program, staff, folder).whole();
        agencies = List.of(made.town.code(), made.village.code());
    }

    private long in(int year, String key) {
        return asked(key, Period.year(year));
    }

    private long asked(String key, Period period) {
        return figures.of(measures.require(key), Asked.of(agencies, period)).figure().value();
    }

    @Test
    void theFiveCountsOfASummaryAreThoseOfTheDocumentLedger() {
        IssuedReading.Sums sums = issued.sums(IssuedFilter.of(agencies, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(in(2025, "issued.total")).isEqualTo(sums.issued()).isGreaterThanOrEqualTo(4);
        assertThat(in(2025, "issued.proactive")).isEqualTo(sums.proactive());
        assertThat(in(2025, "issued.on-request")).isEqualTo(sums.onRequest()).isEqualTo(1);
        assertThat(in(2025, "issued.exempt")).isEqualTo(sums.exempt()).isEqualTo(1);
        assertThat(in(2025, "issued.public-official")).isEqualTo(sums.officialPublic());
        assertThat(in(2025, "issued.public-other")).isEqualTo(sums.otherPublic());
        assertThat(in(2025, "issued.public")).isEqualTo(sums.published()).isEqualTo(in(2025, "issued.public-official") + in(2025, "issued.public-other"));
        assertThat(in(2025, "issued.waiting")).isEqualTo(sums.waiting()).isEqualTo(2);
        assertThat(in(2025, "issued.total")).isEqualTo(in(2025, "issued.proactive") + in(2025, "issued.on-request") + in(2025, "issued.exempt"));
    }

    @Test
    void disclosuresByNamedColumnAreGenres() {
        assertThat(figures.by(measures.require("publication.published"), Asked.of(agencies, Period.year(2025)), Dimension.GENRE))
                .isEqualTo(Map.of("通知", 2L, "公告", 1L, "办法", 1L));
        assertThat(in(2025, "publication.published")).isEqualTo(4);
        assertThat(in(2025, "publication.repealed")).isEqualTo(1);
    }

    @Test
    void normativeDocuments() {
        for (int year : List.of(2024, 2025, 2026)) {
            NormativeReading.Figures page = normative.figures(agencies, year, TODAY);
            assertThat(in(year, "normative.made")).as("made in %s", year).isEqualTo(page.made().size());
            assertThat(in(year, "normative.ended")).as("ended in %s", year).isEqualTo(page.repealed().size());
            assertThat(in(year, "normative.in-force")).as("in force in %s", year).isEqualTo(page.inForce().size());
        }
        assertThat(in(2025, "normative.ended")).isEqualTo(1);
    }

    @Test
    void dutiesAreThoseOfThePublicPanel() {
        DutyReading.Panel panel = duties.publicPanel(agencies);
        Period year = new Period(TODAY.minusYears(1), TODAY.minusDays(1));
        assertThat(asked("duty.due", year)).isEqualTo(panel.due()).isPositive();
        assertThat(asked("duty.on-time", year)).isEqualTo(panel.onTime());
        assertThat(asked("duty.not-on-time", year)).isEqualTo(panel.late());
        assertThat(asked("duty.open-late", year)).isEqualTo(duties.count(new DutyFilter(agencies, Set.of(DutyState.LATE), "", null)));
    }

    @Test
    void requests() {
        assertThat(in(2025, "request.received")).isEqualTo(requests.count(received(2025))).isEqualTo(6);
        assertThat(in(2025, "request.carried-in")).isEqualTo(1);
        assertThat(in(2025, "request.carried-out")).isEqualTo(2);
        assertThat(in(2025, "request.received") + in(2025, "request.carried-in")).isEqualTo(in(2025, "request.closed") + in(2025, "request.carried-out"));
        assertThat(measures.all().stream().filter(measure -> measure.key().startsWith("request.closed-")).mapToLong(measure -> in(2025, measure.key())).sum())
                .isEqualTo(in(2025, "request.closed"));
        assertThat(in(2025, "request.in-time") + in(2025, "request.late") + in(2025, "request.not-judged")).isEqualTo(in(2025, "request.closed"));
        Period ever = new Period(LocalDate.of(2020, 1, 1), TODAY);
        assertThat(asked("request.late", ever)).isEqualTo(requests.count(RequestFilter.of(agencies).at(Risk.ENDED_LATE))).isPositive();
        assertThat(asked("request.closed", ever)).isEqualTo(requests.count(RequestFilter.of(agencies).in(EnumSet.of(Phase.CLOSED))));
        assertThat(asked("request.overdue", ever)).isEqualTo(requests.count(RequestFilter.of(agencies).at(Risk.OVERDUE)));
        assertThat(asked("request.carried-out", ever)).isEqualTo(requests.count(RequestFilter.of(agencies).open()));
        assertThat(in(2025, "request.fees")).isEqualTo(fees.sum(agencies, 2025));
        assertThat(in(2025, "request.extended")).isEqualTo(1);
    }

    /** The request of 30 December 2025 is due in the last days of January. */
    @Test
    void aTermThatEndsLaterInARunningYearIsNotOver() {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
        assertThat(in(2026, "request.overdue")).isZero();
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        assertThat(in(2026, "request.overdue")).isEqualTo(1);
    }

    @AfterEach
    void theDayOfTheOthers() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private RequestFilter received(int year) {
        return new RequestFilter(agencies, Set.of(), null, null, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "", null, null, null);
    }

    @Test
    void remediesAreTableThree() {
        for (int year : List.of(2024, 2025, 2026)) {
            Map<RemedyKind, RemedyReading.Counts> page = remedies.counts(agencies, year);
            same(year, "remedy.reconsideration", page.get(RemedyKind.RECONSIDERATION));
            RemedyReading.Counts direct = page.get(RemedyKind.SUIT_DIRECT);
            RemedyReading.Counts after = page.get(RemedyKind.SUIT_AFTER_RECONSIDERATION);
            same(year, "remedy.suit", new RemedyReading.Counts(direct.upheld() + after.upheld(), direct.corrected() + after.corrected(), direct.other() + after.other(),
                    direct.pending() + after.pending()));
        }
        assertThat(in(2025, "remedy.suit")).isEqualTo(2);
    }

    private void same(int year, String key, RemedyReading.Counts counts) {
        assertThat(List.of(in(year, key + "-upheld"), in(year, key + "-corrected"), in(year, key + "-other"), in(year, key + "-pending"), in(year, key + "-total")))
                .containsExactly(counts.upheld(), counts.corrected(), counts.other(), counts.pending(), counts.total());
    }

    @Test
    void work() {
        Map<Kind, WorkRecordReading.Sum> sums = work.sums(agencies, 2025);
        assertThat(in(2025, "work.trainings")).isEqualTo(sums.get(Kind.TRAINING).records()).isEqualTo(2);
        assertThat(in(2025, "work.trained")).isEqualTo(sums.get(Kind.TRAINING).people()).isEqualTo(75);
        assertThat(in(2025, "work.meetings")).isEqualTo(sums.get(Kind.MEETING).records());
        assertThat(in(2025, "work.staff-full-time")).isEqualTo(sums.get(Kind.STAFF).people()).isEqualTo(3);
        assertThat(in(2025, "work.staff-part-time")).isEqualTo(sums.get(Kind.STAFF).partTime()).isEqualTo(5);
        assertThat(in(2025, "work.budget")).isEqualTo(sums.get(Kind.BUDGET).amountFen());
        assertThat(in(2025, "work.spending")).isEqualTo(sums.get(Kind.SPENDING).amountFen()).isEqualTo(1_234_567);
        assertThat(figures.of(measures.require("work.trainings"), Asked.of(agencies, Period.year(2023))).text()).isEqualTo("无记录");
    }

    @Test
    void visitsAtReadingPlacesAndContributions() {
        assertThat(in(2025, "channel.visits")).isEqualTo(166);
        assertThat(in(2025, "channel.reading-places")).isEqualTo(2);
        ContributionReading.UnitCount sent = contributions.byUnit(new ContributionReading.Filter(false, agencies, "", "", Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z"))).getFirst();
        assertThat(in(2026, "contribution.sent")).isEqualTo(sent.sent()).isEqualTo(2);
        assertThat(in(2026, "contribution.waiting")).isEqualTo(sent.waiting());
    }
}
