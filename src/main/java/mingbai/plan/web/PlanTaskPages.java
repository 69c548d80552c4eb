package mingbai.plan.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mingbai.ledger.Actor;
import mingbai.plan.CheckTask;
import mingbai.plan.PlanTask;
import mingbai.plan.SeeTasks;
import mingbai.plan.SetTask;
import mingbai.plan.WorkOnTask;
import mingbai.plan.WritePlan;
import mingbai.plan.reading.TaskReading;
import mingbai.publication.Attachment;
import mingbai.publication.Uploads;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/plan-task/…}: a task, where those who do it report and those whose plan it is check it off, change it or give it up. */
@Controller
class PlanTaskPages {

    private final TaskReading tasks;
    private final WorkOnTask work;
    private final CheckTask check;
    private final SetTask set;
    private final SeeTasks see;
    private final WritePlan write;
    private final Uploads uploads;
    private final FileStore files;
    private final TaskForm form;
    private final TaskPageMaker maker;

    PlanTaskPages(TaskReading tasks, WorkOnTask work, CheckTask check, SetTask set, SeeTasks see, WritePlan write, Uploads uploads, FileStore files, TaskForm form,
            TaskPageMaker maker) {
        this.tasks = tasks;
        this.work = work;
        this.check = check;
        this.set = set;
        this.see = see;
        this.write = write;
        this.uploads = uploads;
        this.files = files;
        this.form = form;
        this.maker = maker;
    }

    @GetMapping("/desk/plan-task/{plantask}")
    @MayCall(value = {OFFICE, DRAFTER, CORRESPONDENT, LEADER, INSPECTOR}, on = "plantask")
    String show(@PathVariable long plantask, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        model.addAttribute("page", maker.page(request, plantask, Typed.NOTHING, List.of(), notice(done)));
        return "plan/task";
    }

    private static String notice(String done) {
        return switch (done) {
            case "told" -> "进展已登记。";
            case "done" -> "已报告完成，等待另一人核对。";
            case "checked" -> "已核对。";
            case "returned" -> "已退回，承办单位会收到理由。";
            case "given-up" -> "已停办，理由留在计划上。";
            case "changed" -> "任务已调整，承办单位会收到通知。";
            case "taken" -> "已列入本机关计划，请在那里分解任务。";
            case "seen" -> "已按现在的记录核实。";
            default -> "";
        };
    }

    @GetMapping("/desk/plan-task/{plantask}/file/{note}/{n}")
    @MayCall(value = {OFFICE, DRAFTER, CORRESPONDENT, LEADER, INSPECTOR}, on = "plantask")
    ResponseEntity<Resource> file(@PathVariable long plantask, @PathVariable long note, @PathVariable int n, HttpServletRequest request) {
        Attachment file = tasks.notes(plantask).stream().filter(one -> one.id() == note && n >= 1 && n <= one.files().size()).map(one -> one.files().get(n - 1)).findFirst()
                .orElseThrow(NotFound::new);
        return Download.of(files.open(file.hash(), Caller.of(request)), file.name());
    }

    @PostMapping("/desk/plan-task/{plantask}/progress")
    @MayCall(value = {OFFICE, DRAFTER, CORRESPONDENT}, on = "plantask")
    String progress(@PathVariable long plantask, Actor actor, @RequestParam(name = "work-files", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam long version, @RequestParam(defaultValue = "") String done, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.under("work", request, "text");
        return acted(plantask, "work", typed, request, response, model, () -> {
            List<Attachment> papers = taken(sent);
            if (done.isEmpty()) {
                work.progress(actor, plantask, typed.get("text"), papers);
                return "told";
            }
            work.done(actor, plantask, version, typed.get("text"), papers);
            return "done";
        });
    }

    private List<Attachment> taken(@Nullable List<MultipartFile> sent) {
        List<Issue> issues = new ArrayList<>();
        List<Attachment> papers = uploads.take(sent, "files", issues);
        Refused.ifAny(issues);
        return papers;
    }

    /** Looks at the records now, instead of waiting for the next round. */
    @PostMapping("/desk/plan-task/{plantask}/see")
    @MayCall(value = {OFFICE, DRAFTER, CORRESPONDENT}, on = "plantask")
    String see(@PathVariable long plantask) {
        see.see(plantask);
        return "redirect:/desk/plan-task/" + plantask + "?done=seen";
    }

    @PostMapping("/desk/plan-task/{plantask}/check")
    @MayCall(value = {OFFICE, LEADER}, on = "plantask")
    String check(@PathVariable long plantask, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String back, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        planSide(plantask, request, OFFICE, LEADER);
        Typed typed = Typed.under("check", request, "text");
        return acted(plantask, "check", typed, request, response, model, () -> {
            if (back.isEmpty()) {
                check.check(actor, plantask, version, typed.get("text"));
                return "checked";
            }
            check.giveBack(actor, plantask, version, typed.get("text"));
            return "returned";
        });
    }

    @PostMapping("/desk/plan-task/{plantask}/give-up")
    @MayCall(value = OFFICE, on = "plantask")
    String giveUp(@PathVariable long plantask, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        planSide(plantask, request, OFFICE);
        Typed typed = Typed.of(request, "give-up");
        return acted(plantask, "", typed, request, response, model, () -> {
            check.giveUp(actor, plantask, version, typed.get("give-up"));
            return "given-up";
        });
    }

    @PostMapping("/desk/plan-task/{plantask}/change")
    @MayCall(value = OFFICE, on = "plantask")
    String change(@PathVariable long plantask, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        PlanTask task = planSide(plantask, request, OFFICE);
        Typed typed = TaskForm.typed(request);
        return acted(plantask, TaskForm.FORM, typed, request, response, model, () -> {
            set.change(actor, plantask, version, typed.id("point"), form.entry(typed, maker.planOf(task).year()), typed.get("reason"));
            return "changed";
        });
    }

    @PostMapping("/desk/plan-task/{plantask}/remove")
    @MayCall(value = OFFICE, on = "plantask")
    String remove(@PathVariable long plantask, Actor actor, @RequestParam long version, HttpServletRequest request) {
        PlanTask task = planSide(plantask, request, OFFICE);
        set.remove(actor, plantask, version);
        return "redirect:/desk/plan/" + task.plan() + "?done=saved";
    }

    /** 列入本机关计划. */
    @PostMapping("/desk/plan-task/{plantask}/take")
    @MayCall(value = OFFICE, on = "plantask")
    String take(@PathVariable long plantask, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.under("take", request, "plan", "reason");
        return acted(plantask, "take", typed, request, response, model, () -> {
            if (!PlanScope.caller(request).holds(OFFICE, maker.plan(typed.id("plan")).agency())) {
                throw new NotFound();
            }
            write.takeOver(actor, typed.id("plan"), plantask, typed.get("reason"));
            return "taken";
        });
    }

    /** Whoever does a task does not decide on it: that is for the office whose plan it is. */
    private PlanTask planSide(long id, HttpServletRequest request, Role... roles) {
        PlanTask task = tasks.task(id).orElseThrow(NotFound::new);
        String owner = maker.planOf(task).agency();
        Caller caller = PlanScope.caller(request);
        if (List.of(roles).stream().noneMatch(role -> caller.holds(role, owner))) {
            throw new NotFound();
        }
        return task;
    }

    private String acted(long task, String form, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model, Supplier<String> act) {
        try {
            return "redirect:/desk/plan-task/" + task + "?done=" + act.get();
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", maker.page(request, task, typed.in(form), Typed.in(form, refused.issues()), ""));
            return "plan/task";
        }
    }
}
