package mingbai.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class SocialEvaluationTests {

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final String NUMBERS = "零一二三四五六七八九";

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired PrepareEvaluation prepare;
    @Autowired HandOutCodes codes;
    @Autowired EvaluationReading evaluations;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Agency county;
    private Agency bureau;
    private Actor office;

    @BeforeEach
    void aCounty() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        county = staff.agency("青林县人民政府");
        bureau = staff.below(county, "青林县民政局");
        office = staff.person(county, Role.OFFICE);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void anybody_answers_once_and_the_results_come_when_it_is_over() throws Exception {
        long id = prepare.prepare(office, county.code(), EvaluationSample.plan(10, bureau.code()));
        String address = "/report/evaluation/" + id + "/" + bureau.code();
        Form form = shown(address);
        clock.advance(Duration.ofSeconds(30));
        mvc.perform(answer(address, form, "10.9.1.1").param("q1", "5").param("q2", "1").param("q3", "请少用术语，电话13912345678。"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("答卷已经收到"))).andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(answer(address, form, "10.9.1.2").param("q1", "5")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这份答卷已经收到，不需要再次提交")));
        for (int n = 0; n < 9; n++) {
            mvc.perform(answer(address, aged(address), "10.9.2." + n).param("q1", n < 6 ? "4" : "2")).andExpect(status().isOk());
        }
        mvc.perform(get("/report/evaluation/" + id)).andExpect(content().string(containsString("已收到10份"))).andExpect(content().string(not(containsString("70.0%"))));
        EvaluationComment comment = evaluations.comments(id, EvaluationComment.State.WAITING).getFirst();
        assertThat(comment.text()).isEqualTo("请少用术语，电话139****5678。");
        mvc.perform(post("/desk/evaluation/" + id + "/comment/" + comment.id()).param("version", "1").param("show", "1").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/evaluation/" + id + "?done=judged#comments"));
        clock.set(LocalDateTime.of(2026, 3, 21, 9, 0));
        mvc.perform(get("/report/evaluation/" + id)).andExpect(content().string(containsString("70.0%（44.2%至87.3%）")))
                .andExpect(content().string(containsString("请少用术语")));
        mvc.perform(get(address)).andExpect(redirectedUrl("/report/evaluation/" + id));
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(id)) || where.contains(Long.toString(comment.id())));
    }

    @Test
    void one_network_has_its_share_of_a_day_and_codes_stand_beside() throws Exception {
        long id = prepare.prepare(office, county.code(), EvaluationSample.plan(10, bureau.code()));
        String address = "/report/evaluation/" + id + "/" + bureau.code();
        for (int n = 0; n < 3; n++) {
            mvc.perform(answer(address, aged(address), "10.9.3.1").param("q1", "1")).andExpect(status().isOk());
        }
        mvc.perform(answer(address, aged(address), "10.9.3.1").param("q1", "1").param("q3", "第四份")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("达到每天的上限"))).andExpect(content().string(containsString("第四份")));
        String code = codes.run(office, id, 2).getFirst();
        mvc.perform(answer(address, aged(address), "10.9.3.1").param("q1", "5").param("sum", "").param("code", code.toLowerCase(java.util.Locale.ROOT))).andExpect(status().isOk());
        mvc.perform(answer(address, aged(address), "10.9.3.1").param("q1", "5").param("code", code)).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("答题码不对，或者已经用过")));
        UnitResult result = evaluations.results(evaluations.find(id).orElseThrow()).getFirst();
        assertThat(result.open()).isEqualTo(3);
        assertThat(result.byCode()).isEqualTo(1);
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        mvc.perform(answer(address, aged(address), "10.9.3.1").param("q1", "1")).andExpect(status().isOk());
    }

    @Test
    void a_program_that_answers_at_once_or_without_the_form_is_kept_out_kindly() throws Exception {
        long id = prepare.prepare(office, county.code(), EvaluationSample.plan(10, bureau.code()));
        String address = "/report/evaluation/" + id + "/" + bureau.code();
        mvc.perform(answer(address, shown(address), "10.9.4.1").param("q1", "5")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("提交得太快")));
        mvc.perform(post(address).param("q1", "5").with(from("10.9.4.2"))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经失效")));
        mvc.perform(answer(address, aged(address), "10.9.4.3").param("q1", "9")).andExpect(status().isUnprocessableContent());
        mvc.perform(answer(address, aged(address), "10.9.4.3").param("q1", "")).andExpect(content().string(containsString("请作出总体评价")));
        mvc.perform(post(address).param("seal", aged(address).seal()).param("sum", "99").param("q1", "5").with(from("10.9.4.4"))).andExpect(content().string(containsString("答数不对，换了一道")));
        mvc.perform(answer(address, aged(address), "10.9.4.5").param("q1", "5").param("website", "x")).andExpect(status().isOk());
        assertThat(evaluations.results(evaluations.find(id).orElseThrow()).getFirst().answers()).isZero();
        mvc.perform(get("/report/evaluation/" + id + "/nowhere")).andExpect(status().isNotFound());
    }

    @Test
    void the_office_prepares_on_a_page_and_cancels_with_a_reason() throws Exception {
        MockHttpServletRequestBuilder form = post("/desk/evaluations").param("agency", county.code()).param("year", "2025").param("title", "社会评议").param("intro", "说明。")
                .param("opens", "2026-03-02").param("closes", "2026-03-20").param("least", "20").param("perNetwork", "3").param("questions", "评分|总体");
        mvc.perform(form.with(staff.signedIn(office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请至少选择一个被评议的单位")));
        mvc.perform(form.param("units", bureau.code()).with(staff.signedIn(office))).andExpect(redirectedUrlPattern("/desk/evaluation/*?done=prepared"));
        Evaluation made = evaluations.of(List.of(county.code())).getFirst();
        mvc.perform(get("/desk/evaluation/" + made.id()).with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(post("/desk/evaluation/" + made.id() + "/codes").param("number", "3").with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("一码一份")));
        mvc.perform(post("/desk/evaluation/" + made.id() + "/cancel").param("version", "1").param("reason", "").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/evaluation/" + made.id() + "/cancel").param("version", "1").param("reason", "题目有误，另行开展").with(staff.signedIn(office)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/report/evaluation/" + made.id())).andExpect(content().string(containsString("题目有误，另行开展")));
    }

    private record Form(String seal, String sum) {}

    private Form shown(String address) throws Exception {
        String page = mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher seal = SEAL.matcher(page);
        Matcher sum = SUM.matcher(page);
        assertThat(seal.find() && sum.find()).isTrue();
        return new Form(seal.group(1), Integer.toString(NUMBERS.indexOf(sum.group(1)) + NUMBERS.indexOf(sum.group(2))));
    }

    private Form aged(String address) throws Exception {
        Form form = shown(address);
        clock.advance(Duration.ofSeconds(10));
        return form;
    }

    private static MockHttpServletRequestBuilder answer(String address, Form form, String network) {
        return post(address).param("seal", form.seal()).param("sum", form.sum()).with(from(network));
    }

    private static RequestPostProcessor from(String network) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(network);
            return request;
        };
    }
}
