package mingbai.operations.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord;
import mingbai.agency.WorkRecord.Attendance;
import mingbai.ledger.Actor;
import mingbai.plan.CheckTask;
import mingbai.plan.CountQuotas;
import mingbai.plan.IssuePlan;
import mingbai.plan.KeyPoint;
import mingbai.plan.Plan;
import mingbai.plan.PlanTask;
import mingbai.plan.SeeTasks;
import mingbai.plan.SetQuota;
import mingbai.plan.SetTask;
import mingbai.plan.UrgeTasks;
import mingbai.plan.WorkOnTask;
import mingbai.plan.WritePlan;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.TaskReading;
import mingbai.publication.Attachment;
import mingbai.publication.ReceiveFile;
import org.springframework.stereotype.Component;

/**
 * The year's plans (I1): the city's key points handed to two counties, taken over by one of them and broken down to a town, whose plan stands in the middle
 * of the year: checked, done, late, open, given up; and what its leaders did of their quotas, by the attendance lists of work records (A5).
 */
@Component
class PlanScenes {

    private static final int OF_THIS_YEAR_FROM = 40; // in the first days of a year the plan of the last one is still told

    private final WritePlan write;
    private final SetTask set;
    private final SetQuota quota;
    private final IssuePlan issue;
    private final WorkOnTask work;
    private final CheckTask check;
    private final UrgeTasks urge;
    private final SeeTasks see;
    private final CountQuotas count;
    private final RecordWork record;
    private final ReceiveFile receive;
    private final PlanReading plans;
    private final TaskReading tasks;
    private final Team team;

    PlanScenes(WritePlan write, SetTask set, SetQuota quota, IssuePlan issue, WorkOnTask work, CheckTask check, UrgeTasks urge, SeeTasks see, CountQuotas count,
            RecordWork record, ReceiveFile receive, PlanReading plans, TaskReading tasks, Team team) {
        this.write = write;
        this.set = set;
        this.quota = quota;
        this.issue = issue;
        this.work = work;
        this.check = check;
        this.urge = urge;
        this.see = see;
        this.count = count;
        this.record = record;
        this.receive = receive;
        this.plans = plans;
        this.tasks = tasks;
        this.team = team;
    }

    /** The days of a scene: what is due lies around today, within the plan's year. */
    private record Days(LocalDate today, int year) {

        static Days of(LocalDate today) {
            return new Days(today, today.minusDays(OF_THIS_YEAR_FROM).getYear());
        }

        LocalDate due(int days) {
            LocalDate last = LocalDate.of(year + 1, 3, 31);
            LocalDate due = today.plusDays(days);
            return due.isAfter(last) ? last : due;
        }

        LocalDate workedOn(int daysAgo) {
            LocalDate day = today.minusDays(daysAgo);
            return day.getYear() > year ? LocalDate.of(year, 12, 31).minusDays(daysAgo) : day;
        }
    }

    void play(Bodies bodies, LocalDate today) {
        Days days = Days.of(today);
        PlanTask handed = city(bodies, days);
        PlanTask toTown = county(bodies, days, handed);
        worked(bodies, days);
        town(bodies, days, toTown);
        see.look();
        count.look();
    }

    /** @return the task of the county that is told further */
    private PlanTask city(Bodies bodies, Days days) {
        Actor city = team.at("city", bodies.city().code());
        Unit other = bodies.all().stream().filter(unit -> unit.kind().equals("government") && unit.level().equals("county") && !unit.code().equals(bodies.county().code()))
                .findFirst().orElseThrow();
        Plan plan = begun(city, bodies.city(), days, "全市政务公开工作要点", "");
        KeyPoint livelihood = point(city, plan, "围绕民生改善推进公开", "救助、就业、住房保障等信息按目录公开，资金分配结果可查。");
        PlanTask first = task(city, plan, livelihood, bodies.county(), "县乡两级公开社会救助对象、标准和资金发放情况", days.due(20), "");
        task(city, plan, livelihood, other, "县乡两级公开社会救助对象、标准和资金发放情况", days.due(20), "");
        KeyPoint reading = point(city, plan, "加强政策解读和回应", "主要负责人一年至少解读一次重要政策。");
        task(city, plan, reading, bodies.county(), "县乡主要负责人每人解读政策不少于一次", days.due(60), "");
        task(city, plan, reading, other, "县乡主要负责人每人解读政策不少于一次", days.due(60), "");
        issue.issue(city, plan.id(), version(plan));
        return first;
    }

    private PlanTask county(Bodies bodies, Days days, PlanTask handed) {
        Actor county = team.at("county", bodies.county().code());
        Plan plan = begun(county, bodies.county(), days, "全县政务公开工作要点实施方案", "明州市政务公开工作要点（演示）");
        KeyPoint taken = write.takeOver(county, plan.id(), handed.id(), "");
        PlanTask toTown = task(county, plan, taken, bodies.town(), "公开本镇救助对象名单、标准和发放情况", days.due(10), "");
        bodies.all().stream().filter(unit -> unit.parent().equals(bodies.county().code()) && unit.kind().equals("town") && !unit.code().equals(bodies.town().code())).limit(3)
                .forEach(town -> task(county, plan, taken, town, "公开本镇救助对象名单、标准和发放情况", days.due(-5), ""));
        issue.issue(county, plan.id(), version(plan));
        urge.urge(county, plan.id(), tasks.ofPlan(plan.id()).stream().filter(task -> task.lateOn(days.today())).map(PlanTask::id).toList(), "请按实施方案抓紧公开，完成后报告。");
        return toTown;
    }

    private void town(Bodies bodies, Days days, PlanTask toTown) {
        Actor clerk = team.at("clerk", bodies.town().code());
        Actor leader = team.at("leader", bodies.town().code());
        Unit town = bodies.town();
        Plan plan = begun(clerk, town, days, "政务公开工作计划", "全县政务公开工作要点实施方案（演示）");
        KeyPoint taken = write.takeOver(clerk, plan.id(), toTown.id(), "");
        PlanTask list = task(clerk, plan, taken, town, "把救助名单和标准贴到公开栏并上网", days.due(5), "公开栏照片");
        PlanTask station = task(clerk, plan, taken, bodies.stations().isEmpty() ? town : bodies.stations().getFirst(), "核对救助发放数据", days.due(-3), "");
        KeyPoint order = point(clerk, plan, "提高制度化标准化水平", "完善目录，定期清理政策文件。");
        PlanTask checked = task(clerk, plan, order, town, "清理本镇政策文件并公开结果", days.due(-20), "清理结果");
        PlanTask done = task(clerk, plan, order, town, "更新公开指南和目录", days.due(-8), "");
        PlanTask left = task(clerk, plan, order, town, "编印公开手册", days.due(30), "");
        KeyPoint people = point(clerk, plan, "提高队伍专业化水平", "定期组织业务培训。");
        set.add(clerk, plan.id(), people.id(), new PlanTask.Entry(town.code(), null, "全年举办业务培训一次", "", LocalDate.of(days.year(), 1, 1), days.due(40), "work.trainings", 1), "");
        set.add(clerk, plan.id(), people.id(), new PlanTask.Entry(town.code(), null, "全年举办业务培训三次", "", LocalDate.of(days.year(), 1, 1), days.due(90), "work.trainings", 3), "");
        quotas(clerk, plan, town, days);
        issue.issue(clerk, plan.id(), version(plan));
        work.progress(clerk, list.id(), "名单已经审定，正在排版。", List.of());
        work.done(clerk, checked.id(), checked.version(), "已清理并公开，继续有效、废止的分别列明。", List.of(paper("清理结果（演示）.txt", "清理政策文件若干件，结果已公开。")));
        check.check(leader, checked.id(), checked.version() + 1, "结果已在网上查到。");
        work.done(clerk, done.id(), done.version(), "指南和目录已更新。", List.of());
        check.giveUp(clerk, left.id(), left.version(), "县里统一编印，本镇不再单独编印。");
        set.change(clerk, list.id(), list.version(), taken.id(), new PlanTask.Entry(town.code(), null, "把救助名单和标准贴到公开栏并上网", "公开栏照片、网页截图",
                list.from(), days.due(8), "", 0), "名单公示期未满，顺延三天");
        urge.urge(clerk, plan.id(), List.of(station.id()), "数据已经到期，请今天报来。");
    }

    private void quotas(Actor clerk, Plan plan, Unit town, Days days) {
        LocalDate due = LocalDate.of(days.year(), 12, 31);
        quota.set(clerk, plan.id(), new SetQuota.Entry(town.code(), "示例领导一", WorkRecord.Kind.INTERPRETATION, 1, due), "");
        quota.set(clerk, plan.id(), new SetQuota.Entry(town.code(), "示例领导一", WorkRecord.Kind.HEARING, 1, due), "");
        quota.set(clerk, plan.id(), new SetQuota.Entry(town.code(), "", WorkRecord.Kind.TRAINING, 1, due), "");
        quota.set(clerk, plan.id(), new SetQuota.Entry(town.code(), "示例壬申", WorkRecord.Kind.TRAINING, 1, due), "");
    }

    /** What was done this year, with who took part: the leader interpreted once, has not heard a report yet; two of four were trained. */
    private void worked(Bodies bodies, Days days) {
        Unit town = bodies.town();
        Unit village = bodies.village();
        Attendance leaders = new Attendance(town.code(), town.name(), 3, List.of("示例领导一", "示例领导二", "示例壬申"));
        record.record(team.at("clerk", town.code()), town.code(), new WorkRecord.Entry(WorkRecord.Kind.TRAINING, days.workedOn(15), "村和站所信息员培训", 0, 0, 0, "",
                List.of(leaders, new Attendance(village.code(), village.name(), 2, List.of("示例癸酉"))), List.of(workPaper("签到表（演示）.txt", "示例领导一、示例领导二、示例壬申、示例癸酉"))));
        record.record(team.at("clerk", town.code()), town.code(), new WorkRecord.Entry(WorkRecord.Kind.INTERPRETATION, days.workedOn(12), "镇主要负责人解读救助政策", 0, 0, 0,
                "在镇政府网站和公开栏发布", List.of(new Attendance(town.code(), town.name(), 1, List.of("示例领导一"))), List.of()));
        record.record(team.at("county", bodies.county().code()), bodies.county().code(), new WorkRecord.Entry(WorkRecord.Kind.BRIEFING, days.workedOn(18), "社会救助工作新闻通气会", 0, 0, 0, "",
                List.of(new Attendance(bodies.county().code(), bodies.county().name(), 4, List.of()), new Attendance("", "县融媒体中心（演示）", 3, List.of())), List.of()));
    }

    private Plan begun(Actor actor, Unit body, Days days, String what, String source) {
        return write.begin(actor, body.code(), new WritePlan.Head(days.year(), days.year() + "年" + what, source));
    }

    private KeyPoint point(Actor actor, Plan plan, String title, String text) {
        return write.addPoint(actor, plan.id(), version(plan), new WritePlan.Wording(title, text), "");
    }

    private PlanTask task(Actor actor, Plan plan, KeyPoint point, Unit body, String title, LocalDate due, String evidence) {
        LocalDate from = LocalDate.of(plan.year(), 1, 1);
        return set.add(actor, plan.id(), point.id(), new PlanTask.Entry(body.code(), null, title, evidence, from, due, "", 0), "");
    }

    private long version(Plan plan) {
        return plans.plan(plan.id()).orElseThrow().version();
    }

    private Attachment paper(String name, String text) {
        return receive.attachment(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    private WorkRecord.Paper workPaper(String name, String text) {
        Attachment paper = paper(name, text);
        return new WorkRecord.Paper(paper.name(), paper.hash(), paper.size(), paper.mediaType());
    }
}
