package mingbai.inquiry.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.answer.InquiryAnswering;
import mingbai.inquiry.answer.PublicFace;
import mingbai.inquiry.answer.RateInquiryAnswer;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Answered letters are drawn by a seed nobody could choose, and looked at by others than those who wrote them. */
@DatabaseTest
class QualityTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired BeanFactory beans;
    @Autowired SampleQuality quality;
    @Autowired RateInquiryAnswer rate;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Agency agency;
    private Actor office;
    private Actor judge;
    private Actor drafter;

    @BeforeEach
    void anOffice() {
        agency = staff.agency("青林县供热站");
        office = staff.person(agency, Role.OFFICE);
        judge = staff.person(agency, Role.OFFICE);
        drafter = staff.person(agency, Role.DRAFTER, Role.OFFICE);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Inquiry answered(int n) {
        InquiryAnswering answering = new InquiryAnswering(beans);
        return answering.answered(drafter, answering.accepted(office, agency, "第" + n + "个问题", "quality-" + n + "-" + agency.code()), PublicFace.NONE);
    }

    @Test
    void the_list_is_fixed_before_the_seed_is_known() {
        List<String> ids = List.of(answered(1), answered(2), answered(3)).stream().map(inquiry -> Long.toString(inquiry.id())).toList();
        assertThatThrownBy(() -> quality.announce(office, agency.code(), new SampleQuality.Plan(QualitySample.plan(2).from(), QualitySample.plan(2).to(), 2, "今天的数",
                java.time.LocalDate.of(2026, 3, 2)))).isInstanceOf(Refused.class);
        QualityCheck announced = quality.announce(office, agency.code(), QualitySample.plan(2));
        assertThat(announced.list()).containsExactlyInAnyOrderElementsOf(ids);
        assertThatThrownBy(() -> quality.draw(office, announced.id(), 1, "010203")).isInstanceOf(Refused.class).hasMessageContaining("2026-03-05");
        clock.set(LocalDateTime.of(2026, 3, 5, 22, 0));
        answered(4);
        QualityCheck drawn = quality.draw(office, announced.id(), 1, "010203");
        assertThat(quality.items(drawn.id())).extracting(item -> Long.toString(item.inquiry())).isEqualTo(QualityCheck.drawn("010203", ids, 2));
        assertThatThrownBy(() -> quality.judge(drafter, drawn.id(), 1, 1, List.of(), "")).isInstanceOf(Refused.class).hasMessageContaining("别人");
        assertThatThrownBy(() -> quality.judge(judge, drawn.id(), 1, 1, List.of("unplain"), "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> quality.judge(office, drawn.id(), 1, 1, List.of(), "")).isInstanceOf(Refused.class).hasMessageContaining("公布了这次抽查");
        quality.judge(judge, drawn.id(), 1, 1, List.of("unplain"), "“兹”“拟”太多");
        Actor another = staff.person(agency, Role.OFFICE);
        assertThatThrownBy(() -> quality.judge(another, drawn.id(), 1, 2, List.of(), "")).isInstanceOf(Refused.class).hasMessageContaining("请由本人修改");
        assertThat(quality.items(drawn.id()).getFirst().judged().faults()).containsExactly(QualityFault.UNPLAIN);
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(drawn.id())));
    }

    @Test
    void a_seed_is_one_number_however_it_is_written() {
        for (String typed : List.of("01 05 12", "01，05，12", " ０１、05  12 ", "01-05+12")) {
            assertThat(QualityCheck.seed(typed)).as(typed).isEqualTo("01 05 12");
        }
        assertThat(QualityCheck.seed("01 05 12甲")).isEmpty();
        assertThat(QualityCheck.seed("，")).isEmpty();
    }

    @Test
    void the_pages_lead_through_it_and_every_figure_opens_its_list() throws Exception {
        Inquiry one = answered(5);
        rate.byAsker(one.id(), 2, "没有说清楚");
        mvc.perform(post("/desk/inquiry/quality").param("agency", agency.code()).param("from", "2026-03-01").param("to", "2026-03-02").param("size", "1").param("seedSource", "开奖号码")
                .param("seedOn", "昨天").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("开奖号码")));
        QualityCheck announced = quality.announce(office, agency.code(), QualitySample.plan(1));
        mvc.perform(get("/desk/inquiry/quality").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("等待随机数")));
        clock.set(LocalDateTime.of(2026, 3, 6, 9, 0));
        String address = "/desk/inquiry/quality/" + announced.id();
        mvc.perform(post(address + "/draw").param("version", "1").param("seed", "7").with(staff.signedIn(office))).andExpect(redirectedUrl(address + "?done=1"));
        mvc.perform(get(address).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString(one.number())));
        mvc.perform(post(address + "/judge").param("n", "1").param("version", "1").with(staff.signedIn(judge))).andExpect(redirectedUrl(address + "?done=1"));
        mvc.perform(get("/desk/inquiry/figures").param("from", "2026-03-01").param("to", "2026-03-31").with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("<a href=\"/desk/inquiry?stage=answered&amp;kind=consultation&amp;from=2026-03-01&amp;to=2026-03-31\">1</a>")));
        mvc.perform(get("/desk/inquiry/ratings").param("what", "not").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("没有说清楚")));
        mvc.perform(get("/desk/inquiry/ratings").param("what", "content").with(staff.signedIn(office))).andExpect(content().string(containsString("没有评价")));
    }
}
