package mingbai.inquiry.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.handle.AcceptInquiry;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters and visits of an older system are brought in. */
@DatabaseTest
class ImportInquiriesTests {

    private static final String HEADER = "number,agency_code,kind,channel,received_on,title,answered_on,category,rating";

    @TempDir Path folder;
    @Autowired ImportInquiries imports;
    @Autowired InquiryReading reading;
    @Autowired InquiryBook book;
    @Autowired AcceptInquiry accept;
    @Autowired LedgerCheck check;
    @Autowired Staff staff;

    private ImportReport run(boolean strict, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("inquiries.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
        return imports.run(file, Actor.PROGRAM, strict, Progress.UNWATCHED);
    }

    private List<InquiryRow> of(Agency agency) {
        return reading.list(InquiryFilter.of(List.of(agency.code())), 0, 20);
    }

    @Test
    void the_same_file_twice_changes_nothing_and_an_answer_that_came_later_is_taken() throws Exception {
        Agency agency = staff.agency("县旧来信站");
        String answered = "旧1," + agency.code() + ",consultation,visit,2026-01-05,低保怎样申请,2026-01-07,civil,5";
        String open = "旧2," + agency.code() + ",help,phone,2026-02-26,路灯不亮,,city,";
        assertThat(run(false, answered, open)).satisfies(report -> assertThat(report.taken()).isEqualTo(2));
        assertThat(of(agency)).extracting(InquiryRow::title).containsExactlyInAnyOrder("低保怎样申请", "路灯不亮");
        assertThat(of(agency).stream().filter(row -> row.title().equals("低保怎样申请"))).singleElement().satisfies(row -> {
            assertThat(row.stage()).isEqualTo(InquiryStage.ANSWERED);
            assertThat(row.answered()).isEqualTo(LocalDate.of(2026, 1, 7));
            assertThat(row.late()).isFalse();
            assertThat(row.number()).startsWith("2026-");
        });
        assertThat(run(false, answered, open)).satisfies(report -> assertThat(report.unchanged()).isEqualTo(2));

        assertThat(run(false, answered, "旧2," + agency.code() + ",help,phone,2026-02-26,路灯不亮,2026-02-27,city,4")).satisfies(report -> assertThat(report.changed()).isEqualTo(1));
        assertThat(of(agency)).allSatisfy(row -> assertThat(row.stage()).isEqualTo(InquiryStage.ANSWERED)).hasSize(2);
        List<String> ids = of(agency).stream().map(row -> Long.toString(row.id())).toList();
        assertThat(check.run()).noneMatch(finding -> ids.stream().anyMatch(finding.toString()::contains));
    }

    @Test
    void what_is_worked_on_here_is_not_overwritten() throws Exception {
        Agency agency = staff.agency("县新来信站");
        String row = "旧9," + agency.code() + ",help,letter,2026-02-27,桥面破损,,,";
        run(false, row);
        Inquiry inquiry = book.get(of(agency).getFirst().id());
        accept.run(staff.person(agency, Role.OFFICE), inquiry.id(), inquiry.version(), "");
        ImportReport report = run(false, row.replace(",,,", ",2026-02-28,,"));
        assertThat(report.flaws()).singleElement().asString().contains("line 2: number", "已在本系统办理");
        assertThat(book.get(inquiry.id()).stage()).isEqualTo(InquiryStage.IN_HAND);
    }

    @Test
    void bad_rows_are_named_and_the_others_taken_or_none_at_all() throws Exception {
        Agency agency = staff.agency("县坏来信站");
        String good = "好1," + agency.code() + ",message,web,2026-02-02,=1+1,2026-02-03,,";
        String[] bad = {good, "坏1,nobody,message,web,2026-02-02,题,,,", "坏2," + agency.code() + ",gossip,web,2026-02-02,题,,,", "坏3," + agency.code() + ",message,pigeon,2026-02-02,题,,,",
            "坏4," + agency.code() + ",message,web,2027-01-01,题,,,", "坏5," + agency.code() + ",message,web,2026-02-02,题,2026-02-01,,", "坏6," + agency.code() + ",message,web,2026-02-02,题,,,5",
            "坏7," + agency.code() + ",message,web,,题,,,", "好1," + agency.code() + ",message,web,2026-02-02,题,,,", "坏8," + agency.code() + ",message,web,2026-02-02,题,,nothing,", "少了几格"};
        ImportReport strict = run(true, bad);
        assertThat(strict.tookNothing()).isTrue();
        assertThat(of(agency)).isEmpty();
        ImportReport report = run(false, bad);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(10);
        assertThat(report.flaws().toString()).contains("没有这个机关", "message mailbox", "web visit line", "将来的日期", "早于收到之日", "没有答复的来信", "不能为空", "在第 2 行已经有了", "应有 9 个单元格");
        assertThat(of(agency)).singleElement().satisfies(row -> assertThat(row.title()).isEqualTo("=1+1"));
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "number,agency_code\n1,2\n");
        assertThatThrownBy(() -> imports.run(wrong, Actor.PROGRAM, false, Progress.UNWATCHED)).isInstanceOf(UnreadableImport.class).hasMessageContaining("缺少列");
    }
}
