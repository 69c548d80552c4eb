package mingbai.almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.intake.Flaw;
import mingbai.calendar.WorkCalendar;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.SendMessage;
import mingbai.notice.reading.MessageReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices here are of the years 2071 to 2079, whose calendar no other test asks about: what is entered stays. */
@DatabaseTest
class AmendCalendarTests {

    private static final String SOURCE = "https://www.example.gov.cn/notice";

    @TempDir
    Path folder;
    @Autowired
    Almanac almanac;
    @Autowired
    AmendCalendar amend;
    @Autowired
    HolidayTable notices;
    @Autowired
    SendMessage send;
    @Autowired
    Ledger ledger;
    @Autowired
    Clock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MessageReading messages;
    @Autowired
    Staff staff;
    @Autowired
    MockMvc mvc;

    @Test
    void aNewYearIsPreviewedEnteredAndTellsWhoIsConcerned() throws IOException {
        Agency bureau = staff.agency("云溪县文化局");
        Actor clerk = staff.person(bureau, Role.OFFICE);
        AmendCalendar amend = amendingOver(yearlyWork(bureau, LocalDate.of(2071, 9, 25)));
        long version = almanac.version();
        NoticeFile file = file("date,name,kind\n2071-01-01,元旦,holiday\n2071-10-01,国庆节,holiday\n2071-10-02,国庆节,holiday\n2071-10-10,国庆节,workday\n");
        assertThat(almanac.calendar().dueInDays(LocalDate.of(2071, 9, 25), 5).provisional()).isTrue();
        NoticeEffect effect = amend.preview(file);
        assertThat(effect.newYears()).containsExactly(2071);
        assertThat(effect.moved()).filteredOn(moved -> moved.agency().equals(bureau.code())).singleElement().satisfies(moved -> {
            assertThat(moved.before()).isEqualTo(LocalDate.of(2071, 10, 2));
            assertThat(moved.after()).isEqualTo(LocalDate.of(2071, 10, 6));
        });
        assertThat(almanac.version()).as("a preview changes nothing").isEqualTo(version);
        amend.amend(Actor.PROGRAM, file, effect);
        assertThat(almanac.version()).isGreaterThan(version);
        assertThat(almanac.calendar().dueInDays(LocalDate.of(2071, 9, 25), 5).provisional()).isFalse();
        assertThat(almanac.calendar().isWorkingDay(LocalDate.of(2071, 10, 10))).as("a worked Saturday").isTrue();
        assertThat(messages.unread(clerk.accountId(), 10)).singleElement().satisfies(received -> {
            assertThat(received.message().kind()).isEqualTo(MessageKind.CALENDAR);
            assertThat(received.message().text()).isEqualTo("云溪县文化局的年度公开：原2071-10-02，现2071-10-06");
        });
        NoticeEffect again = amend.preview(file(Files.readString(folder.resolve("notice.csv"))));
        assertThat(again.changesNothing()).isTrue();
        assertThat(amend.amend(Actor.PROGRAM, file, again)).isZero();
    }

    @Test
    void aLaterNoticeRulesOverAnEarlierOne() throws IOException {
        enter("date,name,kind\n2072-01-01,元旦,holiday\n2072-10-01,国庆节,holiday\n2072-10-03,国庆节,holiday\n");
        enter("date,name,kind\n2072-10-03,国庆节,workday\n");
        assertThat(almanac.calendar().isWorkingDay(LocalDate.of(2072, 10, 3))).isTrue();
        assertThat(almanac.calendar().isWorkingDay(LocalDate.of(2072, 10, 1))).isFalse();
    }

    @Test
    void badRowsAreToldAndAnUnknownYearMustComeWhole() throws IOException {
        NoticeFile file = file("date,name,kind\n2073-01-01,元旦,holiday\n2073-02-30,春节,holiday\n2026-03-02,,holiday\n2026-03-03,节,off\n2026-03-04,节,holiday\n2026-03-04,节,holiday\n"
                + "1999-01-01,元旦,holiday\n,x,workday\n");
        assertThat(file.days()).extracting(day -> day.day().toString()).containsExactly("2026-03-04");
        assertThat(file.flaws()).extracting(Flaw::line, Flaw::column).containsExactlyInAnyOrder(tuple(2, "date"), tuple(3, "date"), tuple(4, "name"), tuple(5, "kind"),
                tuple(7, "date"), tuple(8, "date"), tuple(9, "date"));
        assertThat(file.flaws()).anySatisfy(flaw -> assertThat(flaw.problem()).contains("2073年的放假安排还没有导入"));
    }

    @Test
    void theNoticeMustHaveAnAddress() throws IOException {
        NoticeFile file = NoticeFile.read(written("date,name,kind\n2026-01-01,元旦,holiday\n"), "javascript:alert(1)", almanac.calendar());
        assertThatThrownBy(() -> amend.preview(file)).isInstanceOf(Refused.class);
    }

    @Test
    void whoSawAnOlderCalendarIsOvertaken() throws IOException {
        NoticeFile file = file("date,name,kind\n2074-01-01,元旦,holiday\n2074-10-01,国庆节,holiday\n");
        NoticeEffect seen = amend.preview(file);
        enter("date,name,kind\n2075-01-01,元旦,holiday\n2075-10-01,国庆节,holiday\n");
        assertThatThrownBy(() -> amend.amend(Actor.PROGRAM, file, seen)).isInstanceOf(Overtaken.class);
        assertThat(almanac.calendar().isProvisional(LocalDate.of(2074, 5, 1))).isTrue();
    }

    @Test
    void theOfficePreviewsAndConfirmsOnThePage() throws Exception {
        Agency government = staff.agency("云溪县人民政府");
        var office = staff.signedIn(staff.person(government, Role.OFFICE));
        mvc.perform(get("/desk/calendar").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("content_7047091.htm")));
        MockMultipartFile upload = new MockMultipartFile("file", "n.csv", "text/csv",
                "date,name,kind\n2076-01-01,<b>元旦</b>,holiday\n2076-10-01,国庆节,holiday\n2076-10-11,国庆节,off\n".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/calendar/preview").file(upload).param("source", SOURCE).with(office)).andExpect(status().isOk())
                .andExpect(content().string(containsString("新公布的年份：2076年"))).andExpect(content().string(containsString("放假（&lt;b&gt;元旦&lt;/b&gt;）")))
                .andExpect(content().string(containsString("line 4: kind:")));
        assertThat(almanac.calendar().isProvisional(LocalDate.of(2076, 1, 1))).isTrue();
        String rows = "2076-01-01,元旦,holiday\n2076-10-01,国庆节,holiday\n";
        mvc.perform(post("/desk/calendar").param("source", SOURCE).param("rows", rows).param("version", "-1").with(office)).andExpect(status().isConflict());
        mvc.perform(post("/desk/calendar").param("source", SOURCE).param("rows", rows).param("version", Long.toString(almanac.version())).with(office))
                .andExpect(redirectedUrl("/desk/calendar?done=entered"));
        assertThat(almanac.calendar().isProvisional(LocalDate.of(2076, 1, 1))).isFalse();
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() throws Exception {
        var office = staff.signedIn(staff.person(staff.agency("云溪市人民政府"), Role.OFFICE));
        mvc.perform(post("/desk/calendar/preview").param("source", SOURCE).param("rows", "day,what\n1,2\n").with(office)).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/calendar/preview").param("source", SOURCE).param("rows", "").with(office)).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择文件")));
        mvc.perform(post("/desk/calendar/preview").param("source", "nowhere").param("rows", "2026-01-01,元旦,holiday").with(office))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请填写通知的网址")));
    }

    @Test
    void aLowerOfficeSeesTheCalendarAndCannotChangeIt() throws Exception {
        var office = staff.signedIn(staff.person(staff.below(staff.agency("云谷县人民政府"), "云谷县农业局"), Role.OFFICE));
        mvc.perform(get("/desk/calendar").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("由最上级的公开工作机构")));
        mvc.perform(post("/desk/calendar").param("source", SOURCE).param("rows", "2077-01-01,元旦,holiday\n2077-10-01,国庆节,holiday")
                .param("version", Long.toString(almanac.version())).with(office)).andExpect(status().isUnprocessableContent());
        assertThat(almanac.calendar().isProvisional(LocalDate.of(2077, 1, 1))).isTrue();
    }

    /** Work of an agency that is due five working days after a day. */
    private static DatedWork yearlyWork(Agency agency, LocalDate start) {
        return new DatedWork() {
            @Override
            public String kind() {
                return "年度公开";
            }

            @Override
            public List<Moved> moved(WorkCalendar before, WorkCalendar after) {
                return List.of(new Moved(agency.name() + "的年度公开", agency.code(), before.dueInDays(start, 5).day(), after.dueInDays(start, 5).day(), "/desk"));
            }
        };
    }

    private AmendCalendar amendingOver(DatedWork work) {
        return new AmendCalendar(almanac, notices, new ObjectProvider<>() {
            @Override
            public Stream<DatedWork> orderedStream() {
                return Stream.of(work);
            }
        }, send, ledger, clock, transaction);
    }

    private void enter(String rows) throws IOException {
        NoticeFile file = file(rows);
        amend.amend(Actor.PROGRAM, file, amend.preview(file));
    }

    private NoticeFile file(String rows) throws IOException {
        return NoticeFile.read(written(rows), SOURCE, almanac.calendar());
    }

    private Path written(String rows) throws IOException {
        return Files.writeString(folder.resolve("notice.csv"), rows);
    }

    private static org.assertj.core.groups.Tuple tuple(long line, String column) {
        return org.assertj.core.groups.Tuple.tuple(line, column);
    }
}
