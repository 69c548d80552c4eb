package mingbai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.DivideWork;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord;
import mingbai.agency.WorkRecord.Attendance;
import mingbai.ledger.Actor;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.QuotaReading;
import mingbai.plan.reading.TaskReading;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class PlanPagesTests {

    @Autowired
    Staff staff;
    @Autowired
    MockMvc mvc;
    @Autowired
    PlanReading plans;
    @Autowired
    TaskReading tasks;
    @Autowired
    QuotaReading quotas;
    @Autowired
    SetQuota setQuota;
    @Autowired
    CountQuotas count;
    @Autowired
    WritePlan write;
    @Autowired
    SetTask set;
    @Autowired
    IssuePlan issue;
    @Autowired
    RecordWork record;
    @Autowired
    DivideWork divide;

    private long begun(Agency agency, RequestPostProcessor office) throws Exception {
        String to = mvc.perform(post("/desk/plans").with(office).param("agency", agency.code()).param("year", "2026").param("title", "政务公开<b>计划</b>")
                .param("source", "=1+1")).andReturn().getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/desk/plan/");
        return Long.parseLong(to.substring("/desk/plan/".length()));
    }

    private String version(long plan) {
        return Long.toString(plans.plan(plan).orElseThrow().version());
    }

    @Test
    void aPlanIsWrittenIssuedWorkedOnAndCheckedOnThePages() throws Exception {
        Agency town = staff.agency("云桥县竹园镇人民政府");
        RequestPostProcessor office = staff.signedIn(staff.person(town, Role.OFFICE));
        RequestPostProcessor leader = staff.signedIn(staff.person(town, Role.LEADER));
        RequestPostProcessor clerk = staff.signedIn(staff.person(town.code(), "示例经办" + town.code(), Role.DRAFTER));
        long plan = begun(town, office);
        String home = "/desk/plan/" + plan;
        mvc.perform(get(home).with(office)).andExpect(content().string(containsString("政务公开&lt;b&gt;计划&lt;/b&gt;"))).andExpect(content().string(containsString("还没有要点")));
        mvc.perform(post(home + "/points").with(office).param("version", version(plan)).param("point-title", " ").param("point-text", "留住的内容"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("留住的内容")));
        mvc.perform(post(home + "/points").with(office).param("version", version(plan)).param("point-title", "推进预决算公开")).andExpect(redirectedUrl(home + "?done=saved"));
        long point = plans.plan(plan).orElseThrow().points().getFirst().id();
        mvc.perform(post(home + "/issue").with(office).param("version", version(plan))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有分解任务")));
        mvc.perform(post(home + "/tasks").with(office).param("task-point", Long.toString(point)).param("task-title", "公开部门预算").param("task-agency", town.code())
                .param("task-person", "没有这个人").param("task-due", "不是日期").param("task-measure", "work.trainings").param("task-need", "一"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("没有叫“没有这个人”的账号")))
                .andExpect(content().string(containsString("写成年-月-日"))).andExpect(content().string(containsString("公开部门预算")));
        mvc.perform(post(home + "/tasks").with(office).param("task-point", Long.toString(point)).param("task-title", "公开部门预算").param("task-agency", town.code())
                .param("task-person", "示例经办" + town.code()).param("task-due", "2026-03-10").param("task-evidence", "公开页面截图")).andExpect(redirectedUrl(home + "?done=saved"));
        PlanTask task = tasks.ofPlan(plan).getFirst();
        String at = "/desk/plan-task/" + task.id();
        mvc.perform(get(at).with(office)).andExpect(content().string(containsString("删除任务")));
        mvc.perform(post(home + "/issue").with(office).param("version", version(plan))).andExpect(redirectedUrl(home + "?done=issued"));
        mvc.perform(get(home).with(clerk)).andExpect(status().isForbidden());
        mvc.perform(get("/desk").with(clerk)).andExpect(content().string(containsString("公开部门预算")));
        mvc.perform(multipart(at + "/progress").with(clerk).param("version", "1").param("work-text", "正在整理")).andExpect(redirectedUrl(at + "?done=told"));
        mvc.perform(multipart(at + "/progress").file(new MockMultipartFile("work-files", "截图.txt", "text/plain", "预算".getBytes(StandardCharsets.UTF_8))).with(clerk)
                .param("version", "1").param("work-text", "已公开").param("done", "1")).andExpect(redirectedUrl(at + "?done=done"));
        mvc.perform(get(at).with(leader)).andExpect(content().string(containsString("截图.txt"))).andExpect(content().string(containsString("核对无误")));
        TaskNote note = tasks.notes(task.id()).getFirst();
        mvc.perform(get(at + "/file/" + note.id() + "/1").with(leader)).andExpect(status().isOk()).andExpect(content().bytes("预算".getBytes(StandardCharsets.UTF_8)));
        mvc.perform(get(at + "/file/" + note.id() + "/2").with(leader)).andExpect(status().isNotFound());
        mvc.perform(get("/desk").with(leader)).andExpect(content().string(containsString("待核对")));
        mvc.perform(post(at + "/check").with(leader).param("version", "2").param("back", "1").param("check-text", "")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(at + "/check").with(leader).param("version", "2")).andExpect(redirectedUrl(at + "?done=checked"));
        mvc.perform(get(home + "/table.csv").with(office)).andExpect(content().string(containsString("公开部门预算"))).andExpect(content().string(containsString("已核对")));
        mvc.perform(get(home + "/table.xlsx").with(office)).andExpect(status().isOk());
        mvc.perform(post(home + "/close").with(office).param("version", version(plan)).param("outcome", "一项任务完成。")).andExpect(redirectedUrl(home + "?done=closed"));
        mvc.perform(get(home).with(office)).andExpect(content().string(containsString("一项任务完成。"))).andExpect(content().string(not(containsString("增加任务"))));
    }

    @Test
    void aSuperiorsTaskIsTakenOverUrgedAndJudgedByTheSuperiorOnly() throws Exception {
        Agency county = staff.agency("云桥县大数据中心");
        Agency town = staff.below(county, "云桥县松林镇人民政府");
        RequestPostProcessor above = staff.signedIn(staff.person(county, Role.OFFICE));
        RequestPostProcessor below = staff.signedIn(staff.person(town, Role.OFFICE));
        long plan = begun(county, above);
        KeyPoint point = write.addPoint(Actor.PROGRAM, plan, plans.plan(plan).orElseThrow().version(), new WritePlan.Wording("政策解读", ""), "");
        PlanTask task = set.add(Actor.PROGRAM, plan, point.id(), new PlanTask.Entry(town.code(), null, "镇长解读政策", "", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 27), "", 0), "");
        issue.issue(Actor.PROGRAM, plan, plans.plan(plan).orElseThrow().version());
        String at = "/desk/plan-task/" + task.id();
        mvc.perform(get("/desk/plans").with(below)).andExpect(content().string(containsString("镇长解读政策"))).andExpect(content().string(containsString("逾期3天")));
        mvc.perform(get("/desk/plans/standing").with(above)).andExpect(content().string(containsString("云桥县松林镇人民政府")))
                .andExpect(content().string(containsString("镇长解读政策")));
        mvc.perform(post("/desk/plan/" + plan + "/urge").with(above).param("all", "1").param("urge-text", "请抓紧")).andExpect(redirectedUrl("/desk/plan/" + plan + "?done=urged"));
        mvc.perform(get(at).with(below)).andExpect(content().string(containsString("催办"))).andExpect(content().string(containsString("未阅")));
        long own = begun(town, below);
        mvc.perform(post(at + "/take").with(below).param("take-plan", Long.toString(own))).andExpect(redirectedUrl(at + "?done=taken"));
        mvc.perform(get("/desk/plan/" + own).with(below)).andExpect(content().string(containsString("承接")));
        mvc.perform(multipart(at + "/progress").with(below).param("version", "1").param("work-text", "已解读").param("done", "1")).andExpect(redirectedUrl(at + "?done=done"));
        mvc.perform(post(at + "/check").with(below).param("version", "2")).andExpect(status().isNotFound());
        mvc.perform(post(at + "/check").with(above).param("version", "2")).andExpect(redirectedUrl(at + "?done=checked"));
        Agency elsewhere = staff.agency("云河县大数据中心");
        mvc.perform(get("/desk/plans").param("agency", town.code()).with(staff.signedIn(staff.person(elsewhere, Role.OFFICE)))).andExpect(status().isNotFound());
    }

    @Test
    void quotasAreCountedFromAttendanceListsByNameAndBody() throws Exception {
        Agency county = staff.agency("云桥县政务公开领导小组");
        Agency town = staff.below(county, "云桥县梅林镇人民政府" + county.code());
        divide.enter(Actor.PROGRAM, town.code(), new DivideWork.Share("示例镇长", "镇长", "主持全面工作", 1, null));
        divide.enter(Actor.PROGRAM, town.code(), new DivideWork.Share("示例副镇长", "副镇长", "分管政务公开", 2, null));
        RequestPostProcessor office = staff.signedIn(staff.person(town, Role.OFFICE));
        RequestPostProcessor mayor = staff.signedIn(staff.person(town.code(), "示例镇长", Role.LEADER));
        long plan = begun(town, office);
        String home = "/desk/plan/" + plan;
        mvc.perform(post(home + "/quotas").with(office).param("quota-agency", town.code()).param("quota-what", "STAFF").param("quota-need", "1").param("quota-due", "2027-01-01"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(home + "/quotas").with(office).param("quota-agency", town.code()).param("quota-what", "TRAINING").param("quota-need", "1")
                .param("quota-due", "2026-12-31")).andExpect(redirectedUrl(home + "?done=saved#quotas"));
        KeyPoint point = write.addPoint(Actor.PROGRAM, plan, plans.plan(plan).orElseThrow().version(), new WritePlan.Wording("队伍", ""), "");
        set.add(Actor.PROGRAM, plan, point.id(), new PlanTask.Entry(town.code(), null, "培训", "", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "", 0), "");
        issue.issue(Actor.PROGRAM, plan, plans.plan(plan).orElseThrow().version());
        // the county's training counts for the town's people
        WorkRecord training = record.record(Actor.PROGRAM, county.code(), new WorkRecord.Entry(WorkRecord.Kind.TRAINING, LocalDate.of(2026, 2, 10), "全县培训", 0, 0, 0, "",
                List.of(new Attendance(town.code(), "梅林镇", 2, List.of("示例镇长", "示例甲")), new Attendance("", "县律师协会", 1, List.of("示例副镇长"))), List.of()));
        assertThat(training.people()).isEqualTo(3);
        count.look();
        assertThat(quotas.ofPlan(plan)).extracting(Quota::person, Quota::met, Quota::metOn).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("示例镇长", 1, LocalDate.of(2026, 2, 10)), org.assertj.core.groups.Tuple.tuple("示例副镇长", 0, null));
        mvc.perform(get("/desk/plan-quotas").with(mayor)).andExpect(content().string(containsString("已完成1次"))).andExpect(content().string(containsString("还差1次")));
        mvc.perform(get("/desk/work/attended").param("unit", town.code()).param("person", "示例镇长").param("kind", "TRAINING").param("year", "2026").with(mayor))
                .andExpect(content().string(containsString("全县培训")));
        mvc.perform(get("/desk/work/attended").param("unit", county.code()).param("person", "示例镇长").param("kind", "TRAINING").with(mayor)).andExpect(status().isNotFound());
        record.strike(Actor.PROGRAM, county.code(), training.id(), training.version(), "记错了");
        count.look();
        assertThat(quotas.ofPlan(plan)).allMatch(quota -> !quota.isMet());
        Quota ended = quotas.ofPlan(plan).getFirst();
        mvc.perform(post(home + "/quota/" + ended.id() + "/end").with(office).param("version", "1").param("reason", "")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(home + "/quota/" + ended.id() + "/end").with(office).param("version", "1").param("reason", "已\0调离")).andExpect(redirectedUrl(home + "?done=saved#quotas"));
        assertThat(quotas.ofPlan(plan)).hasSize(1);
    }

    @Test
    void oddAddressesAreNotFoundOrShownPlain() throws Exception {
        Agency town = staff.agency("云桥县荷塘镇人民政府");
        RequestPostProcessor office = staff.signedIn(staff.person(town, Role.OFFICE));
        mvc.perform(get("/desk/plans").param("year", "99999").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("2026年还没有计划")));
        mvc.perform(get("/desk/plan-quotas").with(office)).andExpect(status().isOk());
        mvc.perform(get("/desk/plans/standing").with(office)).andExpect(status().isOk());
        mvc.perform(get("/desk/plan/9999999999999999999").with(office)).andExpect(status().isNotFound());
        mvc.perform(post("/desk/plans").with(office).param("agency", "elsewhere").param("year", "x").param("title", "长".repeat(500))).andExpect(status().isUnprocessableContent());
    }
}
