package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.IdentityBook;
import mingbai.request.RequestCase;
import mingbai.web.HtmlProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The online form as an applicant without scripts walks it. */
@DatabaseTest
class ApplyPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired EstablishAgency establish;
    @Autowired CaseBook book;
    @Autowired IdentityBook identities;
    @Autowired TransactionTemplate transaction;

    private FormWalk at(Agency agency) {
        return new FormWalk(mvc, agency.code());
    }

    private RequestCase first(Agency agency) {
        return book.numbered(agency.code(), agency.code() + "-2026-00001").orElseThrow();
    }

    @Test
    void a_form_filled_in_step_by_step_opens_a_case_and_gives_a_receipt() throws Exception {
        Agency agency = staff.agency("县公路站");
        assertThat(HtmlProblems.of(mvc.perform(get("/agency/" + agency.code() + "/request/apply")).andReturn().getResponse().getContentAsString())).isEmpty();
        FormWalk walk = at(agency).toCheck();
        String check = walk.go("check");
        assertThat(check).contains("张三丰（自然人）", "居民身份证 11010519491231002X", "在本平台查看", "城东村道工程2025年决算");
        assertThat(HtmlProblems.of(check)).isEmpty();

        walk.go("submit");
        assertThat(walk.last.getRedirectedUrl()).isEqualTo("/request/receipt");
        RequestCase request = first(agency);
        assertThat(request.subject()).isEqualTo("城东村道工程2025年决算");
        MockHttpServletResponse receipt = mvc.perform(get("/request/receipt").cookie(walk.last.getCookies())).andReturn().getResponse();
        assertThat(receipt.getContentAsString()).contains(request.number(), "县公路站", "最迟不晚于2026年3月3日", "最迟在2026年3月31日答复")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(receipt.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(HtmlProblems.of(receipt.getContentAsString())).isEmpty();
    }

    @Test
    void the_number_of_the_identity_card_lies_sealed() throws Exception {
        Agency agency = staff.agency("县盐务站");
        at(agency).toCheck().go("submit");
        assertThat(identities.of(first(agency).id())).singleElement().satisfies(identity -> {
            assertThat(identity.number()).isNotEmpty().doesNotContain("11010519491231002X");
            assertThat(identity.mark()).hasSize(64);
        });
    }

    @Test
    void a_double_click_opens_one_case_and_shows_the_same_secret() throws Exception {
        Agency agency = staff.agency("县农机站");
        FormWalk walk = at(agency).toCheck();
        String kept = walk.kept();
        walk.go("submit");
        String first = mvc.perform(get("/request/receipt").cookie(walk.last.getCookies())).andReturn().getResponse().getContentAsString();
        assertThat(walk.kept()).isEqualTo(kept);
        walk.go("submit");
        String second = mvc.perform(get("/request/receipt").cookie(walk.last.getCookies())).andReturn().getResponse().getContentAsString();
        assertThat(second.replaceAll("(?s).*查询码</dt>|</strong></dd>.*", "")).isEqualTo(first.replaceAll("(?s).*查询码</dt>|</strong></dd>.*", ""));
        assertThat(book.numbered(agency.code(), agency.code() + "-2026-00002")).isEmpty();
    }

    @Test
    void back_and_forth_loses_nothing() throws Exception {
        FormWalk walk = at(staff.agency("县种子站")).toCheck();
        assertThat(walk.go("what")).contains("value=\"城东村道工程2025年决算\"");
        assertThat(walk.go("who", "subject", "城东村道工程2025年决算", "description", "写到一半")).contains("value=\"张三丰\"", "value=\"11010519491231002X\"");
        assertThat(walk.go("how", "kind", "natural", "name", "张三丰", "idNumber", "改到一半")).contains("value=\"ELECTRONIC\" checked");
        assertThat(walk.go("what")).contains("写到一半");
        assertThat(walk.go("who")).contains("value=\"改到一半\"");
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021, 校验码不符", "990105194912310021, 地区代码不存在", "110105194913310021, 不是一个出生日期", "12345, 18位",
            "11010520991231002X, 不是一个出生日期"})
    void a_number_that_cannot_be_one_is_refused_at_its_field_and_kept(String number, String told) throws Exception {
        FormWalk walk = at(staff.agency("县水利站")).toWho();
        String html = walk.go("next", "kind", "natural", "name", "张三丰", "document", "RESIDENT_ID", "idNumber", number, "phone", "0990-0000001");
        assertThat(walk.last.getStatus()).isEqualTo(422);
        assertThat(html).contains("href=\"#f-idNumber\"", told, "value=\"" + number + "\"", "value=\"张三丰\"");
        assertThat(HtmlProblems.of(html)).isEmpty();
    }

    @Test
    void a_company_gives_its_credit_code() throws Exception {
        FormWalk walk = at(staff.agency("县工信站")).toWho();
        assertThat(walk.go("next", "kind", "company", "name", "云泽示例有限公司", "document", "CREDIT_CODE", "idNumber", "91330000000000000A", "phone", "0990-0000001"))
                .contains("统一社会信用代码是18位");
        walk.go("next", "kind", "company", "name", "云泽示例有限公司", "document", "CREDIT_CODE", "idNumber", "91350100M000100Y43", "phone", "0990-0000001");
        assertThat(walk.step()).isEqualTo("how");
    }

    @Test
    void files_are_sealed_at_once_travel_along_and_can_be_dropped() throws Exception {
        Agency agency = staff.agency("县畜牧站");
        FormWalk walk = at(agency).toWho();
        String html = walk.send("next", new MockMultipartFile[] {FormWalk.picture("proof", "身份证正面.png"), FormWalk.picture("proof", "身份证反面.png")},
                "kind", "natural", "name", "", "document", "RESIDENT_ID", "idNumber", "11010519491231002X", "phone", "0990-0000001");
        assertThat(html).contains("请填写姓名", "已上传：身份证正面.png", "已上传：身份证反面.png");
        assertThat(walk.kept()).doesNotContain("身份证正面");
        assertThat(walk.go("drop:proof:0", "name", "张三丰")).contains("身份证反面.png").doesNotContain("身份证正面.png");
        walk.go("next", "name", "张三丰");
        walk.go("next", "form", "ANY", "way", "PLATFORM");
        walk.go("submit");
        assertThat(identities.of(first(agency).id()).getFirst().proofs()).hasSize(1);
    }

    @Test
    void fifty_files_are_refused_in_words_and_the_rest_is_kept() throws Exception {
        FormWalk walk = at(staff.agency("县林业站")).toWho();
        MockMultipartFile[] fifty = IntStream.range(0, 50).mapToObj(i -> FormWalk.picture("proof", i + ".png")).toArray(MockMultipartFile[]::new);
        assertThat(walk.send("next", fifty, "kind", "natural", "name", "张三丰")).contains("最多5个文件，这次选了50个", "value=\"张三丰\"");
        assertThat(walk.last.getStatus()).isEqualTo(422);
    }

    @Test
    void what_is_no_picture_is_not_taken() throws Exception {
        FormWalk walk = at(staff.agency("县文化站")).toWho();
        assertThat(walk.send("next", new MockMultipartFile[] {new MockMultipartFile("proof", "a.html", "image/png", "<script>alert(1)</script>".getBytes())},
                "name", "张三丰")).contains("文件“a.html”不是图片或者PDF").doesNotContain("<script>alert");
    }

    @Test
    void ten_megabytes_of_text_are_refused_at_the_field_and_kept() throws Exception {
        FormWalk walk = at(staff.agency("县广播站"));
        String html = walk.go("next", "subject", "公告", "description", "长".repeat(3_400_000));
        assertThat(walk.last.getStatus()).isEqualTo(422);
        assertThat(html).contains("最多5000字，现有3400000字", "长长长");
    }

    @Test
    void scripts_and_nul_in_a_text_are_text() throws Exception {
        Agency agency = staff.agency("县气象站");
        FormWalk walk = at(agency);
        String html = walk.go("next", "subject", "<script>alert(1)</script>\u0000\ud800甲", "description", "\"><img src=x onerror=alert(1)>");
        assertThat(walk.go("what")).contains("&lt;script>alert(1)&lt;/script>甲").doesNotContain("<script>alert", "<img src=x");
        assertThat(html).doesNotContain("<script>alert");
    }

    @Test
    void what_travels_is_believed_no_more_than_what_is_typed() throws Exception {
        Agency agency = staff.agency("县地震站");
        for (String kept : List.of("not json", "{\"people\":[{\"proof\":\"forged ../../x\",\"name\":5}],\"subject\":[]}", "[".repeat(5_000), "{\"token\":\"1\"}")) {
            String html = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart("/agency/" + agency.code() + "/request/apply")
                    .param("go", "submit").param("step", "check").param("kept", kept)).andReturn().getResponse().getContentAsString();
            assertThat(html).as(kept).contains("请用一句话写明");
        }
        assertThat(book.numbered(agency.code(), agency.code() + "-2026-00001")).isEmpty();
    }

    @Test
    void a_forged_file_is_refused() throws Exception {
        FormWalk walk = at(staff.agency("县测绘站")).toWho();
        walk.go("next", "kind", "natural");
        String html = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart("/agency/" + staff.agency("县测绘二站").code() + "/request/apply")
                .param("go", "next").param("step", "who").param("n", "1").param("kept", "{\"people\":[{\"proof\":\"s1.forged.handle\"}],\"subject\":\"甲\"}")
                .param("name", "张三丰")).andReturn().getResponse().getContentAsString();
        assertThat(html).contains("先前上传的文件已经失效");
    }

    @Test
    void joint_applicants_are_added_and_removed() throws Exception {
        Agency agency = staff.agency("县移民站");
        FormWalk walk = at(agency).toWho();
        String[] first = {"kind", "natural", "name", "张三丰", "document", "RESIDENT_ID", "idNumber", "11010519491231002X", "phone", "0990-0000001"};
        assertThat(walk.go("add", first)).contains("第2名申请人", "张三丰");
        walk.go("add", "kind", "natural", "name", "李四光", "document", "PASSPORT", "idNumber", "E00000000", "phone", "0990-0000002");
        assertThat(walk.go("remove:3")).contains("李四光");
        walk.go("next");
        walk.go("next", "form", "ANY", "way", "COUNTER");
        walk.go("submit");
        assertThat(book.applicants(first(agency).id())).extracting("name").containsExactly("张三丰", "李四光");
    }

    @Test
    void who_acts_for_another_needs_authority() throws Exception {
        FormWalk walk = at(staff.agency("县民政站")).toWho();
        assertThat(walk.go("next", "kind", "natural", "name", "张三丰", "document", "RESIDENT_ID", "idNumber", "11010519491231002X", "phone", "0990-0000001",
                "agent", "王五")).contains("请上传委托书");
    }

    @Test
    void a_way_that_leads_nowhere_is_asked_about() throws Exception {
        FormWalk walk = at(staff.agency("县邮政站")).toHow();
        assertThat(walk.go("next", "form", "PAPER", "way", "POST")).contains("请在申请人一步填写通信地址");
    }

    @Test
    void a_body_that_takes_none_leads_on_with_all_that_was_typed() throws Exception {
        Agency heir = staff.agency("县自然资源局");
        Agency gone = establish.establish(Actor.PROGRAM, mingbai.Fresh.code(), AgencyFacts.of("县国土资源局", "", AgencyKind.DEPARTMENT, AgencyLevel.COUNTY)
                .endedOn(LocalDate.of(2019, 3, 1), heir.code()));
        String html = at(gone).go("next", "subject", "城东地块批复", "description", "2018年");
        assertThat(html).contains("已经撤销", "向县自然资源局申请", "action=\"/agency/" + heir.code() + "/request/apply\"", "城东地块批复");
        assertThat(HtmlProblems.of(html)).isEmpty();
        Agency school = establish.establish(Actor.PROGRAM, mingbai.Fresh.code(), AgencyFacts.of("县第一中学", "", AgencyKind.SCHOOL, AgencyLevel.COUNTY));
        assertThat(mvc.perform(get("/agency/" + school.code() + "/request/apply")).andReturn().getResponse().getContentAsString()).contains("不受理政府信息公开申请");
        assertThat(mvc.perform(get("/agency/no-such-body/request/apply")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void without_the_cookie_there_is_no_receipt_and_no_secret() throws Exception {
        assertThat(mvc.perform(get("/request/receipt")).andReturn().getResponse().getContentAsString()).contains("回执不能再显示");
        assertThat(mvc.perform(get("/request/receipt/document")).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get("/request/receipt").cookie(new jakarta.servlet.http.Cookie("mingbai-receipt", "s1.forged"))).andReturn().getResponse().getContentAsString())
                .contains("回执不能再显示");
    }
}
