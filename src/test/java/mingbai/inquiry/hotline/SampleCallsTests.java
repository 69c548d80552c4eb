package mingbai.inquiry.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.merkle.Draw;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class SampleCallsTests {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final LocalDate TO = LocalDate.of(2026, 2, 28);

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired TakeCalls take;
    @Autowired SampleCalls sample;
    @Autowired CheckCall check;
    @Autowired CallSampleReading reading;
    @Autowired LedgerCheck ledger;

    private Agency agency;
    private Actor office;

    @BeforeEach
    void tenHandledCalls() {
        agency = staff.agency("县热线办");
        office = staff.person(agency, Role.OFFICE);
        List<Map<String, String>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(HotlineCallSample.call(Fresh.code(), agency.code()));
        }
        take.run(calls, "00");
    }

    private CallSample drawn(int size) {
        long id = sample.announce(office, new SampleCalls.Asking(agency.code(), "二月抽查", FROM, TO, size));
        sample.draw(office, id, 1);
        return reading.find(id).orElseThrow();
    }

    @Test
    void anybodyCanDrawAgainFromWhatWasPublished() throws Exception {
        CallSample made = drawn(3);
        String list = mvc.perform(get("/inquiry/hotline/sample/" + made.id() + "/list.txt")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        String page = mvc.perform(get("/inquiry/hotline/sample/" + made.id())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains(made.seed()).contains(made.listHash()).doesNotContain("小区停水");
        assertThat(list.lines()).hasSize(10);
        assertThat(reading.checks(made.id())).extracting(one -> Long.toString(one.call())).isEqualTo(Draw.of(made.seed(), list.lines().toList(), 3));
        assertThatThrownBy(() -> sample.draw(office, made.id(), 1)).isInstanceOf(Overtaken.class);
    }

    @Test
    void checkedByOneAndLookedAtAgainByAnother() throws Exception {
        CallSample made = drawn(2);
        Actor second = staff.person(agency, Role.OFFICE);
        assertThatThrownBy(() -> check.check(office, made.id(), 1, 1, List.of("agency"), " ")).isInstanceOf(Refused.class);
        check.check(office, made.id(), 1, 1, List.of("agency", "nonsense"), "应当交水务局");
        assertThatThrownBy(() -> check.again(office, made.id(), 1, 2, true, "")).isInstanceOf(Refused.class);
        Actor inStead = new Actor(second.accountId(), second.name(), agency.code(), office.accountId());
        assertThatThrownBy(() -> check.again(inStead, made.id(), 1, 2, true, "")).as("in the stead of who checked").isInstanceOf(Refused.class);
        check.again(second, made.id(), 1, 2, false, "请核对职责分工");
        check.check(office, made.id(), 1, 3, List.of("agency"), "应当交水务局，见三定规定");
        check.again(second, made.id(), 1, 4, true, "");
        CallCheck done = reading.checks(made.id()).getFirst();
        assertThat(done.state()).isEqualTo(CallCheck.State.AGREED);
        assertThat(done.faults()).containsExactly("agency");
        String page = mvc.perform(get(made.address()).with(staff.signedIn(second))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("不符合：交给了应当承办的机关").contains("待检查");
        assertThat(ledger.run()).noneMatch(finding -> finding.where().contains(Long.toString(made.id())) || finding.where().contains(Long.toString(done.id())));
    }

    @Test
    void nobodyAnnouncesOrDrawsUntilItPleases() {
        long id = sample.announce(office, new SampleCalls.Asking(agency.code(), "二月抽查", FROM, TO, 1));
        assertThatThrownBy(() -> announced(FROM.plusDays(5), TO)).isInstanceOf(Refused.class).hasMessageContaining("还没有抽取");
        sample.draw(office, id, 1);
        assertThatThrownBy(() -> announced(FROM.plusDays(5), TO)).isInstanceOf(Refused.class).hasMessageContaining("还没有全部检查");
        check.check(office, id, 1, 1, List.of(), "");
        check.again(staff.person(agency, Role.OFFICE), id, 1, 2, true, "");
        assertThatThrownBy(() -> announced(FROM, TO)).isInstanceOf(Refused.class).hasMessageContaining("已经抽查过");
        assertThat(announced(FROM.minusMonths(1), TO)).as("another time, when the first check is done").isPositive();
    }

    private long announced(LocalDate from, LocalDate to) {
        return sample.announce(office, new SampleCalls.Asking(agency.code(), "再抽一次", from, to, 1));
    }

    @Test
    void whatCannotBeDrawnIsRefused() throws Exception {
        assertThatThrownBy(() -> sample.announce(office, new SampleCalls.Asking(agency.code(), "抽查", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2), 5))).isInstanceOf(Refused.class);
        mvc.perform(post("/desk/hotline/samples").with(staff.signedIn(office)).param("agency", agency.code()).param("title", "x".repeat(61)).param("from", "bad").param("to", "2026-02-28").param("size", "0"))
                .andExpect(status().is(422));
        Agency other = staff.agency("县统计局");
        mvc.perform(post("/desk/hotline/samples").with(staff.signedIn(office)).param("agency", other.code()).param("title", "抽查").param("from", "2026-02-01").param("to", "2026-02-28").param("size", "2"))
                .andExpect(status().is(422));
        mvc.perform(get("/inquiry/hotline/sample/99999999999999999999")).andExpect(status().isNotFound());
    }
}
