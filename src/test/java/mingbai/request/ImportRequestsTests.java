package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.ledger.reading.LedgerReading;
import mingbai.request.events.RequestAct;
import mingbai.request.reading.TimelinessReading;
import mingbai.request.reading.TimelinessReading.Timely;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ImportRequestsTests {

    private static final String HEADER = "request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan";
    private static final String WITH_PAUSES = HEADER + ",paused_from,paused_to";

    @TempDir Path folder;
    @Autowired ImportRequests imports;
    @Autowired CaseBook book;
    @Autowired SubmitRequest submit;
    @Autowired TimelinessReading timeliness;
    @Autowired LedgerReading ledger;
    @Autowired LedgerCheck check;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;

    private String agency = "";

    @BeforeEach
    void anAgency() {
        Agency made = staff.agency("县公路局");
        agency = made.code();
    }

    @Test
    void each_row_is_judged_by_the_law_of_its_date() {
        ImportReport report = run(WITH_PAUSES, "老-1,%s,natural,2018-06-01,letter,旧规定十五日,,false,2018-06-25,r3_1,,,", "老-2,%s,company,2018-06-01,letter,晚一日,,false,2018-06-26,r3_1,,,",
                "新-1,%s,legal,2026-02-10,counter,新规定二十日,,false,2026-03-02,r3_2,12.50,,");
        assertThat(report.taken()).isEqualTo(3);
        assertThat(due("老-1")).isEqualTo("2018-06-25");
        assertThat(timely("老-1")).isEqualTo(Timely.IN_TIME);
        assertThat(timely("老-2")).isEqualTo(Timely.LATE);
        assertThat(due("新-1")).isEqualTo("2026-03-16");
        assertThat(book.numbered(agency, "新-1")).hasValueSatisfying(found -> {
            assertThat(found.stage()).isEqualTo(Stage.CLOSED);
            assertThat(found.outcome()).isEqualTo(Outcome.PARTLY_OPEN);
            assertThat(found.origin()).isEqualTo("import");
        });
    }

    @Test
    void extensions_corrections_and_pauses_move_the_due_day() {
        run(WITH_PAUSES, "延,%s,natural,2025-03-03,web,延期,,true,2025-04-28,r3_1,,,", "补,%s,natural,2025-03-03,web,补正,2025-03-24,false,2025-04-22,r3_1,,,",
                "停,%s,natural,2025-03-03,web,征求意见,,false,2025-04-11,r3_1,,2025-03-10,2025-03-20");
        assertThat(book.clocks(found("延")).reply().explanation().workingDays()).isEqualTo(40);
        assertThat(book.clocks(found("补")).reply().explanation().start()).isEqualTo(LocalDate.of(2025, 3, 24));
        assertThat(timely("停")).isEqualTo(Timely.IN_TIME);
        assertThat(book.facts(found("停").id())).contains(new CaseFact.Received(LocalDate.of(2025, 3, 3)), new CaseFact.Answered(LocalDate.of(2025, 4, 11)));
    }

    @Test
    void without_the_columns_of_pauses_a_late_answer_is_not_judged() {
        run(HEADER, "甲,%s,natural,2025-03-03,web,晚答,,false,2025-05-30,r3_1,", "乙,%s,natural,2025-03-03,web,按时,,false,2025-03-10,r3_1,",
                "丙,%s,natural,2025-03-03,web,逾期不补正,,false,2025-05-30,r3_6_1,");
        assertThat(timely("甲")).isEqualTo(Timely.NOT_JUDGED);
        assertThat(timely("乙")).isEqualTo(Timely.IN_TIME);
        assertThat(timely("丙")).isEqualTo(Timely.NOT_JUDGED);
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_changed_row_changes() {
        String[] rows = {"一,%s,natural,2025-03-03,web,城东路,,false,2025-03-10,r3_1,,,", "二,%s,natural,2025-03-03,web,城西路,,false,,,,,"};
        run(WITH_PAUSES, rows);
        assertThat(run(WITH_PAUSES, rows).summary()).isEqualTo("新增 0 条，未变 2 条，更新 0 条，拒绝 0 条");
        assertThat(ledger.version("request", Long.toString(found("二").id()))).isEqualTo(1);
        ImportReport report = run(WITH_PAUSES, rows[0], "二,%s,company,2025-03-04,web,城西路,2025-03-11,true,2025-04-10,r3_4_1,3,2025-03-12,2025-03-14");
        assertThat(report.summary()).isEqualTo("新增 0 条，未变 1 条，更新 1 条，拒绝 0 条");
        assertThat(found("二").outcome()).isEqualTo(Outcome.NOT_HELD);
        assertThat(book.facts(found("二").id())).contains(new CaseFact.Corrected(LocalDate.of(2025, 3, 11))).doesNotContain(new CaseFact.Received(LocalDate.of(2025, 3, 3)));
        assertThat(run(HEADER, "二,%s,company,2025-03-04,web,城西路,2025-03-11,true,2025-04-10,r3_4_1,3").unchanged()).as("pauses left out keep those on record").isEqualTo(1);
    }

    @Test
    void an_open_one_is_worked_on_here_and_not_overwritten_any_more() {
        run(WITH_PAUSES, "在办,%s,natural,2026-02-10,web,城东路,,false,,,,,");
        Actor office = staff.person(agency, "李某", Role.OFFICE);
        RequestCase open = found("在办");
        assertThat(open.stage()).isEqualTo(Stage.IN_HAND);
        transaction.executeWithoutResult(status -> book.change(RequestAct.CLOSED, office, open.closed(Outcome.OPEN, LocalDate.of(2026, 3, 2)),
                List.of(new CaseFact.Answered(LocalDate.of(2026, 3, 2))), Map.of()));
        assertThat(run(WITH_PAUSES, "在办,%s,natural,2026-02-10,web,城东路,,false,2026-02-27,r3_2,,,").flaws()).singleElement()
                .satisfies(flaw -> assertThat(flaw.toString()).startsWith("line 2: request_no: "));
        assertThat(found("在办").outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void one_of_our_own_is_never_overwritten() {
        RequestCase own = submit.run(Actor.PROGRAM, Asked.counter(agency, LocalDate.of(2026, 3, 2)));
        assertThat(run(WITH_PAUSES, own.number() + ",%s,natural,2026-02-10,web,城东路,,false,,,,,").refused()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_told_by_line_and_column_and_the_good_rows_are_taken() {
        ImportReport report = run(WITH_PAUSES, "1,%s,natural,2026-03-03,web,将来,,false,,,,,", "2,%s,natural,2026-02-10,web,先办后收,,false,2026-02-09,r3_1,,,",
                "3,%s,natural,2026-02-10,web,没有日期,,false,,r3_1,,,", "4,不存在,natural,2026-02-10,web,机关,,false,,,,,", "5,%s,alien,2026-02-10,pigeon,种类,,maybe,2026-02-11,r3_7,x,,",
                "6,%s,natural,2026-02-10,web,暂停,,false,,,,2026-02-20,2026-02-12", "7,%s,natural,2026-02-10,web,好,,false,,,,,", "7,%s,natural,2026-02-10,web,重复,,false,,,,,",
                "8,%s,natural,2007-02-10,web,太早,,false,,,,,", "9,%s,natural,2026-02-30,web,没有这天,,false,,,-1,,", "10,%s,natural,2026-02-10,web", ",%s,natural,2026-02-10,web,,,false,,,,,");
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.flaws()).extracting(flaw -> flaw.line() + " " + flaw.column()).contains("2 received_on", "3 closed_on", "4 closed_on", "5 agency_code",
                "6 applicant_kind", "6 channel", "6 extended", "6 outcome", "6 fee_yuan", "7 paused_to", "9 request_no", "10 received_on", "11 received_on", "11 fee_yuan",
                "12 ", "13 request_no", "13 subject");
        assertThat(report.refused()).isEqualTo(11);
    }

    @Test
    void strict_takes_nothing_from_a_file_with_a_flaw() {
        Path file = file(WITH_PAUSES, "好,%s,natural,2026-02-10,web,好,,false,,,,,", "坏,%s,natural,2030-02-10,web,坏,,false,,,,,");
        ImportReport report = imports.run(file, Actor.PROGRAM, true, Progress.UNWATCHED);
        assertThat(report.tookNothing()).isTrue();
        assertThat(book.numbered(agency, "好")).isEmpty();
    }

    @Test
    void an_unknown_column_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("unknown.csv"), HEADER + ",purpose\n");
        assertThatThrownBy(() -> imports.run(file, Actor.PROGRAM, false, Progress.UNWATCHED)).isInstanceOf(UnreadableImport.class).hasMessageContaining("purpose");
    }

    @Test
    void compressed_files_and_those_in_gb18030_are_read() throws IOException {
        Path packed = folder.resolve("requests.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(("\uFEFF" + HEADER + "\n压-1," + agency + ",natural,2025-03-03,web,城东路,,false,2025-03-10,r3_1,\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(imports.run(packed, Actor.PROGRAM, false, Progress.UNWATCHED).taken()).isEqualTo(1);
        Path old = Files.write(folder.resolve("old.csv"), (HEADER + "\n国-1," + agency + ",natural,2025-03-03,web,城东路,,false,2025-03-10,r3_1,\n").getBytes(Charset.forName("GB18030")));
        ImportReport report = imports.run(old, Actor.PROGRAM, false, Progress.UNWATCHED);
        assertThat(report.encoding()).isEqualTo("GB18030");
        assertThat(found("国-1").subject()).isEqualTo("城东路");
    }

    @Test
    void formulas_and_markup_are_kept_as_the_text_they_are() {
        run(WITH_PAUSES, "'=1+1,%s,natural,2026-02-10,web,\"=HYPERLINK(\"\"x\"\")<script>\",,false,,,,,");
        assertThat(found("'=1+1").subject()).isEqualTo("=HYPERLINK(\"x\")<script>");
    }

    @Test
    void a_stopped_import_goes_on_when_started_again() {
        String[] rows = new String[1_100];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "批-" + i + ",%s,natural,2025-03-03,web,城东路,,false,2025-03-10,r3_1,,2025-03-04,2025-03-05";
        }
        Path file = file(WITH_PAUSES, rows);
        Progress stopping = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean stopped() {
                return true;
            }
        };
        assertThat(imports.run(file, Actor.PROGRAM, false, stopping).taken()).isEqualTo(500);
        ImportReport second = imports.run(file, Actor.PROGRAM, false, Progress.UNWATCHED);
        assertThat(second.unchanged()).isEqualTo(500);
        assertThat(second.taken()).isEqualTo(600);
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("request " + found("批-0").id(), "request " + found("批-1099").id());
    }

    private RequestCase found(String number) {
        return book.numbered(agency, number).orElseThrow();
    }

    private String due(String number) {
        return book.clocks(found(number)).due().orElseThrow().toString();
    }

    private Timely timely(String number) {
        return timeliness.of(found(number).id());
    }

    private ImportReport run(String header, String... rows) {
        return imports.run(file(header, rows), Actor.PROGRAM, false, Progress.UNWATCHED);
    }

    private Path file(String header, String... rows) {
        try {
            StringBuilder text = new StringBuilder(header).append('\n');
            for (String row : rows) {
                text.append(row.replace("%s", agency)).append('\n');
            }
            return Files.writeString(folder.resolve("requests.csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
