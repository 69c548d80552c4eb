package mingbai.request.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.Progress;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.ImportRequests;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.events.RequestAct;
import mingbai.request.reading.AnnualRequestReading.Table;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AnnualRequestReadingTests {

    private static final String HEADER = "request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan\n";

    @TempDir Path folder;
    @Autowired AnnualRequestReading annual;
    @Autowired ImportRequests imports;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired LedgerCheck check;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void setTheClockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** A made-up request of an older system. */
    private record Past(String number, String agency, ApplicantKind kind, LocalDate received, LocalDate closed, Outcome outcome) {

        static Past any(Random random, int n, List<String> agencies) {
            LocalDate received = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1400));
            LocalDate closed = received.plusDays(random.nextInt(5) == 0 ? random.nextInt(800) : random.nextInt(40));
            boolean open = random.nextInt(6) == 0 || closed.isAfter(LocalDate.of(2026, 3, 1));
            return new Past("随" + n, agencies.get(random.nextInt(agencies.size())), ApplicantKind.values()[random.nextInt(6)], received,
                    open ? LocalDate.MAX : closed, Outcome.values()[random.nextInt(21)]);
        }

        String row() {
            boolean open = closed.equals(LocalDate.MAX);
            return String.join(",", number, agency, kind.code(), received.toString(), "web", "某项目的批复", "", "false", open ? "" : closed.toString(),
                    open ? "" : outcome.key(), "") + "\n";
        }

        /** As the notes to the table put it, row by row. */
        boolean countsIn(AnnualRow row, int year) {
            return switch (row.key()) {
                case "r1_new" -> received.getYear() == year;
                case "r2_carried_in" -> received.getYear() < year && closed.getYear() >= year;
                case "r3_7" -> closed.getYear() == year;
                case "r4_carried_out" -> received.getYear() <= year && closed.getYear() > year;
                default -> closed.getYear() == year && outcome.key().equals(row.key());
            };
        }
    }

    @Test
    void any_requests_are_counted_row_by_row_and_every_cell_opens_its_list() throws IOException {
        List<String> agencies = Stream.of("县史志办", "县气象局", "县邮政局").map(name -> staff.agency(name).code()).toList();
        Random random = new Random(20211101);
        List<Past> cases = IntStream.range(0, 400).mapToObj(n -> Past.any(random, n, agencies)).toList();
        StringBuilder text = new StringBuilder(HEADER);
        cases.forEach(one -> text.append(one.row()));
        assertThat(imports.run(Files.writeString(folder.resolve("requests.csv"), text), Actor.PROGRAM, true, Progress.UNWATCHED).taken()).isEqualTo(400);
        for (int year = 2021; year <= 2026; year++) {
            compare(agencies, year, cases);
            compare(agencies.subList(0, 1), year, cases.stream().filter(one -> one.agency().equals(agencies.getFirst())).toList());
            identities(annual.table(agencies, year), annual.table(agencies, year + 1));
        }
        assertThat(annual.table(agencies, 2021).isEmpty()).isTrue();
    }

    private void compare(List<String> agencies, int year, List<Past> cases) {
        Table table = annual.table(agencies, year);
        for (AnnualRow row : AnnualRow.all()) {
            for (ApplicantKind kind : ApplicantKind.values()) {
                List<String> expected = cases.stream().filter(one -> one.kind() == kind && one.countsIn(row, year)).map(Past::number).toList();
                assertThat(table.of(row, kind)).as(row.key() + " " + kind + " " + year).isEqualTo(expected.size());
                if (!expected.isEmpty()) {
                    assertThat(annual.count(agencies, year, row, kind)).isEqualTo(expected.size());
                    assertThat(annual.records(agencies, year, row, kind, 0, 500)).extracting(AnnualRequestReading.Counted::number)
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
            assertThat(annual.count(agencies, year, row, null)).isEqualTo(table.total(row));
        }
    }

    /** T2-B, T2-C and, with the next year, T2-D. */
    private static void identities(Table year, Table next) {
        for (ApplicantKind kind : ApplicantKind.values()) {
            long ended = List.of(Outcome.values()).stream().mapToLong(outcome -> year.of(AnnualRow.of(outcome), kind)).sum();
            assertThat(year.of(AnnualRow.ALL_ENDED, kind)).isEqualTo(ended);
            assertThat(year.of(AnnualRow.NEW, kind) + year.of(AnnualRow.CARRIED_IN, kind)).isEqualTo(ended + year.of(AnnualRow.CARRIED_OUT, kind));
            assertThat(next.of(AnnualRow.CARRIED_IN, kind)).isEqualTo(year.of(AnnualRow.CARRIED_OUT, kind));
        }
    }

    @Test
    void a_page_of_a_list_begins_where_the_one_before_ended() throws IOException {
        String agency = staff.agency("县侨务办").code();
        List<String> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 7).forEach(n -> rows.add("页%d,%s,company,2025-05-0%d,web,某事,,false,,,%n".formatted(n, agency, n)));
        imports.run(Files.writeString(folder.resolve("requests.csv"), HEADER + String.join("", rows)), Actor.PROGRAM, true, Progress.UNWATCHED);
        assertThat(annual.records(List.of(agency), 2025, AnnualRow.NEW, ApplicantKind.COMPANY, 3, 3)).extracting(AnnualRequestReading.Counted::number)
                .containsExactly("页4", "页5", "页6");
    }

    @Test
    void what_is_not_confirmed_is_not_counted() {
        Agency agency = staff.agency("县信访局");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.web(agency.code(), LocalDate.of(2026, 3, 2)));
        assertThat(annual.table(List.of(agency.code()), 2026).isEmpty()).isTrue();
        transaction.executeWithoutResult(status -> book.change(RequestAct.RECEIVED, office, request.inHand(), List.of(new CaseFact.Received(LocalDate.of(2026, 3, 2))),
                Map.of()));
        assertThat(annual.table(List.of(agency.code()), 2026).total(AnnualRow.NEW)).isEqualTo(1);
    }

    /** The year that was reported stays as it was reported, and the next one carries in what it carried out. */
    @Test
    void a_new_answer_that_was_ordered_moves_no_figure_of_the_years() {
        Agency agency = staff.agency("县台办");
        List<String> codes = List.of(agency.code());
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2025, 11, 3)));
        LocalDate answered = LocalDate.of(2025, 11, 28);
        RequestCase closed = transaction.execute(status -> book.change(RequestAct.CLOSED, office, request.closed(Outcome.INTERNAL, answered),
                List.of(new CaseFact.Answered(answered)), Map.of()));
        Table reported = annual.table(codes, 2025);
        RequestCase again = transaction.execute(status -> book.reopen(office, closed, new CaseFact.Ordered(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 3, 3)),
                Map.of()));
        assertThat(annual.table(codes, 2025)).isEqualTo(reported);
        assertThat(annual.table(codes, 2026).isEmpty()).isTrue();
        LocalDate anew = LocalDate.of(2026, 3, 2);
        transaction.executeWithoutResult(status -> book.change(RequestAct.CLOSED, office, again.closed(Outcome.OPEN, anew), List.of(new CaseFact.Answered(anew)), Map.of()));
        assertThat(annual.table(codes, 2025).of(AnnualRow.of(Outcome.INTERNAL), request.applicantKind())).isEqualTo(1);
        assertThat(annual.table(codes, 2026).isEmpty()).isTrue();
        assertThat(annual.records(codes, 2025, AnnualRow.ALL_ENDED, null, 0, 10)).singleElement().satisfies(counted -> {
            assertThat(counted.outcome()).isEqualTo(Outcome.INTERNAL);
            assertThat(counted.concluded()).isEqualTo(answered);
        });
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("request " + request.id());
    }
}
