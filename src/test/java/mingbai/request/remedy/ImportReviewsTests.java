package mingbai.request.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.request.remedy.RemedyReading.Counts;
import mingbai.request.remedy.RemedyReading.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportReviewsTests {

    @TempDir Path folder;
    @Autowired ImportReviews imports;
    @Autowired RemedyReading remedies;
    @Autowired FileRemedy file;
    @Autowired LedgerCheck check;
    @Autowired Staff staff;

    private String agency = "";

    @BeforeEach
    void anAgency() {
        agency = staff.agency("县民政局").code();
    }

    @Test
    void a_year_counts_what_was_filed_in_it_and_what_was_carried_over_until_it_closed() {
        assertThat(run("a,%s,旧-1,reconsideration,2023-12-20,2024-02-01,corrected", "b,%s,,reconsideration,2024-03-01,2024-04-20,upheld",
                "c,%s,,suit_direct,2024-11-01,2025-03-01,other", "d,%s,,suit_after_reconsideration,2025-01-05,,").taken()).isEqualTo(4);
        assertThat(counts(2023, RemedyKind.RECONSIDERATION)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(counts(2024, RemedyKind.RECONSIDERATION)).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(counts(2024, RemedyKind.SUIT_DIRECT)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(counts(2025, RemedyKind.SUIT_DIRECT)).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(counts(2025, RemedyKind.SUIT_AFTER_RECONSIDERATION)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(remedies.list(List.of(agency), new Filter(2024, RemedyKind.RECONSIDERATION, "corrected"), 10, 0)).extracting(RemedyReading.Line::number)
                .containsExactly("a");
        assertThat(remedies.count(List.of(agency), new Filter(2024, RemedyKind.SUIT_DIRECT, "pending"))).isEqualTo(1);
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_result_that_came_changes_the_row() {
        run("复-1,%s,,reconsideration,2026-01-05,,");
        assertThat(run("复-1,%s,,reconsideration,2026-01-05,,").unchanged()).isEqualTo(1);
        assertThat(run("复-1,%s,,reconsideration,2026-01-05,2026-02-20,corrected").changed()).isEqualTo(1);
        RemedyReading.Line line = remedies.list(List.of(agency), new Filter(0, null, ""), 10, 0).getFirst();
        assertThat(line.result()).isEqualTo(RemedyResult.CORRECTED);
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("remedy " + line.id());
    }

    @Test
    void what_was_entered_here_is_not_overwritten() {
        file.run(Actor.PROGRAM, new Filing(agency, "本-1", "", RemedyKind.SUIT_DIRECT, "某县人民法院", LocalDate.of(2026, 2, 10), null));
        assertThat(run("本-1,%s,,reconsideration,2026-02-10,,").flaws()).singleElement().satisfies(flaw -> assertThat(flaw.toString()).startsWith("line 2: review_no"));
    }

    @Test
    void what_is_wrong_is_told_by_line_and_column() {
        ImportReport report = run("1,%s,,appeal,2026-01-05,,", "2,%s,,reconsideration,2026-01-05,2026-01-04,upheld", "3,%s,,reconsideration,2026-01-05,,upheld",
                "4,%s,,reconsideration,2026-01-05,2026-01-08,", "5,无,,reconsideration,2026-01-05,,", "6,%s,,reconsideration,2030-01-05,,", "7,%s,,reconsideration,2026-01-05,,won",
                "8,%s,,reconsideration,,,", "9,%s,,reconsideration,2026-01-05,,", "9,%s,,reconsideration,2026-01-06,,");
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.flaws()).extracting(flaw -> flaw.line() + " " + flaw.column()).contains("2 kind", "3 closed_on", "4 closed_on", "5 result", "6 agency_code",
                "7 filed_on", "8 result", "9 filed_on", "11 review_no");
    }

    private Counts counts(int year, RemedyKind kind) {
        return remedies.counts(List.of(agency), year).get(kind);
    }

    private ImportReport run(String... rows) {
        try {
            StringBuilder text = new StringBuilder("review_no,agency_code,request_no,kind,filed_on,closed_on,result\n");
            for (String row : rows) {
                text.append(row.replace("%s", agency)).append('\n');
            }
            return imports.run(Files.writeString(folder.resolve("reviews.csv"), text), Actor.PROGRAM, false, Progress.UNWATCHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
