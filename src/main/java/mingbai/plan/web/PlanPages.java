package mingbai.plan.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.ledger.Actor;
import mingbai.paper.Sheets;
import mingbai.plan.IssuePlan;
import mingbai.plan.Plan;
import mingbai.plan.SetTask;
import mingbai.plan.UrgeTasks;
import mingbai.plan.WritePlan;
import mingbai.plan.WritePlan.Head;
import mingbai.plan.WritePlan.Wording;
import mingbai.plan.reading.TaskReading;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/plan/…}: one plan with its key points and tasks; written, issued, urged, closed, downloaded. */
@Controller
class PlanPages {

    private final WritePlan write;
    private final SetTask set;
    private final IssuePlan issue;
    private final UrgeTasks urge;
    private final TaskReading tasks;
    private final TaskForm form;
    private final PlanPageMaker maker;

    PlanPages(WritePlan write, SetTask set, IssuePlan issue, UrgeTasks urge, TaskReading tasks, TaskForm form, PlanPageMaker maker) {
        this.write = write;
        this.set = set;
        this.issue = issue;
        this.urge = urge;
        this.tasks = tasks;
        this.form = form;
        this.maker = maker;
    }

    @GetMapping("/desk/plan/{plan}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "plan")
    String show(@PathVariable long plan, @RequestParam(defaultValue = "0") long edit, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        model.addAttribute("page", maker.page(request, plan, edit, Typed.NOTHING, List.of(), notice(done)));
        return "plan/plan";
    }

    private static String notice(String done) {
        return switch (done) {
            case "saved" -> "已保存。";
            case "issued" -> "已下达，承办单位会在“消息”和“今日待办”中看到。";
            case "urged" -> "已催办，阅知情况见任务页。";
            case "closed" -> "计划已结束，完成结果可以写入年度报告。";
            default -> "";
        };
    }

    @PostMapping("/desk/plan/{plan}/head")
    @MayCall(value = OFFICE, on = "plan")
    String head(@PathVariable long plan, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.under("head", request, "title", "source", "reason");
        return acted(plan, 0, "head", typed, request, response, model, () -> {
            write.amend(actor, plan, version, new Head(0, typed.get("title"), typed.get("source")), typed.get("reason"));
            return "saved";
        });
    }

    @PostMapping("/desk/plan/{plan}/points")
    @MayCall(value = OFFICE, on = "plan")
    String addPoint(@PathVariable long plan, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.under("point", request, "title", "text", "reason");
        return acted(plan, 0, "point", typed, request, response, model, () -> {
            write.addPoint(actor, plan, version, new Wording(typed.get("title"), typed.get("text")), typed.get("reason"));
            return "saved";
        });
    }

    @PostMapping("/desk/plan/{plan}/point/{n}")
    @MayCall(value = OFFICE, on = "plan")
    String amendPoint(@PathVariable long plan, @PathVariable long n, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        Typed typed = Typed.under("edit", request, "title", "text", "reason");
        return acted(plan, n, "edit", typed, request, response, model, () -> {
            write.amendPoint(actor, plan, version, n, new Wording(typed.get("title"), typed.get("text")), typed.get("reason"));
            return "saved";
        });
    }

    @PostMapping("/desk/plan/{plan}/point/{n}/remove")
    @MayCall(value = OFFICE, on = "plan")
    String removePoint(@PathVariable long plan, @PathVariable long n, Actor actor, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Typed typed = Typed.under("edit", request, "reason");
        return acted(plan, n, "edit", typed, request, response, model, () -> {
            write.removePoint(actor, plan, version, n, typed.get("reason"));
            return "saved";
        });
    }

    @PostMapping("/desk/plan/{plan}/tasks")
    @MayCall(value = OFFICE, on = "plan")
    String addTask(@PathVariable long plan, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = TaskForm.typed(request);
        return acted(plan, 0, "task", typed, request, response, model, () -> {
            set.add(actor, plan, typed.id("point"), form.entry(typed, maker.require(plan).year()), typed.get("reason"));
            return "saved";
        });
    }

    @PostMapping("/desk/plan/{plan}/issue")
    @MayCall(value = OFFICE, on = "plan")
    String issue(@PathVariable long plan, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        return acted(plan, 0, "", Typed.NOTHING, request, response, model, () -> {
            issue.issue(actor, plan, version);
            return "issued";
        });
    }

    @PostMapping("/desk/plan/{plan}/drop")
    @MayCall(value = OFFICE, on = "plan")
    String drop(@PathVariable long plan, Actor actor, @RequestParam long version) {
        write.drop(actor, plan, version);
        return "redirect:/desk/plans?done=dropped";
    }

    @PostMapping("/desk/plan/{plan}/close")
    @MayCall(value = OFFICE, on = "plan")
    String close(@PathVariable long plan, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(request, "outcome");
        return acted(plan, 0, "", typed, request, response, model, () -> {
            issue.close(actor, plan, version, typed.get("outcome"));
            return "closed";
        });
    }

    /** The ticked ones, or all that are open. */
    @PostMapping("/desk/plan/{plan}/urge")
    @MayCall(value = {OFFICE, LEADER}, on = "plan")
    String urge(@PathVariable long plan, Actor actor, @RequestParam(name = "task", defaultValue = "") List<String> chosen, @RequestParam(defaultValue = "") String all,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.under("urge", request, "text");
        return acted(plan, 0, "urge", typed, request, response, model, () -> {
            Stream<Long> ids = all.isEmpty() ? chosen.stream().filter(id -> id.matches("[1-8]?\\d{1,18}")).map(Long::valueOf) : tasks.ofPlan(plan).stream().map(task -> task.id());
            urge.urge(actor, plan, ids.collect(Collectors.toSet()), typed.get("text"));
            return "urged";
        });
    }

    /** @param form which form of the page keeps what was typed */
    private String acted(long plan, long edit, String form, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model, Supplier<String> act) {
        try {
            return "redirect:/desk/plan/" + plan + "?done=" + act.get();
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", maker.page(request, plan, edit, typed.in(form), Typed.in(form, refused.issues()), ""));
            return "plan/plan";
        }
    }

    @GetMapping({"/desk/plan/{plan}/table.csv", "/desk/plan/{plan}/table.xlsx"})
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "plan")
    void download(@PathVariable long plan, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan whole = maker.require(plan);
        Sheets.send(response, request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx", whole.year() + "年" + whole.title(), COLUMNS, maker.rows(whole));
    }

    private static final List<Sheets.Column> COLUMNS = List.of(new Sheets.Column("要点", 30), new Sheets.Column("任务", 40),
            new Sheets.Column("承办单位", 20), new Sheets.Column("责任人", 10), new Sheets.Column("起始", 11), new Sheets.Column("期限", 11), new Sheets.Column("佐证要求", 24),
            new Sheets.Column("系统核实", 30), new Sheets.Column("状态", 16), new Sheets.Column("完成日期", 11), new Sheets.Column("核对日期", 11),
            new Sheets.Column("不再办理的理由", 24));
}
