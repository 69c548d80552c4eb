package mingbai.participation.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityFindings;
import mingbai.participation.ActivityPart;
import mingbai.participation.ActivityParts;
import mingbai.participation.ActivityState;
import mingbai.participation.CancelActivity;
import mingbai.participation.CancelReason;
import mingbai.participation.ConcludeActivity;
import mingbai.participation.DraftActivity;
import mingbai.participation.RevisionState;
import mingbai.participation.SubmitActivity;
import mingbai.participation.web.ActivityViews.DeskOne;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/participation/{activity}}: one activity, what is still to do, and the acts on the whole of it. */
@Controller
class ActivityPages {

    private static final Set<String> FIELDS = Set.of("reason", "cancel", "note");

    private final ActivityBook book;
    private final ActivityParts parts;
    private final ActivityFindings findings;
    private final DraftActivity draft;
    private final SubmitActivity submit;
    private final CancelActivity cancel;
    private final ConcludeActivity conclude;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;

    ActivityPages(ActivityBook book, ActivityParts parts, ActivityFindings findings, DraftActivity draft, SubmitActivity submit, CancelActivity cancel,
            ConcludeActivity conclude, AgencyReading agencies, TransactionTemplate transaction) {
        this.book = book;
        this.parts = parts;
        this.findings = findings;
        this.draft = draft;
        this.submit = submit;
        this.cancel = cancel;
        this.conclude = conclude;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    @GetMapping("/desk/participation/{activity}")
    @MayCall(value = {DRAFTER, OFFICE, LEADER}, on = "activity")
    String show(@PathVariable long activity, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return page(activity, Map.of(), List.of(), notice(done), call, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "saved" -> "已经保存。";
            case "submitted" -> "已经送审。审核通过后自动公布。";
            case "taken-back" -> "已经从审核中撤回，可以修改。";
            case "revising" -> "已经开始修改。审核通过以前，公众看到的不变。";
            case "dropped" -> "已经放弃。";
            case "cancelled" -> "已经取消，公开页面已经说明。";
            default -> "";
        };
    }

    private String page(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        model.addAttribute("page", Objects.requireNonNull(transaction.execute(status -> one(book.get(id), typed, issues, notice, Objects.requireNonNull(Caller.of(call))))));
        return "participation/desk-one";
    }

    private DeskOne one(Activity activity, Map<String, String> typed, List<Issue> issues, String notice, Caller caller) {
        ActivityState state = book.state(activity);
        ActivityPart part = parts.of(activity.kind());
        boolean writes = caller.holds(DRAFTER, activity.agency());
        boolean sealed = activity.newest().state() == RevisionState.SEALED;
        String result = activity.result() == null ? "" : "/desk/edition/" + activity.result();
        boolean draftNow = activity.newest().state() == RevisionState.DRAFT;
        List<ActivityViews.Finding> found = writes && draftNow
                ? findings.of(activity).stream().map(one -> new ActivityViews.Finding(one.key(), one.text())).toList() : List.of();
        return new DeskOne(activity, state, agencies.nameOf(activity.agency()), sealed ? "" : activity.newest().content().html(),
                sealed ? "" : part.html(activity.newest().content()), part.deskWays(activity, state), book.revisions(activity.id()), writes,
                (caller.holds(OFFICE, activity.agency()) || caller.holds(LEADER, activity.agency())) && mayBeCancelled(state), writes && state == ActivityState.CLOSED, result, found,
                typed, issues, notice);
    }

    private static boolean mayBeCancelled(ActivityState state) {
        return switch (state) {
            case CLEARED, OPEN, CLOSED -> true;
            case DRAFT, IN_REVIEW, CONCLUDED, CANCELLED, DROPPED -> false;
        };
    }

    /** What an act of the page does, and where it leads. */
    private interface Deed {
        String done();
    }

    private String acted(long id, Typed typed, Deed deed, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            return deed.done();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, typed.values(), refused.issues().stream().map(ActivityPages::here).toList(), "", call, model);
        }
    }

    /** What is wrong in an editor is told on this page as a whole: its field is not here. */
    private static Issue here(Issue issue) {
        return issue.field().startsWith("finding-") || FIELDS.contains(issue.field()) ? issue : Issue.whole(issue.text());
    }

    @PostMapping("/desk/participation/{activity}/submit")
    @MayCall(value = DRAFTER, on = "activity")
    String submit(@PathVariable long activity, @RequestParam long version, @RequestParam Map<String, String> sent, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, sent.keySet().stream().filter(key -> key.startsWith("finding-")).toArray(String[]::new));
        Map<String, String> accepted = new LinkedHashMap<>();
        typed.values().forEach((key, reason) -> accepted.put(key.substring("finding-".length()), reason));
        return acted(activity, typed, () -> {
            submit.run(actor, activity, version, accepted);
            return "redirect:/desk/participation/" + activity + "?done=submitted";
        }, call, response, model);
    }

    @PostMapping("/desk/participation/{activity}/take-back")
    @MayCall(value = DRAFTER, on = "activity")
    String takeBack(@PathVariable long activity, @RequestParam long version, Actor actor) {
        submit.takeBack(actor, activity, version);
        return "redirect:/desk/participation/" + activity + "?done=taken-back";
    }

    @PostMapping("/desk/participation/{activity}/revise")
    @MayCall(value = DRAFTER, on = "activity")
    String revise(@PathVariable long activity, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "reason");
        return acted(activity, typed, () -> {
            draft.revise(actor, activity, version, typed.text("reason"));
            return "redirect:/desk/participation/" + activity + "?done=revising";
        }, call, response, model);
    }

    @PostMapping("/desk/participation/{activity}/drop")
    @MayCall(value = DRAFTER, on = "activity")
    String drop(@PathVariable long activity, @RequestParam long version, Actor actor) {
        draft.drop(actor, activity, version);
        return "redirect:/desk/participation/" + activity + "?done=dropped";
    }

    @PostMapping("/desk/participation/{activity}/cancel")
    @MayCall(value = {OFFICE, LEADER}, on = "activity")
    String cancel(@PathVariable long activity, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "cancel", "note");
        return acted(activity, typed, () -> {
            cancel.run(actor, activity, version, CancelReason.ofCode(typed.text("cancel")).orElse(null), typed.text("note"));
            return "redirect:/desk/participation/" + activity + "?done=cancelled";
        }, call, response, model);
    }

    @PostMapping("/desk/participation/{activity}/conclude")
    @MayCall(value = DRAFTER, on = "activity")
    String conclude(@PathVariable long activity, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        return acted(activity, Typed.of(call), () -> "redirect:/desk/edition/" + conclude.run(actor, activity, version), call, response, model);
    }
}
