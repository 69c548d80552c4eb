package mingbai.contribution;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.contribution.SendContribution.Sending;
import mingbai.contribution.reading.ContributionReading;
import mingbai.contribution.reading.ContributionReading.Filter;
import mingbai.contribution.reading.ContributionReading.UnitCount;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** C7: a village sends up, the town takes, edits, declines; each unit is counted. */
@DatabaseTest
class ContributionTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SendContribution send;
    @Autowired TakeContribution take;
    @Autowired DeclineContribution decline;
    @Autowired ContributionReading contributions;
    @Autowired DeskReading desk;
    @Autowired LedgerCheck check;

    private Agency town;
    private Agency village;
    private Actor correspondent;
    private Actor clerk;

    @BeforeEach
    void aTownWithAVillage() {
        town = staff.agency("青禾镇人民政府");
        village = staff.below(town, "青禾镇柳溪村");
        correspondent = staff.person(village.code(), "村报送员", CORRESPONDENT);
        clerk = staff.person(town.code(), "镇干事", DRAFTER, OFFICE);
    }

    private Sending sending(String title, String text) {
        return new Sending(village.code(), town.code(), title, text, List.of(), "");
    }

    private List<UnitCount> counts() {
        return contributions.byUnit(new Filter(true, List.of(town.code()), "", "", Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z")));
    }

    @Test
    void whatIsTakenBecomesADraftThatTellsWhereItCameFromAndTheSenderIsTold() throws Exception {
        long id = send.run(correspondent, sending("柳溪村完成自来水管网改造", "柳溪村三月一日完成自来水管网改造，全村八十户通水。\n费用由县财政补助。"));
        mvc.perform(get("/desk").with(staff.signedIn(clerk))).andExpect(content().string(containsString("柳溪村完成自来水管网改造")));

        long edition = take.run(clerk, id, 1);

        DeskEdition draft = desk.edition(edition).orElseThrow();
        assertThat(draft.agency()).isEqualTo(town.code());
        assertThat(draft.body()).contains("费用由县财政补助");
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("青禾镇柳溪村报送（村报送员）")));
        mvc.perform(get("/desk/sent/" + id).with(staff.signedIn(correspondent))).andExpect(status().isOk()).andExpect(content().string(containsString("已采用")));
        mvc.perform(get("/desk/messages").with(staff.signedIn(correspondent))).andExpect(content().string(containsString("您报送的一条信息已采用")));
        assertThatThrownBy(() -> take.run(clerk, id, 2)).isInstanceOf(Overtaken.class);
        assertThat(counts()).containsExactly(new UnitCount(village.code(), 1, 1, 0, 0, 0));
    }

    @Test
    void whatProvedClassifiedAfterItWasTakenIsSealedToo() throws Exception {
        long id = send.run(correspondent, sending("一份数据", "不该报送的数字"));
        take.run(clerk, id, 1);
        mvc.perform(post("/desk/contribution/" + id + "/seal").param("version", "2").param("seal-reason", "审核时认定涉密").with(staff.signedIn(clerk)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/sent/" + id).with(staff.signedIn(correspondent))).andExpect(content().string(not(containsString("不该报送的数字"))));
        assertThatThrownBy(() -> decline.seal(clerk, id, 3, "再一次")).isInstanceOf(Overtaken.class);
    }

    @Test
    void declinedWithAReasonTheSenderReads() throws Exception {
        long id = send.run(correspondent, sending("村里的事", "今天天气很好。"));
        assertThatThrownBy(() -> decline.decline(clerk, id, 1, "")).isInstanceOf(Refused.class);
        mvc.perform(post("/desk/contribution/" + id + "/decline").param("version", "1").param("reason", "内容过于简单，请补充时间和数字").with(staff.signedIn(clerk)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/sent/" + id).with(staff.signedIn(correspondent))).andExpect(content().string(containsString("请补充时间和数字")));
        assertThat(counts()).containsExactly(new UnitCount(village.code(), 1, 0, 1, 0, 0));
    }

    @Test
    void aSecrecyMarkIsStoppedAtIntakeUnlessSomebodyAnswersForItBeingNone() {
        Sending marked = sending("内部材料", "机密★10年\n有关事项。");
        assertThatThrownBy(() -> send.run(correspondent, marked)).isInstanceOf(Refused.class).hasMessageContaining("涉密信息不得");
        assertThat(counts()).isEmpty();
        long id = send.run(correspondent, new Sending(village.code(), town.code(), "保密宣传", "机密★10年\n以上是保密标志的写法示例。", List.of(), "宣传材料中的示例"));
        assertThat(contributions.find(id)).isPresent();
    }

    @Test
    void whatIsSealedIsReadByNobodyAnyMore() throws Exception {
        MockMultipartFile file = new MockMultipartFile("files", "材料.txt", "text/plain", "附件里的话".getBytes(StandardCharsets.UTF_8));
        String to = mvc.perform(multipart("/desk/contributions").file(file).param("unit", village.code()).param("receiver", town.code()).param("title", "一份材料")
                .param("text", "不该报送的内容").with(staff.signedIn(correspondent))).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        long id = Long.parseLong(to.replaceAll("\\D", ""));
        mvc.perform(get("/desk/contribution/" + id + "/file/1").with(staff.signedIn(clerk))).andExpect(status().isOk());
        decline.seal(clerk, id, 1, "疑似涉密");
        mvc.perform(get("/desk/contribution/" + id).with(staff.signedIn(clerk))).andExpect(status().isOk()).andExpect(content().string(not(containsString("不该报送的内容"))));
        mvc.perform(get("/desk/sent/" + id).with(staff.signedIn(correspondent))).andExpect(content().string(not(containsString("一份材料"))));
        mvc.perform(get("/desk/contribution/" + id + "/file/1").with(staff.signedIn(clerk))).andExpect(status().isNotFound());
        List<String> findings = new ArrayList<>();
        check.run(finding -> findings.add(finding.toString()));
        assertThat(findings).noneMatch(finding -> finding.contains(Long.toString(id)));
    }

    @Test
    void aUnitSendsToThoseAboveItOnlyAndTakesBackWhatNobodyDealtWith() throws Exception {
        Agency elsewhere = staff.agency("邻镇人民政府");
        assertThatThrownBy(() -> send.run(correspondent, new Sending(village.code(), elsewhere.code(), "标题", "内容", List.of(), ""))).isInstanceOf(Refused.class);
        long id = send.run(correspondent, sending("标题", "内容"));
        Actor stranger = staff.person(elsewhere.code(), "邻镇干事", DRAFTER);
        mvc.perform(get("/desk/contribution/" + id).with(staff.signedIn(stranger))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/sent/" + id).with(staff.signedIn(clerk))).andExpect(status().isForbidden());
        decline.recall(correspondent, id, 1);
        mvc.perform(get("/desk/contribution/" + id).with(staff.signedIn(clerk))).andExpect(status().isNotFound());
        assertThatThrownBy(() -> take.run(clerk, id, 2)).isInstanceOf(Overtaken.class);
    }

    @Test
    void hostileInputIsToldAndNothingTypedIsLost() throws Exception {
        mvc.perform(post("/desk/contributions").param("unit", village.code()).param("receiver", "x' or 1=1").param("title", "长".repeat(300)).param("text", "<script>alert(1)</script>")
                .with(staff.signedIn(correspondent))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("长长长")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/desk/contributions").param("view", "received").param("from", "2026-99-01").param("to", "0000-01-01").param("unit", "'").param("state", "X").param("page", "-3")
                .with(staff.signedIn(clerk))).andExpect(status().isOk());
        mvc.perform(get("/desk/contributions.csv").param("view", "received").with(staff.signedIn(clerk))).andExpect(status().isOk());
        mvc.perform(get("/desk/contributions/new").with(staff.signedIn(correspondent))).andExpect(status().isOk());
    }
}
