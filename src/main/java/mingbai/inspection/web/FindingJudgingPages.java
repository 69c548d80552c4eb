package mingbai.inspection.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.ExtendTerm;
import mingbai.inspection.rectify.JudgeFinding;
import mingbai.inspection.rectify.Judges;
import mingbai.inspection.rectify.Shown;
import mingbai.inspection.web.FindingActPages.Form;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What those above decide about a finding. To whom it is not to judge, the addresses are not there. */
@Controller
class FindingJudgingPages {

    private final FindingSight sight;
    private final JudgeFinding judge;
    private final ExtendTerm extend;
    private final Judges judges;
    private final Uploads uploads;

    FindingJudgingPages(FindingSight sight, JudgeFinding judge, ExtendTerm extend, Judges judges, Uploads uploads) {
        this.sight = sight;
        this.judge = judge;
        this.extend = extend;
        this.judges = judges;
        this.uploads = uploads;
    }

    @PostMapping("/desk/inspection/finding/{finding}/judge")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "finding")
    String judge(@PathVariable String finding, @RequestParam long version, @RequestParam(name = "judge-answer", defaultValue = "") String answer, @RequestParam(name = "judge-reason", defaultValue = "") String reason,
            Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("answer", answer, "reason", Scrub.clean(reason)), "judge");
        return orShow(finding, form, actor, call, response, model, row -> {
            if (yes(answer)) {
                judge.accept(actor, row.id(), version, form.of("reason"));
            } else {
                judge.refuse(actor, row.id(), version, form.of("reason"));
            }
        });
    }

    @PostMapping("/desk/inspection/finding/{finding}/confirm")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "finding")
    String confirm(@PathVariable String finding, @RequestParam long version, @RequestParam(name = "confirm-answer", defaultValue = "") String answer, @RequestParam(name = "confirm-reason", defaultValue = "") String reason,
            Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("answer", answer, "reason", Scrub.clean(reason)), "confirm");
        return orShow(finding, form, actor, call, response, model, row -> judge.confirm(actor, row.id(), version, yes(answer), form.of("reason")));
    }

    @PostMapping("/desk/inspection/finding/{finding}/recheck")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "finding")
    String recheck(@PathVariable String finding, @RequestParam long version, @RequestParam(name = "recheck-answer", defaultValue = "") String answer, @RequestParam(name = "recheck-seen", defaultValue = "") String seen,
            @RequestParam(name = "recheck-files", required = false) @Nullable List<MultipartFile> sent, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("answer", answer, "seen", Scrub.clean(seen)), "recheck");
        return orShow(finding, form, actor, call, response, model, row -> {
            boolean mended = yes(answer);
            List<Issue> issues = new ArrayList<>();
            Shown shown = new Shown(uploads.take(sent, "files", issues), "");
            Refused.ifAny(issues);
            judge.recheck(actor, row.id(), version, mended, form.of("seen"), shown);
        });
    }

    @PostMapping("/desk/inspection/finding/{finding}/close")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "finding")
    String close(@PathVariable String finding, @RequestParam long version, @RequestParam(name = "close-word", defaultValue = "") String word, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("word", Scrub.clean(word)), "close");
        return orShow(finding, form, actor, call, response, model, row -> judge.close(actor, row.id(), version, form.of("word")));
    }

    @PostMapping("/desk/inspection/finding/{finding}/reopen")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "finding")
    String reopen(@PathVariable String finding, @RequestParam long version, @RequestParam(name = "reopen-reason", defaultValue = "") String reason, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("reason", Scrub.clean(reason)), "reopen");
        return orShow(finding, form, actor, call, response, model, row -> judge.reopen(actor, row.id(), version, form.of("reason")));
    }

    @PostMapping("/desk/inspection/finding/{finding}/extension")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "finding")
    String extension(@PathVariable String finding, @RequestParam(name = "extension-answer", defaultValue = "") String answer, @RequestParam(name = "extension-word", defaultValue = "") String word, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        Form form = new Form(Map.of("answer", answer, "word", Scrub.clean(word)), "extension");
        return orShow(finding, form, actor, call, response, model, row -> extend.decide(actor, row.id(), yes(answer), form.of("word")));
    }

    private static boolean yes(String answer) {
        return switch (answer) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Refused("answer", "请选择一种结论");
        };
    }

    private String orShow(String finding, Form form, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model, Consumer<FindingReading.Row> deed) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        FindingReading.Row row = sight.row(finding);
        if (!judges.judges(caller, row.agency(), row.source())) {
            throw new NotFound();
        }
        return orShow(sight, finding, form, actor, caller, response, model, deed);
    }

    /** Does it and leads back to the finding; what was refused is shown there at its form, with what was typed. */
    static String orShow(FindingSight sight, String finding, Form form, Actor actor, Caller caller, HttpServletResponse response, Model model,
            Consumer<FindingReading.Row> deed) {
        FindingReading.Row row = sight.row(finding);
        try {
            deed.accept(row);
            return "redirect:" + row.page();
        } catch (Refused refused) {
            response.setStatus(422);
            Map<String, String> typed = new HashMap<>();
            form.fields().forEach((field, value) -> typed.put(form.act() + "-" + field, value));
            List<Issue> issues = refused.issues().stream().map(issue -> issue.field().isEmpty() ? issue : Issue.of(form.act() + "-" + issue.field(), issue.text())).toList();
            model.addAttribute("page", sight.page(row, caller, actor, typed, issues));
            return "inspection/finding";
        }
    }
}
