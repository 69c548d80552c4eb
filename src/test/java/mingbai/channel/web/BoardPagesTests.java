package mingbai.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.channel.LivePapers;
import mingbai.channel.PlaceKind;
import mingbai.channel.PutUp;
import mingbai.channel.SetPlace;
import mingbai.channel.ShowingForm;
import mingbai.channel.TakeDown;
import mingbai.channel.reading.ShowingReading;
import mingbai.channel.reading.ShowingReading.State;
import mingbai.ledger.Actor;
import mingbai.ledger.Tails;
import mingbai.ledger.reading.LedgerReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Boards, screens and kiosks: what hangs where, since when, and what must come down. */
@DatabaseTest
class BoardPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired SetPlace setPlace;
    @Autowired PutUp putUp;
    @Autowired TakeDown takeDown;
    @Autowired ShowingReading showings;
    @Autowired LedgerReading ledger;
    @Autowired Tails tails;

    private Agency town;
    private LivePapers papers;
    private Actor clerk;
    private long board;

    @BeforeEach
    void aBoard() {
        town = staff.agency("示例镇人民政府");
        papers = new LivePapers(beans);
        clerk = staff.person(town, Role.PUBLISHER);
        board = setPlace.enter(clerk, town.code(), SetPlace.Facts.board(PlaceKind.VILLAGE, "示例村村务公开栏", town.code()));
    }

    @Test
    void what_hangs_on_a_board_stands_first_on_its_page_and_the_newest_follows() throws Exception {
        PublicDocument guide = papers.guide(town);
        papers.publish(town, "镇区道路施工公告", "<p>3月5日起施工。</p>", "");
        putUp.run(clerk, board, guide.indexNumber(), ShowingForm.POSTER, TODAY, "村口", null);

        String page = page("/board/" + board);
        assertThat(page).contains("示例村村务公开栏", "正在张贴", "最近公开", "镇区道路施工公告").doesNotContain("_csrf");
        assertThat(page.indexOf("高龄津贴申请指南")).isLessThan(page.indexOf("镇区道路施工公告"));
    }

    @Test
    void the_clerk_enters_a_place_puts_up_with_a_photo_and_takes_down() throws Exception {
        RequestPostProcessor me = staff.signedIn(clerk);
        PublicDocument guide = papers.guide(town);
        mvc.perform(post("/desk/places").with(me).param("agency", town.code()).param("name", " ").param("days", "x").param("seconds", "1")).andExpect(status().isUnprocessableContent());
        String place = mvc.perform(post("/desk/places").with(me).param("agency", town.code()).param("kind", "BOARD").param("name", "便民中心公示栏").param("days", "30")
                .param("seconds", "20").param("open", "1").param("sources", town.code())).andExpect(status().isFound()).andReturn().getResponse().getHeader("Location");
        String address = String.valueOf(place).replaceAll("\\?.*", "");

        mvc.perform(multipart(address + "/put-up").file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8))).with(me)
                .param("document", guide.indexNumber()).param("form", "POSTER").param("day", "2026-03-02")).andExpect(status().isUnprocessableContent());
        mvc.perform(multipart(address + "/put-up").file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", jpeg())).with(me)
                .param("document", guide.indexNumber()).param("form", "POSTER").param("day", "2026-03-02").param("note", "=HYPERLINK(1)")).andExpect(status().isFound());
        ShowingReading.Row row = showings.list(List.of(town.code()), 0, State.UP, 10, 0).getFirst();
        assertThat(mvc.perform(get(address).with(me)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("看照片", "高龄津贴申请指南");
        mvc.perform(get("/desk/showing/" + row.id() + "/photo").with(me)).andExpect(status().isOk());
        mvc.perform(get("/desk/showing/" + row.id() + "/photo").with(staff.signedIn(staff.person(staff.agency("别处"), Role.PUBLISHER)))).andExpect(status().isForbidden());
        assertThat(text("/desk/showings/export?format=csv", me)).contains("便民中心公示栏", "'=HYPERLINK(1)", "2026-03-02");
        mvc.perform(get("/desk/showings/export?format=xlsx").with(me)).andExpect(status().isOk());
        mvc.perform(get("/desk/showings/export?format=exe").with(me)).andExpect(status().isNotFound());

        mvc.perform(post("/desk/showing/" + row.id() + "/down").with(me).param("version", "1").param("day", "2026-02-01")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/showing/" + row.id() + "/down").with(me).param("version", "1").param("day", "2026-03-02")).andExpect(status().isFound());
        assertThat(text("/desk/showings?state=DOWN", me)).contains("高龄津贴申请指南", clerk.name());
        assertThat(showings.count(List.of(town.code()), 0, State.UP)).isZero();
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        PublicDocument guide = papers.guide(town);
        refused("没有索引号", "NOBODY/2026-1", TODAY);
        refused("没有索引号", "<script>".repeat(100), TODAY);
        refused("晚于今天", guide.indexNumber(), TODAY.plusDays(1));
        long id = putUp.run(clerk, board, guide.indexNumber(), ShowingForm.POSTER, TODAY, "", null);
        refused("还没有撤下", guide.indexNumber(), TODAY);
        takeDown.run(clerk, id, 1, TODAY, "到期");
        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> takeDown.run(clerk, id, 1, TODAY, ""));
        putUp.run(clerk, board, guide.indexNumber(), ShowingForm.POSTER, TODAY, "", null);
        papers.withdraw(town, guide, "有误");
        refused("已经撤下", guide.indexNumber(), TODAY);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> setPlace.enter(clerk, town.code(),
                new SetPlace.Facts(PlaceKind.SCREEN, "屏", "", "", "", List.of("no-such-agency"), 0, 1, true))).withMessageContaining("no-such-agency").withMessageContaining("5至600秒");
    }

    private void refused(String says, String document, LocalDate day) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> putUp.run(clerk, board, document, ShowingForm.POSTER, day, "", null)).withMessageContaining(says);
    }

    @Test
    void whoever_looks_after_a_board_is_told_what_must_come_down() throws Exception {
        PublicDocument guide = papers.guide(town);
        PublicDocument notice = papers.publish(town, "镇区道路施工公告", "<p>3月5日起施工。</p>", "");
        putUp.run(clerk, board, guide.indexNumber(), ShowingForm.POSTER, TODAY, "", null);
        putUp.run(clerk, board, notice.indexNumber(), ShowingForm.POSTER, TODAY, "", null);
        papers.withdraw(town, notice, "施工推迟");
        papers.correct(town, guide, "高龄津贴申请指南", LivePapers.GUIDE.replace("120元", "150元"));
        awaitRecalls();

        assertThat(showings.list(List.of(town.code()), board, State.DUE, 10, 0)).extracting(ShowingReading.Row::title, ShowingReading.Row::dueReason)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("镇区道路施工公告", "WITHDRAWN"), org.assertj.core.groups.Tuple.tuple("高龄津贴申请指南", "CORRECTED"));
        assertThat(text("/desk/place/" + board, staff.signedIn(clerk))).contains("文件已撤下，请从这里取下", "文件已更正，请换上新版");
        assertThat(text("/desk", staff.signedIn(clerk))).contains("从“示例村村务公开栏”撤下张贴", "换上新版");
        assertThat(page("/board/" + board)).contains("高龄津贴申请指南").doesNotContain("镇区道路施工公告");
    }

    private void awaitRecalls() {
        LedgerReading.Counts counts = ledger.counts();
        assertThat(tails.await("channel-recalls", counts.acts() + counts.waiting() - 1, Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void a_screen_turns_by_itself_stands_still_when_asked_and_comes_round() throws Exception {
        papers.guide(town);
        papers.publish(town, "镇区道路施工公告", "<p>" + "请绕行。".repeat(200) + "</p>", "");
        var first = mvc.perform(get("/screen/" + board)).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(first.getHeader("Refresh")).isEqualTo("20; url=/screen/" + board + "?n=2");
        assertThat(first.getContentAsString(StandardCharsets.UTF_8)).contains("镇区道路施工公告", "第1页，共", "/qr.svg", "暂停").doesNotContain("<script").doesNotContain("http-equiv");
        var still = mvc.perform(get("/screen/" + board).param("n", "1").param("still", "1")).andReturn().getResponse();
        assertThat(still.containsHeader("Refresh")).isFalse();
        assertThat(still.getContentAsString(StandardCharsets.UTF_8)).contains("继续播放");
        for (String n : List.of("0", "-3", "999999", "x", "99999999999999")) {
            mvc.perform(get("/screen/" + board).param("n", n)).andExpect(status().isOk());
            mvc.perform(get("/kiosk/" + board).param("n", n)).andExpect(status().isOk());
            mvc.perform(get("/kiosk/" + board).param("text", n)).andExpect(status().isOk());
        }
    }

    @Test
    void a_kiosk_reads_a_whole_document_and_goes_back_when_left_alone() throws Exception {
        papers.publish(town, "停电通知", "<p>详见<a href=\"https://www.example.com\">供电公司网站</a>。</p>", "");
        assertThat(page("/kiosk/" + board)).contains("点一份文件，看全文", "停电通知");
        var text = mvc.perform(get("/kiosk/" + board).param("text", "1")).andReturn().getResponse();
        assertThat(text.getContentAsString(StandardCharsets.UTF_8)).contains("详见供电公司网站。").doesNotContain("example.com");
        assertThat(text.getHeader("Refresh")).isEqualTo("180; url=/kiosk/" + board);
    }

    @Test
    void an_empty_a_closed_and_an_unknown_place() throws Exception {
        assertThat(page("/screen/" + board)).contains("现在没有要展示的文件");
        assertThat(page("/kiosk/" + board)).contains("现在没有要展示的文件");
        assertThat(page("/board/" + board)).contains("现在没有张贴的文件");
        assertThat(pack(board)).containsKey("index.html");
        setPlace.amend(clerk, board, 1, new SetPlace.Facts(PlaceKind.VILLAGE, "示例村村务公开栏", "", "", "", List.of(), 90, 20, false));
        for (String address : List.of("/board/" + board, "/screen/" + board, "/kiosk/" + board, "/screen/" + board + "/pack.zip", "/board/1", "/board/x", "/screen/99999999999999999999")) {
            mvc.perform(get(address)).andExpect(status().isNotFound());
        }
        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> setPlace.amend(clerk, board, 1, SetPlace.Facts.board(PlaceKind.VILLAGE, "栏", town.code())));
    }

    @Test
    void a_pack_holds_every_page_it_leads_to() throws Exception {
        papers.guide(town);
        papers.publish(town, "镇区道路施工公告", "<p>" + "请绕行。".repeat(200) + "</p>", "");
        Map<String, String> files = pack(board);
        assertThat(files.get("index.html")).contains("http-equiv=\"refresh\" content=\"20; url=2.html\"", "制作于2026-03-02 09:");
        assertThat(files.get("1-still.html")).doesNotContain("http-equiv");
        files.forEach((name, html) -> {
            var links = java.util.regex.Pattern.compile("(?:href|src)=\"([^\"]+)\"|url=([^\"]+)\"").matcher(html);
            while (name.endsWith(".html") && links.find()) {
                assertThat(files).as(name).containsKey(links.group(1) != null ? links.group(1) : links.group(2));
            }
        });
    }

    private Map<String, String> pack(long place) throws Exception {
        byte[] zip = mvc.perform(get("/screen/" + place + "/pack.zip")).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
                files.put(file.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] jpeg() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String text(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
