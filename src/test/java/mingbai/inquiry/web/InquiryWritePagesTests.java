package mingbai.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.notice.SendMail;
import mingbai.notice.contact.Contact;
import mingbai.notice.contact.SendCode;
import mingbai.web.HtmlProblems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The form of an inquiry as somebody without scripts fills it in, and the own inquiry afterwards. */
@DatabaseTest
class InquiryWritePagesTests {

    private static final Pattern GIVEN = Pattern.compile("<strong class=\"big\">([^<]+)</strong>");

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired InquiryReading reading;
    @Autowired InquiryBook book;
    @Autowired SendMail mail;
    @Autowired SendCode codes;

    @AfterEach
    void backToMonday() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private AskWalk from(String network) {
        return new AskWalk(mvc, clock, network);
    }

    private List<InquiryRow> of(Agency agency) {
        return reading.list(InquiryFilter.of(List.of(agency.code())), 0, 10);
    }

    /** Past what may have been offered on the way. */
    private static AskWalk sent(AskWalk walk) throws Exception {
        walk.send("send");
        return walk.page.contains("id=\"similar\"") ? walk.send("send") : walk;
    }

    private List<String> receipt(AskWalk walk) throws Exception {
        assertThat(walk.last.getRedirectedUrl()).isEqualTo("/inquiry/receipt");
        String page = mvc.perform(get("/inquiry/receipt").cookie(walk.last.getCookies())).andReturn().getResponse().getContentAsString();
        assertThat(HtmlProblems.of(page)).isEmpty();
        Matcher given = GIVEN.matcher(page);
        return given.results().map(one -> one.group(1)).toList();
    }

    @Test
    void a_letter_is_sent_in_and_followed_with_number_and_code() throws Exception {
        Agency agency = staff.agency("县托幼站");
        AskWalk walk = from("10.81.0.1").open("/inquiry/write?kind=consultation&agency=" + agency.code());
        assertThat(HtmlProblems.of(walk.page)).isEmpty();
        assertThat(walk.page).contains("县托幼站", "咨询5个工作日、其他7个工作日以内答复");
        List<String> given = receipt(sent(walk.waits()));
        assertThat(of(agency)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(given.getFirst());
            assertThat(row.title()).isEqualTo("幼儿园几月报名");
        });

        MockHttpServletResponse wrong = mvc.perform(post("/inquiry/follow").param("number", given.getFirst()).param("code", "0000-0000-0000-0000")).andReturn().getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        MockHttpServletResponse opened = mvc.perform(post("/inquiry/follow").param("number", " " + given.getFirst()).param("code", given.get(1).toLowerCase(java.util.Locale.ROOT)))
                .andReturn().getResponse();
        assertThat(opened.getRedirectedUrl()).isEqualTo("/inquiry/case");
        String page = mvc.perform(get("/inquiry/case").cookie(opened.getCookies())).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("幼儿园几月报名", "已经收到，等待受理", "2026-03-09", "还有5个工作日", "为什么是这一天", "一般咨询5个工作日答复", "同意公开（隐去个人信息");
        assertThat(HtmlProblems.of(page)).isEmpty();
        assertThat(mvc.perform(get("/inquiry/case")).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/inquiry/follow?ended=1");
    }

    @Test
    void the_asker_adds_something_and_takes_the_letter_back() throws Exception {
        Agency agency = staff.agency("县少年宫");
        List<String> given = receipt(sent(from("10.81.0.2").open("/inquiry/write?agency=" + agency.code()).waits()));
        Cookie[] visit = mvc.perform(post("/inquiry/follow").param("number", given.getFirst()).param("code", given.get(1))).andReturn().getResponse().getCookies();
        assertThat(mvc.perform(post("/inquiry/case/do/supplement").cookie(visit).param("text", "补充：孩子三岁半。")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/inquiry/case?done=supplement");
        assertThat(mvc.perform(get("/inquiry/case").cookie(visit)).andReturn().getResponse().getContentAsString()).contains("补充：孩子三岁半。");
        assertThat(book.numbered(given.getFirst()).orElseThrow().consent()).isTrue();
        mvc.perform(post("/inquiry/case/do/consent").cookie(visit).param("consent", "no")).andReturn();
        assertThat(book.numbered(given.getFirst()).orElseThrow().consent()).isFalse();
        assertThat(mvc.perform(post("/inquiry/case/do/withdraw").cookie(visit)).andReturn().getResponse().getContentAsString()).contains("请勾选，确认撤回后不再办理");
        mvc.perform(post("/inquiry/case/do/withdraw").cookie(visit).param("sure", "yes").param("note", "已经问到了")).andReturn();
        Inquiry inquiry = book.numbered(given.getFirst()).orElseThrow();
        assertThat(inquiry.stage()).isEqualTo(InquiryStage.WITHDRAWN);
        assertThat(mvc.perform(get("/inquiry/case").cookie(visit)).andReturn().getResponse().getContentAsString()).contains("您已经撤回").doesNotContain("/do/withdraw");
    }

    @Test
    void whatever_is_wrong_nothing_typed_is_lost() throws Exception {
        Agency agency = staff.agency("县图书馆");
        AskWalk walk = from("10.81.0.3").open("/inquiry/write?agency=" + agency.code()).waits();
        walk.typed.put("sum", "99");
        walk.typed.put("phone", "请打电话");
        walk.typed.put("text", "我想说<b>三件事</b>，第一件。");
        walk.send("send", new MockMultipartFile("files", "照片说明.txt", "text/plain", "门口的路灯".getBytes(StandardCharsets.UTF_8)));
        assertThat(walk.last.getStatus()).isEqualTo(422);
        assertThat(walk.page).contains("我想说&lt;b&gt;三件事&lt;/b&gt;，第一件。", "幼儿园几月报名", "电话号码只能由", "答数不对", "已上传：照片说明.txt");
        walk.typed.remove("sum");
        walk.typed.put("phone", "0990-0000008");
        receipt(sent(walk));
        assertThat(of(agency)).singleElement().satisfies(row -> assertThat(book.files(row.id())).singleElement().satisfies(file -> assertThat(file.name()).isEqualTo("照片说明.txt")));
    }

    @Test
    void files_are_stored_for_a_form_of_ours_alone_and_slowly() throws Exception {
        Agency agency = staff.agency("县公园站");
        AskWalk walk = from("10.81.0.21").open("/inquiry/write?agency=" + agency.code()).waits();
        String form = walk.page;
        walk.typed.put("seal", "made-up");
        walk.typed.put("text", "公园的门口夜里没有灯，写了很久。");
        walk.send("send", file("一.txt"));
        assertThat(walk.last.getStatus()).isEqualTo(422);
        assertThat(walk.page).contains("公园的门口夜里没有灯，写了很久。", "这一页打开太久", "选择的文件没有保存").doesNotContain("已上传：");
        walk.typed.remove("seal");
        for (int i = 0; i < 4; i++) {
            walk.page = form;
            walk.typed.put("sum", "99");
            walk.send("send", file("一.txt"), file("二.txt"), file("三.txt"), file("四.txt"), file("五.txt"));
            assertThat(walk.page).contains("已上传：五.txt");
        }
        walk.page = form;
        walk.send("send", file("一.txt"), file("二.txt"));
        assertThat(walk.last.getStatus()).isEqualTo(422);
        assertThat(walk.page).contains("公园的门口夜里没有灯，写了很久。", "上传文件太频繁，有").doesNotContain("已上传：二.txt");
        walk.page = form;
        walk.typed.remove("sum");
        receipt(sent(walk));
    }

    private static MockMultipartFile file(String name) {
        return new MockMultipartFile("files", name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_double_click_is_one_letter_and_a_changed_one_is_told_apart() throws Exception {
        Agency agency = staff.agency("县文化站");
        AskWalk walk = sent(from("10.81.0.4").open("/inquiry/write?agency=" + agency.code()).waits());
        List<String> first = receipt(walk);
        AskWalk again = from("10.81.0.4").open("/inquiry/write?agency=" + agency.code()).waits();
        String form = again.page;
        List<String> second = receipt(sent(again));
        again.page = form;
        assertThat(receipt(sent(again))).isEqualTo(second).isNotEqualTo(first);
        again.page = form;
        again.typed.put("text", "换了一段话，另外问一件事情。");
        sent(again);
        assertThat(again.last.getRedirectedUrl()).isEqualTo("/inquiry/receipt?changed=1");
        assertThat(mvc.perform(get("/inquiry/receipt?changed=1").cookie(again.last.getCookies())).andReturn().getResponse().getContentAsString())
                .contains("这份表单先前已经提交成功", second.getFirst(), second.get(1), "刚才改动的内容没有收进来").doesNotContain("还没有提交");
        assertThat(of(agency)).hasSize(2);
    }

    @Test
    void a_letter_without_a_title_is_taken_with_its_first_words_and_its_code_is_given() throws Exception {
        Agency agency = staff.agency("县水文站");
        AskWalk walk = from("10.81.0.8").open("/inquiry/write?agency=" + agency.code()).waits();
        assertThat(walk.page).contains("标题<span class=\"optional\">（选填）</span>", "不写的，取内容的开头");
        walk.typed.put("title", "");
        assertThat(receipt(sent(walk))).hasSize(2);
        assertThat(of(agency)).singleElement().satisfies(row -> assertThat(row.title()).startsWith("请问城东幼儿园"));
    }

    @Test
    void who_had_the_form_open_too_long_sends_it_once_more_at_once() throws Exception {
        Agency agency = staff.agency("县气候站");
        AskWalk walk = from("10.81.0.9").open("/inquiry/write?agency=" + agency.code());
        clock.advance(Duration.ofHours(13));
        walk.send("send");
        assertThat(walk.page).contains("这一页打开太久");
        receipt(sent(walk));
        assertThat(of(agency)).hasSize(1);
    }

    @Test
    void nobody_is_promised_mails_or_codes_that_do_not_go_out() throws Exception {
        Agency agency = staff.agency("县地震站");
        assertThat(from("10.81.0.10").open("/inquiry/write?agency=" + agency.code()).page.contains("填了邮箱的，有进展会发通知")).isEqualTo(mail.whyOff().isEmpty());
        String landing = mvc.perform(get("/inquiry")).andReturn().getResponse().getContentAsString();
        boolean email = codes.whyOff(Contact.Way.EMAIL).isEmpty();
        boolean phone = codes.whyOff(Contact.Way.PHONE).isEmpty();
        assertThat(landing).contains(email && phone ? "或者" : email ? Contact.Way.EMAIL.label() + "的验证码" : phone ? Contact.Way.PHONE.label() + "的验证码" : "用编号和查询码，查看一件申请或者来信");
        assertThat(landing.contains("验证码，一次看到")).isEqualTo(email || phone);
    }

    @Test
    void who_does_not_know_the_code_of_an_agency_types_its_name() throws Exception {
        Agency agency = staff.agency("县独一无二的花木站");
        AskWalk walk = from("10.81.0.5").open("/inquiry/write?kind=message").waits();
        walk.typed.put("to", "没有这样的机关名字");
        walk.send("send");
        assertThat(walk.page).contains("没有找到名称中有“没有这样的机关名字”的机关");
        walk.typed.put("to", "独一无二的花木");
        receipt(sent(walk));
        assertThat(of(agency)).hasSize(1);
    }

    @Test
    void what_a_machine_fills_in_is_led_away_and_one_that_is_too_quick_is_asked_again() throws Exception {
        Agency agency = staff.agency("县气象站");
        AskWalk quick = from("10.81.0.6").open("/inquiry/write?agency=" + agency.code());
        quick.send("send");
        assertThat(quick.page).contains("提交得太快");
        quick.waits().typed.put("website", "http://example.org");
        quick.send("send");
        assertThat(quick.last.getRedirectedUrl()).isEqualTo("/inquiry");
        assertThat(of(agency)).isEmpty();
    }

    @Test
    void a_flood_from_one_network_is_slowed_and_told() throws Exception {
        Agency agency = staff.agency("县测绘站");
        AskWalk walk = from("10.81.0.7").open("/inquiry/write?agency=" + agency.code()).waits();
        for (int n = 0; n < 140 && walk.last.getStatus() != 429; n++) {
            walk.typed.put("sum", "99");
            walk.send("send");
        }
        assertThat(walk.last.getStatus()).isEqualTo(429);
        assertThat(walk.last.getHeader("Retry-After")).isNotNull();
        assertThat(walk.page).contains("提交得太频繁", "请问城东幼儿园秋季班几月开始报名");
    }

    @Test
    void the_way_in_says_what_to_write_to_whom() throws Exception {
        String page = mvc.perform(get("/inquiry")).andReturn().getResponse().getContentAsString();
        assertThat(HtmlProblems.of(page)).isEmpty();
        assertThat(page).contains("什么事，到哪里", "5个工作日以内答复", "/inquiry/write?kind=help", "/complaint");
        Agency agency = staff.agency("县蚕桑站");
        String boxes = mvc.perform(get("/agency/" + agency.code() + "/mailbox")).andReturn().getResponse().getContentAsString();
        assertThat(HtmlProblems.of(boxes)).isEmpty();
        assertThat(boxes).contains("没有登记在任的负责人");
        assertThat(mvc.perform(get("/agency/nobody/mailbox")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }
}
