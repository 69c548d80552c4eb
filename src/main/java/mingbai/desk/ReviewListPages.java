package mingbai.desk;

import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.TakeStep;
import mingbai.review.reading.ReviewQueue;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/review}: the queue of a reviewer, with one decision for many papers where the law lets one decide so. */
@Controller
class ReviewListPages {

    private static final int MOST = 200;

    private final ReviewQueue queue;
    private final TakeStep takeStep;
    private final AgencyReading agencies;
    private final Clock clock;

    ReviewListPages(ReviewQueue queue, TakeStep takeStep, AgencyReading agencies, Clock clock) {
        this.queue = queue;
        this.takeStep = takeStep;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/review")
    @MayCall({FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW})
    String list(@RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        return list(request, step, agency, List.of(), done.isEmpty() ? List.of() : List.of("已办理。"), "", model);
    }

    /** Approves the ticked papers with one opinion, each in a transaction of its own; papers at the secrecy step are left out. */
    @PostMapping("/desk/review")
    @MayCall({FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW})
    String approve(Actor actor, @RequestParam(defaultValue = "") String opinion, HttpServletRequest request, Model model) {
        List<ReviewReading.Waiting> mine = queue.of(Objects.requireNonNull(Caller.of(request)));
        String[] ticked = Objects.requireNonNullElse(request.getParameterValues("matter"), new String[0]);
        List<Issue> issues = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        if (ticked.length == 0) {
            issues.add(Issue.whole("请先勾选要同意的文稿"));
        }
        Arrays.stream(ticked).limit(MOST).forEach(tick -> {
            Optional<ReviewReading.Waiting> row = mine.stream().filter(waiting -> tick.equals(waiting.matter() + "-" + waiting.step())).findFirst();
            approve(actor, row, opinion.strip(), issues, outcomes);
        });
        return list(request, "", "", issues, outcomes, issues.isEmpty() ? "" : opinion, model);
    }

    private void approve(Actor actor, Optional<ReviewReading.Waiting> row, String opinion, List<Issue> issues, List<String> outcomes) {
        if (row.isEmpty()) {
            issues.add(Issue.whole("勾选的一份文稿已不在您的待审之列，可能已被他人处理"));
            return;
        }
        ReviewReading.Waiting paper = row.get();
        try {
            if (paper.role().equals(SECRECY_REVIEW.code())) {
                throw new Refused("", "保密审查须逐件写明结论和依据，不能批量办理");
            }
            takeStep.onScreen(actor, Opinion.onScreen(paper.matter(), paper.step(), Decision.APPROVE, opinion, null));
            outcomes.add("《" + paper.title() + "》" + paper.stepTitle() + "已同意");
        } catch (Refused refused) {
            refused.issues().forEach(issue -> issues.add(Issue.whole("《" + paper.title() + "》：" + issue.text())));
        } catch (Overtaken overtaken) {
            issues.add(Issue.whole("《" + paper.title() + "》：" + overtaken.getMessage()));
        }
    }

    private String list(HttpServletRequest request, String step, String agency, List<Issue> issues, List<String> outcomes, String opinion, Model model) {
        List<ReviewReading.Waiting> all = queue.of(Objects.requireNonNull(Caller.of(request)));
        List<Choice> steps = all.stream().map(ReviewReading.Waiting::stepTitle).distinct().map(title -> Choice.of(title, title)).toList();
        Map<String, String> names = agencies.namesOf(all.stream().map(ReviewReading.Waiting::agency).toList());
        List<Choice> choices = names.entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        List<ReviewReading.Waiting> rows = all.stream().filter(row -> step.isEmpty() || row.stepTitle().equals(step))
                .filter(row -> agency.isEmpty() || row.agency().equals(agency)).limit(MOST).toList();
        model.addAttribute("page", new ReviewListPage(rows, all.size(), names, steps, choices, step, agency, clock.instant(), issues, outcomes, opinion));
        return "desk/review-list";
    }
}
