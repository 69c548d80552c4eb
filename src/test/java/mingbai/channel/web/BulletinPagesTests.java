package mingbai.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.channel.Bulletin;
import mingbai.channel.Deliver;
import mingbai.channel.Delivery.Receiver;
import mingbai.channel.IssueBulletin;
import mingbai.channel.LivePapers;
import mingbai.channel.PlaceKind;
import mingbai.channel.RecordVisit;
import mingbai.channel.SetPlace;
import mingbai.channel.Visit.Purpose;
import mingbai.channel.reading.DeliveryReading;
import mingbai.channel.reading.VisitReading;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicRow;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Bulletins, reading places with their visitors, and what goes to archive and library. */
@DatabaseTest
class BulletinPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired IssueBulletin issue;
    @Autowired SetPlace setPlace;
    @Autowired RecordVisit record;
    @Autowired VisitReading visits;
    @Autowired Deliver deliver;
    @Autowired DeliveryReading deliveries;

    private Agency town;
    private LivePapers papers;
    private Actor clerk;

    @BeforeEach
    void aTown() {
        town = staff.agency("示例镇人民政府");
        papers = new LivePapers(beans);
        clerk = staff.person(town, Role.PUBLISHER);
    }

    @Test
    void a_bulletin_gets_the_next_number_and_holds_its_documents_as_they_stand() throws Exception {
        PublicDocument guide = papers.guide(town);
        PublicDocument notice = papers.publish(town, "镇区道路施工公告", "<p>3月5日起施工。</p>", "");
        Bulletin first = issue.run(clerk, town.code(), "政务公开简报", List.of(guide.indexNumber(), notice.indexNumber(), guide.indexNumber()));
        Bulletin second = issue.run(clerk, town.code(), "政务公开简报", List.of(notice.indexNumber()));
        assertThat(first.no()).isEqualTo("2026-1");
        assertThat(second.label()).isEqualTo("政务公开简报2026年第2期");
        assertThat(page(first.address())).contains("政务公开简报2026年第1期", "高龄津贴申请指南", "3月5日起施工。");
        for (String form : List.of("/pdf", "/docx")) {
            mvc.perform(get(first.address() + form)).andExpect(status().isOk());
        }
        papers.correct(town, guide, "高龄津贴申请指南", LivePapers.GUIDE.replace("120元", "150元"));
        papers.withdraw(town, notice, "推迟");
        assertThat(page(first.address())).contains("150元", "（本件已撤下）").doesNotContain("120元").doesNotContain("施工");
    }

    @Test
    void the_clerk_ticks_documents_and_what_is_wrong_is_told() throws Exception {
        PublicDocument guide = papers.guide(town);
        RequestPostProcessor me = staff.signedIn(clerk);
        assertThat(text("/desk/bulletins", me)).contains("value=\"" + guide.indexNumber() + "\"");
        mvc.perform(post("/desk/bulletins").with(me).param("agency", town.code()).param("series", "政务公开简报")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/bulletins").with(me).param("agency", town.code()).param("series", "自己起的名字").param("documents", guide.indexNumber())).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/bulletins").with(me).param("agency", staff.agency("别镇").code()).param("series", "政务公开简报").param("documents", guide.indexNumber()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/bulletins").with(me).param("agency", town.code()).param("series", "政务公开简报").param("more", "NOBODY/1")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/bulletins").with(me).param("agency", town.code()).param("series", "政务公开简报").param("more", guide.indexNumber() + "\r\n")).andExpect(status().isFound());
        for (String address : List.of("/bulletin/" + town.code() + "/2026-9", "/bulletin/" + town.code() + "/x", "/bulletin/nobody/2026-1", "/bulletin/" + town.code() + "/2026-1/exe")) {
            mvc.perform(get(address)).andExpect(status().isNotFound());
        }
    }

    @Test
    void visits_add_up_by_month_and_every_sum_opens_its_records() throws Exception {
        long place = setPlace.enter(clerk, town.code(), new SetPlace.Facts(PlaceKind.READING, "示例镇查阅点" + town.code(), "示例镇中心路1号", "", "工作日9:00至17:00", List.of(town.code()), 365, 20, true));
        record.run(clerk, place, LocalDate.of(2026, 2, 10), Purpose.READ, 40, "");
        record.run(clerk, place, LocalDate.of(2026, 2, 11), Purpose.HELPED, 3, "代查征地批文");
        record.run(clerk, place, TODAY, Purpose.REQUEST, 1, "");
        assertThat(visits.months(place)).containsExactly(new VisitReading.Month("2026-03", 1, 1), new VisitReading.Month("2026-02", 2, 43));
        assertThat(page("/reading-places")).contains("示例镇查阅点" + town.code(), "示例镇中心路1号", "44人次", "/reading-places/" + place + "/visits?month=2026-02");
        assertThat(page("/reading-places/" + place + "/visits?month=2026-02")).contains("2026-02共43人次", "请工作人员代查").doesNotContain("代查征地批文").doesNotContain(clerk.name());
        assertThat(page("/reading-places/" + place + "/visits?month=<b>")).contains("登记以来共44人次");

        RequestPostProcessor me = staff.signedIn(clerk);
        mvc.perform(post("/desk/place/" + place + "/visits").with(me).param("day", "2026-03-03").param("purpose", "READ").param("persons", "0")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/place/" + place + "/visits").with(me).param("day", "2026-03-02").param("purpose", "ASK").param("persons", "2")).andExpect(status().isFound());
        assertThat(text("/desk/place/" + place + "/visits?month=2026-03", me)).contains("2026-03，共3人次");
        assertThat(text("/desk/place/" + place + "/visits/export?format=csv", me)).contains("代查征地批文", "40");
        long board = setPlace.enter(clerk, town.code(), SetPlace.Facts.board(PlaceKind.BOARD, "栏", town.code()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> record.run(clerk, board, TODAY, Purpose.READ, 1, ""));
        mvc.perform(get("/reading-places/" + board + "/visits")).andExpect(status().isNotFound());
    }

    @Test
    void what_was_not_handed_over_is_listed_until_it_was() throws Exception {
        PublicDocument guide = papers.guide(town);
        PublicDocument notice = papers.publish(town, "镇区道路施工公告", "<p>3月5日起施工。</p>", "");
        assertThat(deliveries.undelivered(town.code(), Receiver.ARCHIVE, 2026)).extracting(PublicRow::id).containsExactlyInAnyOrder(guide.id(), notice.id());
        long id = deliver.run(clerk, town.code(), Receiver.ARCHIVE, "示例县档案馆", TODAY, "档收〔2026〕3号", List.of(guide.indexNumber()));
        assertThat(deliveries.undelivered(town.code(), Receiver.ARCHIVE, 2026)).extracting(PublicRow::id).containsExactly(notice.id());
        assertThat(deliveries.undelivered(town.code(), Receiver.LIBRARY, 2026)).hasSize(2);
        refused("已经向国家档案馆移交过", TODAY, List.of(notice.indexNumber(), guide.indexNumber()));
        assertThat(deliveries.undelivered(town.code(), Receiver.ARCHIVE, 2026)).as("nothing of a refused delivery stays").hasSize(1);
        refused("晚于今天", TODAY.plusDays(1), List.of(notice.indexNumber()));
        refused("不是本机关的文件", TODAY, List.of(papers.guide(staff.agency("别镇")).indexNumber()));
        refused("请至少选择一份文件", TODAY, List.of());

        RequestPostProcessor me = staff.signedIn(clerk);
        assertThat(text("/desk/deliveries?agency=" + town.code(), me)).contains("还没有移交国家档案馆的2026年文件：1件", "镇区道路施工公告", "档收〔2026〕3号");
        assertThat(text("/desk/delivery/" + id, me)).contains("高龄津贴申请指南", "示例县档案馆");
        assertThat(text("/desk/delivery/" + id + "/export?format=csv", me)).contains(guide.indexNumber());
        mvc.perform(post("/desk/deliveries").with(me).param("agency", town.code()).param("kind", "ARCHIVE").param("year", "2026").param("receiver", "").param("day", "2026-03-02")
                .param("documents", notice.indexNumber())).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/deliveries").with(me).param("agency", town.code()).param("kind", "ARCHIVE").param("year", "2026").param("receiver", "示例县档案馆").param("day", "2026-03-02")
                .param("documents", notice.indexNumber())).andExpect(status().isFound());
        assertThat(text("/desk/deliveries?agency=" + town.code() + "&year=quatsch", me)).contains("0件");
    }

    private void refused(String says, LocalDate day, List<String> documents) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> deliver.run(clerk, town.code(), Receiver.ARCHIVE, "示例县档案馆", day, "", documents)).withMessageContaining(says);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String text(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
