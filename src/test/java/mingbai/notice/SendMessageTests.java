package mingbai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.notice.reading.MessageReading;
import mingbai.notice.reading.MessageReading.Receipt;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class SendMessageTests {

    @Autowired
    Staff staff;
    @Autowired
    SendMessage send;
    @Autowired
    ReadMessage read;
    @Autowired
    MessageReading messages;
    @Autowired
    LedgerCheck check;
    @Autowired
    MockMvc mvc;

    @Test
    void anUrgedOfficeReadsItAndTheSenderSeesWhen() {
        Agency county = staff.agency("云岭县人民政府");
        Agency bureau = staff.below(county, "云岭县教育局");
        Actor inspector = staff.person(county, Role.INSPECTOR);
        Actor clerk = staff.person(bureau, Role.OFFICE, Role.PUBLISHER);
        staff.person(bureau, Role.DRAFTER);
        long id = send.send(inspector, Recipient.holders(bureau.code(), Role.OFFICE, Role.PUBLISHER), MessageKind.URGING, bureau.code(),
                "请尽快公开2025年部门决算", "已逾期3个工作日。", "/desk/duties?agency=" + bureau.code());
        assertThat(messages.receipts(id)).as("one receipt for one person with two roles").extracting(Receipt::account, Receipt::readAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(clerk.accountId(), null));
        read.read(clerk, id);
        var readAt = messages.receipts(id).getFirst().readAt();
        assertThat(readAt).isNotNull();
        read.read(clerk, id);
        assertThat(messages.receipts(id).getFirst().readAt()).as("the first time counts").isEqualTo(readAt);
        assertThat(messages.urgings(bureau.code())).singleElement().satisfies(sent -> {
            assertThat(sent.message().title()).isEqualTo("请尽快公开2025年部门决算");
            assertThat(sent.fromName()).isEqualTo("测试人员");
            assertThat(sent.readBy()).isEqualTo(1);
        });
        assertThat(check.run()).as("fsck").noneMatch(finding -> finding.where().contains(Long.toString(id)));
        assertThat(messages.lastUrgings(List.of(bureau.code(), county.code()))).containsOnlyKeys(bureau.code());
    }

    @Test
    void nobodyElseCanTakeNoteOfIt() {
        Agency bureau = staff.agency("云岭县水利局");
        Actor clerk = staff.person(bureau, Role.OFFICE);
        Actor other = staff.person(bureau, Role.DRAFTER);
        long id = send.send(Actor.PROGRAM, Recipient.person(clerk.accountId()), MessageKind.INFORMATION, bureau.code(), "日历有变动", "", "");
        assertThatThrownBy(() -> read.read(other, id)).isInstanceOf(NotFound.class);
        assertThat(messages.receipts(id)).extracting(Receipt::readAt).containsOnlyNulls();
    }

    @Test
    void aMessageThatReachesNobodySaysSo() {
        Agency bureau = staff.agency("云岭县林业局");
        long id = send.send(Actor.PROGRAM, Recipient.holders(bureau.code(), Role.OFFICE), MessageKind.CATALOG, bureau.code(), "目录有新版本", "", "");
        assertThat(messages.receipts(id)).isEmpty();
    }

    @Test
    void whatIsTooLongOrLeadsAwayIsRefused() {
        Agency bureau = staff.agency("云岭县司法局");
        Actor clerk = staff.person(bureau, Role.OFFICE);
        assertThatThrownBy(() -> send.send(clerk, Recipient.person(clerk.accountId()), MessageKind.URGING, bureau.code(), " ", "长".repeat(4_001), "//example.org"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting("field").containsExactly("title", "text", "target"));
    }

    @Test
    void thePageShowsWhatWaitsAndLeadsToTheWork() throws Exception {
        Agency bureau = staff.agency("云岭县民政局");
        Actor office = staff.person(bureau, Role.LEADER);
        Actor clerk = staff.person(bureau, Role.OFFICE);
        long id = send.send(office, Recipient.person(clerk.accountId()), MessageKind.URGING, bureau.code(), "<b>低保名单</b>请按月公开", "第一行\n第二行", "/desk/drafts");
        mvc.perform(get("/desk/messages").with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;低保名单&lt;/b&gt;请按月公开")));
        mvc.perform(get("/desk/messages").with(staff.signedIn(office))).andExpect(content().string(not(containsString("低保名单"))));
        mvc.perform(post("/desk/messages/" + id + "/read").with(staff.signedIn(office))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/messages/" + id + "/read").with(staff.signedIn(clerk))).andExpect(redirectedUrl("/desk/drafts"));
        mvc.perform(get("/desk/messages?tab=sent&page=99").with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("全部已阅知")));
    }
}
