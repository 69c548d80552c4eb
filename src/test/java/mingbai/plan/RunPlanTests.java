package mingbai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord;
import mingbai.figure.Asked;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.notice.reading.MessageReading;
import mingbai.plan.PlanTask.Entry;
import mingbai.plan.WritePlan.Head;
import mingbai.plan.WritePlan.Wording;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.TaskReading;
import mingbai.publication.Attachment;
import mingbai.publication.ReceiveFile;
import mingbai.statistics.FigureWalk;
import mingbai.statistics.Figures;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RunPlanTests {

    @Autowired
    Staff staff;
    @Autowired
    SettableClock clock;
    @Autowired
    WritePlan write;
    @Autowired
    SetTask set;
    @Autowired
    IssuePlan issue;
    @Autowired
    WorkOnTask work;
    @Autowired
    CheckTask check;
    @Autowired
    UrgeTasks urge;
    @Autowired
    SeeTasks see;
    @Autowired
    PlanReading plans;
    @Autowired
    TaskReading tasks;
    @Autowired
    RecordWork records;
    @Autowired
    ReceiveFile receive;
    @Autowired
    MessageReading messages;
    @Autowired
    MeasureList measures;
    @Autowired
    Figures figures;
    @Autowired
    LedgerCheck ledger;

    @AfterEach
    void theClockAsItWas() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Plan begun(Agency agency, String title) {
        return write.begin(Actor.PROGRAM, agency.code(), new Head(2026, title, "示例政办〔2026〕1号"));
    }

    private KeyPoint point(Plan plan, String title) {
        return write.addPoint(Actor.PROGRAM, plan.id(), plans.plan(plan.id()).orElseThrow().version(), new Wording(title, ""), "");
    }

    private PlanTask task(Plan plan, KeyPoint point, Agency agency, String title, String due) {
        return set.add(Actor.PROGRAM, plan.id(), point.id(), entry(agency, title, due, "", "", 0), "");
    }

    private static Entry entry(Agency agency, String title, String due, String evidence, String measure, long need) {
        return new Entry(agency.code(), null, title, evidence, LocalDate.of(2026, 1, 1), LocalDate.parse(due), measure, need);
    }

    private Plan issued(Plan plan) {
        return issue.issue(Actor.PROGRAM, plan.id(), plans.plan(plan.id()).orElseThrow().version());
    }

    private PlanTask now(PlanTask task) {
        return tasks.task(task.id()).orElseThrow();
    }

    @Test
    void aTaskIsReportedDoneWithEvidenceAndCheckedByAnother() throws Exception {
        Agency town = staff.agency("云桥县柳溪镇人民政府");
        Actor clerk = staff.person(town, Role.OFFICE);
        Actor head = staff.person(town, Role.LEADER);
        Plan plan = begun(town, "柳溪镇政务公开工作计划");
        PlanTask task = set.add(clerk, plan.id(), point(plan, "推进救助信息公开").id(), entry(town, "公开低保对象和标准", "2026-03-31", "公示栏照片", "", 0), "");
        issued(plan);
        assertThatThrownBy(() -> work.done(clerk, task.id(), now(task).version(), "已经公开", List.of())).isInstanceOf(Refused.class).hasMessageContaining("佐证");
        Attachment photo = receive.attachment(new ByteArrayInputStream("照片".getBytes(StandardCharsets.UTF_8)), "公示栏.txt");
        work.progress(clerk, task.id(), "名单已经审定", List.of());
        work.done(clerk, task.id(), now(task).version(), "已在公示栏公开", List.of(photo));
        assertThatThrownBy(() -> check.check(clerk, task.id(), now(task).version(), "")).isInstanceOf(Refused.class).hasMessageContaining("另一人");
        check.giveBack(head, task.id(), now(task).version(), "照片看不清日期");
        assertThat(now(task).state()).isEqualTo(TaskState.OPEN);
        work.done(clerk, task.id(), now(task).version(), "已重新拍照", List.of(photo));
        check.check(head, task.id(), now(task).version(), "");
        assertThat(now(task).state()).isEqualTo(TaskState.CHECKED);
        assertThat(tasks.notes(task.id())).extracting(TaskNote::kind).containsExactly(TaskNote.Kind.CHECKED, TaskNote.Kind.DONE, TaskNote.Kind.RETURNED,
                TaskNote.Kind.DONE, TaskNote.Kind.PROGRESS);
        assertThat(ledger.run()).as("fsck").noneMatch(finding -> finding.where().contains(Long.toString(task.id())) || finding.where().contains(Long.toString(plan.id())));
    }

    @Test
    void recordsDischargeATaskAndTakenBackTheyOpenItAgain() {
        Agency town = staff.agency("云桥县石桥镇人民政府");
        Plan plan = begun(town, "石桥镇政务公开工作计划");
        PlanTask trainings = set.add(Actor.PROGRAM, plan.id(), point(plan, "加强队伍建设").id(), entry(town, "举办两次业务培训", "2026-06-30", "", "work.trainings", 2), "");
        issued(plan);
        training(town, "2026-01-20");
        WorkRecord second = training(town, "2026-02-25");
        assertThatThrownBy(() -> work.done(Actor.PROGRAM, trainings.id(), 1, "办好了", List.of())).isInstanceOf(Refused.class).hasMessageContaining("系统按记录核实");
        assertThat(see.see(trainings.id())).isTrue();
        assertThat(now(trainings)).extracting(PlanTask::state, PlanTask::doneBy, PlanTask::doneOn).containsExactly(TaskState.DONE, 0L, LocalDate.of(2026, 3, 2));
        assertThat(tasks.notes(trainings.id()).getFirst().text()).contains("业务培训2次，要求2次");
        assertThat(see.see(trainings.id())).isFalse();
        records.strike(Actor.PROGRAM, town.code(), second.id(), second.version(), "记重了");
        assertThat(see.see(trainings.id())).isTrue();
        assertThat(now(trainings).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void recordsWithinTheTermAreInTimeEvenIfSeenLater() {
        Agency town = staff.agency("云桥县白水镇人民政府");
        Plan plan = begun(town, "白水镇政务公开工作计划");
        PlanTask one = set.add(Actor.PROGRAM, plan.id(), point(plan, "培训").id(), entry(town, "一月底前培训一次", "2026-01-31", "", "work.trainings", 1), "");
        PlanTask two = set.add(Actor.PROGRAM, plan.id(), one.point(), entry(town, "一月底前培训两次", "2026-01-31", "", "work.trainings", 2), "");
        issued(plan);
        training(town, "2026-01-30");
        training(town, "2026-02-01");
        see.see(one.id());
        see.see(two.id());
        assertThat(now(one)).extracting(PlanTask::doneOn, task -> task.lateOn(LocalDate.of(2026, 3, 2))).containsExactly(LocalDate.of(2026, 1, 31), false);
        assertThat(now(two)).extracting(PlanTask::doneOn, task -> task.lateOn(LocalDate.of(2026, 3, 2))).containsExactly(LocalDate.of(2026, 3, 2), true);
    }

    @Test
    void recordsMoveNoTaskOfADraftNorOfAClosedPlan() {
        Agency town = staff.agency("云桥县黄沙镇人民政府");
        Plan plan = begun(town, "黄沙镇政务公开工作计划");
        PlanTask task = set.add(Actor.PROGRAM, plan.id(), point(plan, "培训").id(), entry(town, "培训一次", "2026-06-30", "", "work.trainings", 1), "");
        WorkRecord only = training(town, "2026-02-25");
        assertThat(see.see(task.id())).isFalse();
        assertThat(now(task).state()).isEqualTo(TaskState.OPEN);
        records.strike(Actor.PROGRAM, town.code(), only.id(), only.version(), "记重了");
        issued(plan);
        issue.close(Actor.PROGRAM, plan.id(), plans.plan(plan.id()).orElseThrow().version(), "培训没有办。");
        training(town, "2026-02-26");
        assertThat(see.see(task.id())).isFalse();
        assertThat(now(task).state()).isEqualTo(TaskState.OPEN);
    }

    private WorkRecord training(Agency agency, String day) {
        return records.record(Actor.PROGRAM, agency.code(), new WorkRecord.Entry(WorkRecord.Kind.TRAINING, LocalDate.parse(day), "信息员培训", 12, 0, 0, ""));
    }

    @Test
    void afterIssueEveryChangeHasAReasonAndKeepsTheOldWording() {
        Agency town = staff.agency("云桥县青山镇人民政府");
        Plan plan = begun(town, "青山镇政务公开工作计划");
        KeyPoint point = point(plan, "推进决策公开");
        PlanTask task = task(plan, point, town, "制定决策事项目录", "2026-04-30");
        assertThat(plans.changes(plan.id())).isEmpty();
        issued(plan);
        Entry later = entry(town, "制定并公开决策事项目录", "2026-05-31", "", "", 0);
        assertThatThrownBy(() -> set.change(Actor.PROGRAM, task.id(), task.version(), point.id(), later, " ")).isInstanceOf(Refused.class);
        set.change(Actor.PROGRAM, task.id(), task.version(), point.id(), later, "县里统一推迟");
        long version = plans.plan(plan.id()).orElseThrow().version();
        write.amendPoint(Actor.PROGRAM, plan.id(), version, point.id(), new Wording("推进重大决策公开", "含听证"), "按县要点修改");
        assertThatThrownBy(() -> write.amendPoint(Actor.PROGRAM, plan.id(), version, point.id(), new Wording("再改", ""), "旧页面")).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> set.remove(Actor.PROGRAM, task.id(), now(task).version())).isInstanceOf(Refused.class);
        assertThat(plans.changes(plan.id())).extracting(PlanChange::subject, PlanChange::reason).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("task", "县里统一推迟"), org.assertj.core.groups.Tuple.tuple("point", "按县要点修改"));
        assertThat(plans.changes(plan.id())).anySatisfy(change -> assertThat(change.was()).contains("制定决策事项目录").contains("2026-04-30"));
    }

    @Test
    void whoeverHasATaskIsToldAndUrgedWithReceipts() {
        Agency county = staff.agency("云桥县人民政府办公室");
        Agency bureau = staff.below(county, "云桥县民政局");
        Actor clerk = staff.person(bureau, Role.DRAFTER);
        Actor office = staff.person(county, Role.OFFICE);
        Plan plan = begun(county, "云桥县政务公开工作要点");
        PlanTask task = task(plan, point(plan, "救助"), bureau, "公开救助标准", "2026-02-28");
        issued(plan);
        assertThat(messages.inbox(clerk.accountId(), 0, 10)).extracting(got -> got.message().title()).containsExactly("《云桥县政务公开工作要点》已下达，您有1项任务");
        assertThat(urge.urge(office, plan.id(), List.of(task.id()), "请抓紧办理")).isEqualTo(1);
        TaskNote urged = tasks.notes(task.id()).getFirst();
        assertThat(urged.kind()).isEqualTo(TaskNote.Kind.URGED);
        assertThat(messages.receipts(urged.message())).extracting(MessageReading.Receipt::account).containsExactly(clerk.accountId());
        assertThatThrownBy(() -> urge.urge(office, plan.id(), List.of(1L), "请抓紧办理")).isInstanceOf(Refused.class);
    }

    @Test
    void aTownsPlanTakesOverTheCountysTask() {
        Agency county = staff.agency("云桥县政务公开办公室");
        Agency town = staff.below(county, "云桥县河口镇人民政府");
        Plan above = begun(county, "县要点");
        PlanTask handed = task(above, point(above, "政策解读"), town, "主要负责人解读政策", "2026-11-30");
        Plan below = begun(town, "河口镇计划");
        assertThatThrownBy(() -> write.takeOver(Actor.PROGRAM, below.id(), handed.id(), "")).as("not issued yet").isInstanceOf(NotFound.class);
        issued(above);
        KeyPoint taken = write.takeOver(Actor.PROGRAM, below.id(), handed.id(), "");
        assertThatThrownBy(() -> write.takeOver(Actor.PROGRAM, below.id(), handed.id(), "")).isInstanceOf(Refused.class).hasMessageContaining("已经列入");
        task(below, taken, town, "镇长解读一次", "2026-10-31");
        assertThat(plans.takenOver(handed.id(), LocalDate.of(2026, 3, 2))).singleElement().satisfies(one -> {
            assertThat(one.agency()).isEqualTo(town.code());
            assertThat(one.counts().tasks()).isEqualTo(1);
        });
        Agency elsewhere = staff.agency("云河县东门镇人民政府");
        Plan other = begun(elsewhere, "东门镇计划");
        assertThatThrownBy(() -> write.takeOver(Actor.PROGRAM, other.id(), handed.id(), "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> task(above, taken, elsewhere, "别人的任务", "2026-05-01")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> task(below, taken, county, "给上级的任务", "2026-05-01")).isInstanceOf(Refused.class);
    }

    @Test
    void figuresTellDueOnTimeLateAndOpen() {
        Agency town = staff.agency("云桥县大湾镇人民政府");
        Plan plan = begun(town, "大湾镇计划");
        KeyPoint point = point(plan, "要点一");
        PlanTask early = task(plan, point, town, "提前完成的", "2026-05-31");
        PlanTask late = task(plan, point, town, "迟了完成的", "2026-02-20");
        task(plan, point, town, "迟了没完成的", "2026-02-25");
        task(plan, point, town, "还没到期的", "2026-12-31");
        PlanTask left = task(plan, point, town, "不办的", "2026-02-10");
        assertThat(figure(town, "plan.task-all")).as("a draft").isEqualTo("无记录");
        issued(plan);
        work.done(staff.person(town, Role.OFFICE), early.id(), 1, "办好了", List.of());
        work.done(staff.person(town, Role.OFFICE), late.id(), 1, "办好了", List.of());
        check.giveUp(Actor.PROGRAM, left.id(), 1, "上级取消");
        assertThat(List.of("task-all", "task-due", "task-on-time", "task-late", "task-open", "task-checked").stream().map(key -> figure(town, "plan." + key)))
                .containsExactly("4", "3", "1", "2", "2", "0");
        assertThat(new FigureWalk(figures).over(measures.all().stream().filter(measure -> measure.group().equals("plan")).toList(), List.of(List.of(town.code())),
                List.of(Period.year(2026), Period.quarter(2026, 1)))).isEmpty();
    }

    private String figure(Agency agency, String key) {
        return figures.of(measures.require(key), Asked.of(List.of(agency.code()), Period.year(2026))).text();
    }

    @Test
    void aPlanIsClosedWithItsOutcomeAndNothingChangesAfter() {
        Agency town = staff.agency("云桥县小寨镇人民政府");
        Plan plan = begun(town, "小寨镇计划");
        PlanTask task = task(plan, point(plan, "要点"), town, "一件事", "2026-06-30");
        assertThatThrownBy(() -> issue.close(Actor.PROGRAM, plan.id(), plans.plan(plan.id()).orElseThrow().version(), "完成")).isInstanceOf(Overtaken.class);
        Plan issued = issued(plan);
        Actor clerk = staff.person(town, Role.OFFICE);
        work.done(clerk, task.id(), 1, "办好了", List.of());
        assertThatThrownBy(() -> issue.close(Actor.PROGRAM, plan.id(), issued.version(), "完成")).isInstanceOf(Refused.class).hasMessageContaining("1项");
        check.check(Actor.PROGRAM, task.id(), 2, "");
        issue.close(Actor.PROGRAM, plan.id(), issued.version(), "全部完成。");
        assertThatThrownBy(() -> write.amend(Actor.PROGRAM, plan.id(), issued.version() + 1, new Head(2026, "改名", ""), "晚了")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> work.progress(clerk, task.id(), "补记", List.of())).isInstanceOf(Refused.class);
        assertThat(plans.outcomes(List.of(town.code()), 2026)).containsEntry("小寨镇计划", "全部完成。");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithSentences() {
        Agency town = staff.agency("云桥县南坪镇人民政府");
        Plan plan = begun(town, "南坪镇计划");
        assertThatThrownBy(() -> begun(town, "南坪镇计划")).isInstanceOf(Refused.class).hasMessageContaining("同名");
        assertThatThrownBy(() -> write.begin(Actor.PROGRAM, town.code(), new Head(1999, " ", "长".repeat(401))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting("field").containsExactly("year", "title", "source"));
        KeyPoint point = point(plan, "要点");
        assertThatThrownBy(() -> issued(plan)).isInstanceOf(Refused.class).hasMessageContaining("没有分解任务");
        assertThatThrownBy(() -> set.add(Actor.PROGRAM, plan.id(), point.id(), new Entry("no-such", 1L, "", "长".repeat(401), LocalDate.of(2026, 5, 1),
                LocalDate.of(2028, 1, 1), "plan.task-due", 0), "")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting("field")
                        .containsExactly("title", "evidence", "agency", "due", "measure", "need"));
    }
}
