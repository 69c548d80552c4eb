package mingbai.report.form;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.report.form.BeginRound.Asking;
import mingbai.report.form.Submission.Frozen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** I4 on the desk: built-in forms are taken over, sent out, filled in and added up, every counted figure with its records. */
@DatabaseTest
class FormPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired DefineForm define;
    @Autowired BeginRound begin;
    @Autowired FillReply fill;
    @Autowired FormReading forms;
    @Autowired RecordWork work;
    @Autowired YearTotals years;

    private Agency county;
    private Agency town;
    private Agency bureau;
    private Actor office;
    private Actor clerk;
    private RequestPostProcessor asOffice;
    private RequestPostProcessor asClerk;

    @BeforeEach
    void aCountyWithATownAndABureau() {
        county = staff.agency("云泽县人民政府");
        town = staff.below(county, "青禾镇人民政府");
        bureau = staff.below(county, "云泽县教育局");
        office = staff.person(county, OFFICE);
        clerk = staff.person(town, DRAFTER);
        asOffice = staff.signedIn(office);
        asClerk = staff.signedIn(clerk);
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> String led(B posted, RequestPostProcessor who) throws Exception {
        return mvc.perform(posted.with(who)).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    }

    private static long id(String address) {
        return Long.parseLong(address.replaceAll("\\?.*", "").replaceAll(".*/", ""));
    }

    private FormReply sheet(long round, Agency unit) {
        return forms.sheetsOf(List.of(unit.code()), 20, 0).stream().filter(sheet -> sheet.reply().round() == round).findFirst().orElseThrow().reply();
    }

    /** Two trainings the town wrote into its book: 30 and 12 persons. */
    private void trainings() {
        for (int people : new int[] {30, 12}) {
            training(LocalDate.of(2026, 2, 10), people);
        }
    }

    private void training(LocalDate day, int people) {
        work.record(clerk, town.code(), new WorkRecord.Entry(WorkRecord.Kind.TRAINING, day, "公开业务培训", people, 0, 0, ""));
    }

    @Test
    void everyBuiltInFormCanBeTakenOverAndItsPagesShow() throws Exception {
        for (BuiltInForm form : BuiltInForm.all()) {
            String address = led(post("/desk/report/forms/adopt").param("built_in", form.code()).param("agency", county.code()), asOffice);
            assertThat(page(address, asOffice)).contains(form.definition().title()).contains("第1版");
            assertThat(page(address.replace("?done=adopted", "/edit"), asOffice)).contains("修改报表");
            assertThat(page(address.replace("?done=adopted", "/begin"), asOffice)).contains("按报表规定发给 2 家");
            assertThat(page(address.replace("?done=adopted", "/year"), asOffice)).contains("没有发出过这张报表");
        }
        assertThat(page("/desk/report/forms", asOffice)).contains("政府网站工作年度报表").contains("期满后的1月31日");
        mvc.perform(post("/desk/report/forms/adopt").param("built_in", "no-such").param("agency", county.code()).with(asOffice)).andExpect(status().is(422));
        mvc.perform(post("/desk/report/forms/adopt").param("built_in", "unit-month").param("agency", "elsewhere").with(asOffice)).andExpect(status().is(422));
    }

    private long sentOut() throws Exception {
        long form = id(led(post("/desk/report/forms/new").param("agency", county.code()).param("title", "政务公开月报表").param("cadence", "MONTH")
                .param("rule", "days").param("workingDays", "5").param("rows", "4")
                .param("label-0", "业务培训").param("kind-0", "MEASURE").param("measure-0", "work.trainings").param("scope-0", "own").param("adding-0", "SUM")
                .param("label-1", "参加培训").param("kind-1", "MEASURE").param("measure-1", "work.trained").param("scope-1", "own").param("adding-1", "SUM")
                .param("label-2", "微信发布").param("kind-2", "NUMBER").param("unit-2", "条").param("required-2", "on").param("evidence-2", "on").param("adding-2", "SUM")
                .param("label-3", "").param("kind-3", "NUMBER"), asOffice));
        assertThat(forms.form(form).orElseThrow().definition().fields()).extracting(FormField::label).containsExactly("业务培训", "参加培训", "微信发布");
        return id(led(post("/desk/report/forms/form/" + form + "/begin").param("period", "2026-02").param("who", "usual"), asOffice));
    }

    @Test
    void whoOnlyDraftsDoesNotReadOneByOneWhatTheUnitsBelowKeep() throws Exception {
        trainings();
        long form = id(led(post("/desk/report/forms/new").param("agency", county.code()).param("title", "培训月报表").param("cadence", "MONTH").param("rule", "days")
                .param("workingDays", "5").param("rows", "1").param("label-0", "业务培训").param("kind-0", "MEASURE").param("measure-0", "work.trainings")
                .param("scope-0", "tree").param("adding-0", "NONE"), asOffice));
        long round = id(led(post("/desk/report/forms/form/" + form + "/begin").param("period", "2026-02").param("who", "usual"), asOffice));
        String records = "/desk/report/forms/sheet/" + sheet(round, town).id() + "/records?field=e1f0";
        assertThat(page(records, asClerk)).contains("业务培训：2").contains("不逐条列出").doesNotContain("记录，共2条");
        assertThat(page(records, asOffice)).contains("记录，共2条");
    }

    @Test
    void aCountedFigureIsShownWithItsRecordsAndStandsAsItWasSubmitted() throws Exception {
        trainings();
        long round = sentOut();
        long sheet = sheet(round, town).id();
        assertThat(page("/desk", asClerk)).contains("政务公开月报表（2026年2月）");
        assertThat(page("/desk/report/forms/sheet/" + sheet, asClerk)).contains("业务培训：2，看记录").contains("参加培训：42，看记录").doesNotContain("name=\"value.e1f0\"");
        assertThat(page("/desk/report/forms/sheet/" + sheet + "/records?field=e1f1", asClerk)).contains("参加培训：42人次").contains("记录，共2条");

        String done = led(post("/desk/report/forms/sheet/" + sheet).param("version", "1").param("submit", "1").param("value.e1f0", "99")
                .param("value.e1f2", "271").param("evidence.e1f2", "后台统计").param("objection.e1f1", "另有一次未登记"), asClerk, 422);
        assertThat(done).contains("由系统统计，不能填写");
        led(post("/desk/report/forms/sheet/" + sheet).param("version", "1").param("submit", "1").param("value.e1f2", "271").param("evidence.e1f2", "后台统计")
                .param("objection.e1f1", "另有一次未登记"), asClerk);
        training(LocalDate.of(2026, 2, 20), 8);

        Submission submission = forms.submissions(sheet).getFirst();
        assertThat(submission.value("e1f1").orElseThrow()).extracting(Frozen::value, Frozen::records, Frozen::objection).containsExactly(42L, 2L, "另有一次未登记");
        assertThat(page("/desk/report/forms/sheet/" + sheet + "/records?field=e1f1", asClerk)).as("as it was").contains("记录，共2条");
        assertThat(page("/desk/report/forms/sheet/" + sheet + "/records?field=e1f1&n=0", asClerk)).as("as it is").contains("记录，共3条").contains("50人次");
        assertThat(page("/desk/report/forms/round/" + round, asOffice)).contains("有异议").contains("未报 1 家：云泽县教育局").contains("参加培训合计42");
        assertThat(page("/desk/report/forms/round/" + round + "/field?key=e1f1", asOffice)).contains("另有一次未登记");
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> String led(B posted, RequestPostProcessor who, int status) throws Exception {
        return mvc.perform(posted.with(who)).andExpect(status().is(status)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatHasNoRecordSaysSoAndIsNoZero() throws Exception {
        long round = sentOut();
        long sheet = sheet(round, bureau).id();
        assertThat(page("/desk/report/forms/sheet/" + sheet, asOffice)).contains("业务培训：无记录，看记录");
        fill.submit(office, sheet, 1, Map.of("e1f2", new Answer("0", "没有公众号", "", false, List.of())));
        assertThat(forms.submissions(sheet).getFirst().value("e1f0").orElseThrow()).extracting(Frozen::value, Frozen::text).containsExactly(null, "无记录");
        assertThat(page("/desk/report/forms/round/" + round, asOffice)).contains("业务培训合计无记录").contains("微信发布合计0");
    }

    @Test
    void evidenceIsReadByBothEndsAndByNobodyElse() throws Exception {
        long round = sentOut();
        long sheet = sheet(round, town).id();
        MockMultipartFile file = new MockMultipartFile("files", "公众号后台.txt", "text/plain", "二月发布二百七十一条".getBytes(StandardCharsets.UTF_8));
        assertThat(led(multipart("/desk/report/forms/sheet/" + sheet + "/attach").file(file).param("version", "1").param("field", "e1f2"), asClerk)).contains("attached");
        String hash = forms.reply(sheet).orElseThrow().answer("e1f2").files().getFirst().hash();
        String address = "/desk/report/forms/sheet/" + sheet + "/file?hash=" + hash;
        assertThat(page(address, asClerk)).isEqualTo("二月发布二百七十一条");
        mvc.perform(get(address).with(asOffice)).andExpect(status().isOk());
        mvc.perform(get(address).with(staff.signedIn(staff.person(bureau, OFFICE)))).andExpect(status().isForbidden());
        led(multipart("/desk/report/forms/sheet/" + sheet + "/attach").param("version", "2").param("field", "e1f0"), asClerk, 422);
        led(post("/desk/report/forms/sheet/" + sheet + "/remove").param("version", "2").param("field", "e1f2").param("hash", hash), asClerk);
        mvc.perform(get(address).with(asClerk)).andExpect(status().isNotFound());
    }

    @Test
    void theOfficeReturnsAcceptsUrgesAndClosesOnItsPages() throws Exception {
        long round = sentOut();
        String at = "/desk/report/forms/round/" + round;
        long sheet = sheet(round, town).id();
        fill.submit(clerk, sheet, 1, Map.of("e1f2", new Answer("271", "后台", "", false, List.of())));
        assertThat(page("/desk", asOffice)).contains("1家已报，待审核");
        assertThat(page("/desk/report/forms/sheet/" + sheet, asOffice)).contains("审核通过");
        assertThat(page("/desk/report/forms/sheet/" + sheet, asClerk)).doesNotContain("审核通过").doesNotContain("退回修改");
        led(post(at + "/return").param("sheet", "" + sheet).param("version", "2").param("reason", "数字与后台不符"), asOffice);
        assertThat(page("/desk/report/forms/sheet/" + sheet, asClerk)).contains("数字与后台不符");
        led(post("/desk/report/forms/sheet/" + sheet).param("version", "3").param("submit", "1").param("value.e1f2", "217").param("evidence.e1f2", "后台"), asClerk);
        led(post(at + "/accept").param("sheet", "" + sheet).param("version", "4"), asOffice);
        assertThat(page("/desk/report/forms/sheet/" + sheet, asClerk)).contains("第1次").contains("第2次").contains("已通过");
        assertThat(page("/desk/report/forms/sheet/" + sheet + "?n=1", asClerk)).contains("271");

        led(post(at + "/urge").param("text", "请报送"), asOffice, 422);
        assertThat(led(post(at + "/urge").param("text", "请报送").param("all", "1"), asOffice)).contains("urged-1");
        assertThat(page(at, asOffice)).contains("没有可以送达的账号");
        led(post(at + "/close").param("version", "1"), asOffice, 422);
        led(post(at + "/close").param("version", "1").param("close-reason", "教育局并入下月"), asOffice);
        assertThat(page(at, asOffice)).contains("教育局并入下月").doesNotContain("结束后不再催报");
        mvc.perform(post(at + "/accept").param("sheet", "" + sheet).param("version", "4").with(staff.signedIn(staff.person(county, LEADER))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theAddedUpFormIsAFileOfEveryKind() throws Exception {
        long round = sentOut();
        fill.submit(clerk, sheet(round, town).id(), 1, Map.of("e1f2", new Answer("1271", "=cmd|后台", "", false, List.of())));
        String at = "/desk/report/forms/round/" + round;
        String csv = page(at + "/table.csv", asOffice);
        assertThat(csv).contains("单位,状态,业务培训（次）,参加培训（人次）,微信发布（条）").contains("青禾镇人民政府,").contains("\"1,271\"").contains("云泽县教育局,未报,,,")
                .contains("合计,1家已报,无记录,无记录,\"1,271\"");
        assertThat(mvc.perform(get(at + "/table.xlsx").with(asOffice)).andReturn().getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(mvc.perform(get(at + "/paper.docx").with(asOffice)).andReturn().getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(mvc.perform(get(at + "/paper.pdf").with(asOffice)).andReturn().getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        long sheet = sheet(round, town).id();
        assertThat(mvc.perform(get("/desk/report/forms/sheet/" + sheet + "/paper.pdf").with(asClerk)).andReturn().getResponse().getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        mvc.perform(get("/desk/report/forms/sheet/" + sheet(round, bureau).id() + "/paper.pdf").with(asOffice)).andExpect(status().isNotFound());
    }

    @Test
    void theYearIsTheSumOfItsRoundsAndOfAStockTheLatest() {
        FormField posts = new FormField("posts", "", "微信发布", FieldKind.NUMBER, "条", "", Scope.OWN, Map.of(), true, false, Adding.SUM, "");
        FormField followers = new FormField("followers", "", "关注人数", FieldKind.NUMBER, "个", "", Scope.OWN, Map.of(), true, false, Adding.LATEST, "");
        long form = define.create(office, county.code(), new FormDefinition("新媒体月报", FormCadence.MONTH, DueRule.after(5), List.of(), "", List.of(posts, followers)));
        int[][] months = {{1, 10, 5000}, {2, 20, 5200}};
        for (int[] month : months) {
            long round = begin.begin(office, form, new Asking(mingbai.figure.Period.month(2026, month[0]), List.of(town.code()), null, ""));
            fill.submit(clerk, sheet(round, town).id(), 1, Map.of("posts", new Answer("" + month[1], "", "", false, List.of()), "followers",
                    new Answer("" + month[2], "", "", false, List.of())));
        }
        YearTotals.Year year = years.of(forms.form(form).orElseThrow(), 2026);
        assertThat(year.whole(posts)).isEqualTo("30");
        assertThat(year.whole(followers)).isEqualTo("5,200");
    }

    @Test
    void whatCannotWorkIsToldAtItsFieldAndNothingTypedIsLost() throws Exception {
        String page = led(post("/desk/report/forms/new").param("agency", county.code()).param("title", "<script>alert(1)</script>").param("cadence", "WEEK")
                .param("rule", "day").param("day", "1月31日").param("rows", "2").param("label-0", "=1+1").param("kind-0", "MEASURE").param("measure-0", "no.such")
                .param("narrowed-0", "colour=red").param("label-1", "接待").param("kind-1", "NUMBER").param("unit-1", "次".repeat(40)), asOffice, 422);
        assertThat(page).contains("&lt;script>").contains("请选择报送周期").contains("matter=事项编码").contains("value=\"=1+1\"").doesNotContain("<script>alert");
        mvc.perform(post("/desk/report/forms/form/1/edit").param("version", "x").with(asOffice)).andExpect(status().is4xxClientError());
        long round = sentOut();
        long form = forms.round(round).orElseThrow().form();
        led(post("/desk/report/forms/form/" + form + "/begin").param("period", "2026-13").param("due", "31.3.2026").param("who", "chosen"), asOffice, 422);
        led(post("/desk/report/forms/form/" + form + "/begin").param("period", "2026-02").param("who", "usual"), asOffice, 422);
        long sheet = sheet(round, town).id();
        String typed = led(post("/desk/report/forms/sheet/" + sheet).param("version", "1").param("save", "1").param("value.e1f2", "4万亿"), asClerk, 422);
        assertThat(typed).contains("value=\"4万亿\"").contains("只填阿拉伯数字");
        mvc.perform(get("/desk/report/forms/sheet/" + sheet + "?n=7").with(asClerk)).andExpect(status().isNotFound());
        mvc.perform(get("/desk/report/forms/sheet/" + sheet + "/records?field=e1f2").with(asClerk)).andExpect(status().isNotFound());
        mvc.perform(get("/desk/report/forms/round/" + round + "/field?key=no").with(asOffice)).andExpect(status().isNotFound());
        assertThat(page("/desk/report/forms?page=-5", asClerk)).contains("要填报的").doesNotContain("内置报表");
    }
}
