package mingbai.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.WorkRecord.Attendance;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.agency.reading.WorkRecordReading;
import mingbai.agency.reading.WorkRecordReading.Sum;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class RecordWorkTests {

    @Autowired
    Staff staff;
    @Autowired
    RecordWork record;
    @Autowired
    WorkRecordReading records;
    @Autowired
    LedgerCheck check;
    @Autowired
    MockMvc mvc;

    @Test
    void aYearIsSummedByKindAndTheLastStaffCounts() {
        Agency bureau = staff.agency("云桥县财政局");
        enter(bureau, Kind.TRAINING, "2025-03-10", "信息员培训", 40, 0, 0);
        enter(bureau, Kind.TRAINING, "2025-09-10", "信息员再培训", 35, 0, 0);
        enter(bureau, Kind.STAFF, "2025-01-05", "年初人员", 1, 3, 0);
        enter(bureau, Kind.STAFF, "2025-12-20", "年末人员", 2, 5, 0);
        enter(bureau, Kind.SPENDING, "2025-05-05", "公示栏制作", 0, 0, 350_050);
        enter(bureau, Kind.BUDGET, "2026-01-10", "下一年的预算", 0, 0, 1_000_000);
        var sums = records.sums(List.of(bureau.code()), 2025);
        assertThat(sums.get(Kind.TRAINING)).isEqualTo(new Sum(2, 75, 0, 0));
        assertThat(sums.get(Kind.MEETING).records()).isZero();
        assertThat(sums.get(Kind.STAFF)).isEqualTo(new Sum(1, 2, 5, 0));
        assertThat(sums.get(Kind.SPENDING)).isEqualTo(new Sum(1, 0, 0, 350_050));
        assertThat(sums.get(Kind.BUDGET).records()).isZero();
    }

    @Test
    void aCorrectedRecordCountsAnewAndAStruckOneNoMore() {
        Agency bureau = staff.agency("云桥县税务局");
        WorkRecord work = enter(bureau, Kind.MEETING, "2025-03-10", "部署会", 40, 0, 0);
        WorkRecord after = record.correct(Actor.PROGRAM, bureau.code(), work.id(), work.version(),
                new Entry(Kind.MEETING, LocalDate.of(2025, 3, 11), "部署会", 38, 0, 0, "补记三人请假"));
        assertThat(records.sums(List.of(bureau.code()), 2025).get(Kind.MEETING)).isEqualTo(new Sum(1, 38, 0, 0));
        assertThatThrownBy(() -> record.strike(Actor.PROGRAM, bureau.code(), work.id(), work.version(), "重复")).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> record.strike(Actor.PROGRAM, bureau.code(), work.id(), after.version(), " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record.strike(Actor.PROGRAM, bureau.code(), work.id(), after.version(), "重\0复")).isInstanceOf(Refused.class).hasMessageContaining("不能保存");
        record.strike(Actor.PROGRAM, bureau.code(), work.id(), after.version(), "与另一条重复");
        assertThat(records.sums(List.of(bureau.code()), 2025).get(Kind.MEETING).records()).isZero();
        assertThat(records.list(bureau.code(), 2025)).singleElement().satisfies(one -> assertThat(one.struck()).isEqualTo("与另一条重复"));
        assertThat(check.run()).as("fsck").noneMatch(finding -> finding.where().equals("work-record " + work.id()));
        assertThatThrownBy(() -> record.strike(Actor.PROGRAM, bureau.code(), work.id(), after.version() + 1, "再来")).isInstanceOf(Refused.class);
    }

    @Test
    void numbersMustFitTheKindAndTheDayThePast() {
        Agency bureau = staff.agency("云桥县审计局");
        assertThatThrownBy(() -> record.record(Actor.PROGRAM, bureau.code(), new Entry(Kind.BUDGET, LocalDate.of(2099, 1, 1), "", 5, 1, 0, "")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting("field")
                        .containsExactly("title", "day", "part_time", "people", "amount"));
        assertThatThrownBy(() -> enter(bureau, Kind.TRAINING, "2025-01-01", "没有人的培训", 0, 0, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> enter(bureau, Kind.STAFF, "2025-01-01", "没有人", 0, 0, 0)).isInstanceOf(Refused.class);
    }

    @Test
    void anotherAgencysRecordIsNotFound() {
        Agency one = staff.agency("云桥县统计局");
        Agency other = staff.agency("云桥县信访局");
        WorkRecord work = enter(one, Kind.MEETING, "2025-03-10", "例会", 10, 0, 0);
        assertThatThrownBy(() -> record.strike(Actor.PROGRAM, other.code(), work.id(), 1, "越权")).isInstanceOf(NotFound.class);
    }

    @Test
    void theOfficeRecordsCorrectsAndStrikesOnThePage() throws Exception {
        Agency bureau = staff.agency("云桥县交通局");
        var office = staff.signedIn(staff.person(bureau, Role.OFFICE));
        String home = "/desk/agency/" + bureau.code() + "/work";
        mvc.perform(get("/desk/work").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("还没有记录")));
        mvc.perform(post(home).with(office).param("kind", "SPENDING").param("day", "2026-02-03").param("title", "<i>印制</i>公开栏").param("amount", "1,200.50")
                .param("note", "=1+1")).andExpect(redirectedUrl("/desk/work?agency=" + bureau.code() + "&year=2026"));
        mvc.perform(get("/desk/work").param("year", "2026").with(office)).andExpect(content().string(containsString("&lt;i&gt;印制&lt;/i&gt;公开栏")))
                .andExpect(content().string(containsString("1200.50元")));
        mvc.perform(post(home).with(office).param("kind", "PARTY").param("day", "tomorrow").param("people", "-3").param("amount", "1e9").param("note", "留住的说明"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("留住的说明")));
        WorkRecord work = records.list(bureau.code(), 2026).getFirst();
        mvc.perform(get("/desk/work").param("year", "2026").param("edit", Long.toString(work.id())).with(office)).andExpect(content().string(containsString("保存更正")));
        mvc.perform(post(home + "/" + work.id()).with(office).param("version", "1").param("year", "2026").param("kind", "SPENDING").param("day", "2026-02-04")
                .param("title", "印制公开栏").param("amount", "1300")).andExpect(redirectedUrl("/desk/work?agency=" + bureau.code() + "&year=2026"));
        mvc.perform(post(home + "/" + work.id() + "/strike").with(office).param("version", "2").param("year", "2026").param("reason", "记错单位"))
                .andExpect(redirectedUrl("/desk/work?agency=" + bureau.code() + "&year=2026"));
        mvc.perform(get("/desk/work").param("year", "2026").with(office)).andExpect(content().string(containsString("记错单位")));
        mvc.perform(get("/desk/work").param("agency", staff.agency("云桥县水务局").code()).with(office)).andExpect(status().isNotFound());
    }

    @Test
    void whoTookPartIsWrittenLineByLineWithPapers() throws Exception {
        Agency county = staff.agency("云桥县人民政府档案馆");
        Agency bureau = staff.below(county, "云桥县林业局" + county.code());
        var office = staff.signedIn(staff.person(county, Role.OFFICE));
        String home = "/desk/agency/" + county.code() + "/work";
        mvc.perform(post(home).with(office).param("kind", "TRAINING").param("day", "2026-02-03").param("title", "信息员培训").param("attendance", "林业局，很多人，张三"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("第1行看不懂"))).andExpect(content().string(containsString("很多人")));
        mvc.perform(post(home).with(office).param("kind", "TRAINING").param("day", "2026-02-03").param("title", "信息员培训").param("people", "9")
                .param("attendance", bureau.name() + "，3")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("名单合计3人")));
        mvc.perform(multipart(home).file(new MockMultipartFile("papers", "签到<表>.csv", "text/csv", "张三".getBytes(StandardCharsets.UTF_8))).with(office).param("kind", "TRAINING")
                .param("day", "2026-02-03").param("title", "信息员培训").param("attendance", bureau.name() + "，3，示例甲、示例乙\n=律师事务所, 1\n\n" + county.code() + "，示例丙"))
                .andExpect(redirectedUrl("/desk/work?agency=" + county.code() + "&year=2026"));
        WorkRecord work = records.list(county.code(), 2026).getFirst();
        assertThat(work.people()).isEqualTo(5);
        assertThat(work.attendance()).containsExactly(new Attendance(bureau.code(), bureau.name(), 3, List.of("示例甲", "示例乙")), new Attendance("", "=律师事务所", 1, List.of()),
                new Attendance(county.code(), county.code(), 1, List.of("示例丙")));
        mvc.perform(get(home + "/" + work.id() + "/paper/1").with(office)).andExpect(status().isOk()).andExpect(content().bytes("张三".getBytes(StandardCharsets.UTF_8)));
        mvc.perform(get(home + "/" + work.id() + "/paper/2").with(office)).andExpect(status().isNotFound());
        mvc.perform(get("/desk/agency/" + bureau.code() + "/work/" + work.id() + "/paper/1").with(office)).andExpect(status().isNotFound());
        mvc.perform(get("/desk/work").with(office)).andExpect(content().string(containsString("签到_表_.csv"))).andExpect(content().string(containsString("示例甲、示例乙")));
        mvc.perform(get("/desk/work.csv").with(office)).andExpect(content().string(containsString("=律师事务所，1")));
        mvc.perform(get("/desk/work.xlsx").with(office)).andExpect(status().isOk());
        mvc.perform(get("/desk/work.csv").param("agency", staff.agency("云桥县气象局").code()).with(office)).andExpect(status().isNotFound());
        mvc.perform(post(home + "/" + work.id()).with(office).param("version", "1").param("year", "2026").param("kind", "HEARING").param("day", "2026-02-03")
                .param("title", "听取汇报").param("attendance", county.code() + "，示例丙")).andExpect(redirectedUrl("/desk/work?agency=" + county.code() + "&year=2026"));
        assertThat(records.list(county.code(), 2026).getFirst()).satisfies(after -> {
            assertThat(after.papers()).as("not ticked to be kept").isEmpty();
            assertThat(after.people()).isEqualTo(1);
        });
        assertThat(check.run()).as("fsck").noneMatch(finding -> finding.where().equals("work-record " + work.id()));
        assertThatThrownBy(() -> record.record(Actor.PROGRAM, county.code(), new Entry(Kind.SPENDING, LocalDate.of(2026, 2, 1), "花钱", 0, 0, 100, "",
                List.of(new Attendance("", "谁", 1, List.of())), List.of()))).isInstanceOf(Refused.class);
    }

    private WorkRecord enter(Agency agency, Kind kind, String day, String title, int people, int partTime, long fen) {
        return record.record(Actor.PROGRAM, agency.code(), new Entry(kind, LocalDate.parse(day), title, people, partTime, fen, ""));
    }
}
