package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion.Entry;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.Medium;
import mingbai.review.TakeStep;
import mingbai.review.reading.ReviewQueue;
import mingbai.review.reading.ReviewReading;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/review/{matter}}: one paper before its reviewer, and what the reviewer or a clerk says of it. */
@Controller
class ReviewPages {

    private final ReviewViews views;
    private final ReviewQueue queue;
    private final Decisions decisions;
    private final TakeStep takeStep;
    private final FileStore files;

    ReviewPages(ReviewViews views, ReviewQueue queue, Decisions decisions, TakeStep takeStep, FileStore files) {
        this.views = views;
        this.queue = queue;
        this.decisions = decisions;
        this.takeStep = takeStep;
        this.files = files;
    }

    @GetMapping("/desk/review/{matter}")
    @MayCall(value = {FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, OFFICE, DRAFTER, LEADER}, on = "matter")
    String show(@PathVariable long matter, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest request, Model model) {
        return show(request, actor, matter, DecisionForm.BLANK, List.of(), done(done), model);
    }

    /** The reviewer decides on screen; then the next paper opens by itself. */
    @PostMapping("/desk/review/{matter}")
    @MayCall(value = {FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW}, on = "matter")
    String decide(@PathVariable long matter, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        DecisionForm form = DecisionForm.of(request.getParameterMap());
        try {
            Opinion opinion = decisions.opinion(matter, form, Entry.screen());
            takeStep.onScreen(actor, opinion);
            return next(request, opinion.decision());
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, actor, matter, form, refused.issues(), "", model);
        }
    }

    private String next(HttpServletRequest request, Decision decision) {
        List<ReviewReading.Waiting> waiting = queue.of(Objects.requireNonNull(Caller.of(request)));
        String done = "done=" + decision.name().toLowerCase(java.util.Locale.ROOT);
        return waiting.isEmpty() ? "redirect:/desk/review?" + done : "redirect:/desk/review/" + waiting.getFirst().matter() + "?" + done;
    }

    /** The form for what somebody signed on paper or said. */
    @GetMapping("/desk/review/{matter}/entered")
    @MayCall(value = {OFFICE, DRAFTER}, on = "matter")
    String entering(@PathVariable long matter, Actor actor, HttpServletRequest request, Model model) {
        show(request, actor, matter, DecisionForm.BLANK, List.of(), "", model);
        return "desk/enter";
    }

    /** A clerk enters a signature on paper with its scan, or what somebody said. */
    @PostMapping("/desk/review/{matter}/entered")
    @MayCall(value = {OFFICE, DRAFTER}, on = "matter")
    String enter(@PathVariable long matter, Actor actor, @RequestParam(required = false) @Nullable MultipartFile scan, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        DecisionForm form = DecisionForm.of(request.getParameterMap());
        try {
            Medium medium = form.given().orElseThrow(() -> new Refused("medium", "请选择纸质签批还是口头同意"));
            if (!form.signer().matches(Ids.PATTERN)) {
                throw new Refused("signer", "请选择签署人");
            }
            Opinion opinion = decisions.opinion(matter, form, new Entry(medium, null, null));
            StoredFile stored = scan == null || scan.isEmpty() ? null : decisions.put(files, scan);
            takeStep.entered(actor, opinion, Long.parseLong(form.signer()), stored);
            return "redirect:/desk/review/" + matter + "?done=entered";
        } catch (Refused refused) {
            response.setStatus(422);
            show(request, actor, matter, form, refused.issues(), "", model);
            return "desk/enter";
        }
    }

    @PostMapping("/desk/review/{matter}/evidence")
    @MayCall(value = {FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, OFFICE, DRAFTER}, on = "matter")
    String evidence(@PathVariable long matter, Actor actor, @RequestParam(required = false) @Nullable MultipartFile evidence, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            if (evidence == null || evidence.isEmpty()) {
                throw new Refused("evidence", "请选择要上传的材料");
            }
            takeStep.evidence(actor, matter, decisions.put(files, evidence), Decisions.called(evidence));
            return "redirect:/desk/review/" + matter + "?done=evidence";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, actor, matter, DecisionForm.BLANK, refused.issues(), "", model);
        } catch (Overtaken overtaken) {
            response.setStatus(409);
            return show(request, actor, matter, DecisionForm.BLANK, List.of(Issue.whole(String.valueOf(overtaken.getMessage()))), "", model);
        }
    }

    private static String done(String code) {
        return switch (code) {
            case "approve" -> "上一份已同意。这是下一份。";
            case "return" -> "上一份已退回修改。这是下一份。";
            case "refuse" -> "上一份已登记为不同意。这是下一份。";
            case "entered" -> "已录入。";
            case "evidence" -> "材料已上传。";
            default -> "";
        };
    }

    private String show(HttpServletRequest request, Actor actor, long matter, DecisionForm form, List<Issue> issues, String notice, Model model) {
        model.addAttribute("page", views.page(Objects.requireNonNull(Caller.of(request)), actor, matter, form, issues, notice));
        return "desk/review";
    }
}
