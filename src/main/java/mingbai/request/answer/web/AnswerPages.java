package mingbai.request.answer.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.paper.OfficialLetter;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.request.answer.Answer;
import mingbai.request.answer.AnswerLetters;
import mingbai.request.answer.Answers;
import mingbai.request.answer.DraftAnswer;
import mingbai.request.answer.SubmitAnswer;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
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

/** {@code /desk/request/…/answer}: the answer of a request from the choice of its kind to its review. */
@Controller
class AnswerPages {

    private final AnswerViews views;
    private final Answers answers;
    private final DraftAnswer draft;
    private final SubmitAnswer submit;
    private final Uploads uploads;
    private final FileStore files;
    private final AnswerLetters letters;

    AnswerPages(AnswerViews views, Answers answers, DraftAnswer draft, SubmitAnswer submit, Uploads uploads, FileStore files, AnswerLetters letters) {
        this.letters = letters;
        this.views = views;
        this.answers = answers;
        this.draft = draft;
        this.submit = submit;
        this.uploads = uploads;
        this.files = files;
    }

    @GetMapping("/desk/request/{request}/answer")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        return show(call, actor, views.begin(request, kind), request, agency, List.of(), done(done), model);
    }

    private static String done(String done) {
        return switch (done) {
            case "saved" -> "已保存。";
            case "submitted" -> "已送审。";
            case "back" -> "已撤回，可以修改后重新送审。";
            case "dropped" -> "已作废，可以重新起草。";
            case "served" -> "已送达，这件申请已经办结。";
            default -> "";
        };
    }

    private String show(HttpServletRequest call, Actor actor, @Nullable AnswerForm form, long request, String agency, List<Issue> issues, String notice, Model model) {
        model.addAttribute("page", views.page(Objects.requireNonNull(Caller.of(call)), actor, request, form, agency, issues, notice));
        return "request/answer-draft";
    }

    /** Saves; the button pressed says what else: begin anew the words, search the right agency, or send to review. */
    @PostMapping("/desk/request/{request}/answer")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String save(@PathVariable long request, @RequestParam long version, @RequestParam(defaultValue = "save") String act,
            @RequestParam(required = false) @Nullable List<MultipartFile> given, @RequestParam(required = false) @Nullable List<MultipartFile> basis, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        views.mustWrite(Objects.requireNonNull(Caller.of(call)), actor, request);
        AnswerForm form = AnswerForm.of(call);
        List<Issue> issues = new ArrayList<>();
        try {
            List<Attachment> newGiven = uploads.take(given, "given", issues);
            List<Attachment> newBasis = uploads.take(basis, "basis", issues);
            Refused.ifAny(issues);
            AnswerForm typed = act.equals("words") ? form.withWords("") : form;
            Answer saved = draft.run(actor, request, version, typed.typed(newGiven, newBasis, views.right(form)));
            if (!act.equals("submit")) {
                return "redirect:/desk/request/" + request + "/answer?done=saved";
            }
            return submit(actor, request, saved, form, call, response, model);
        } catch (Refused refused) {
            response.setStatus(422);
            return show(call, actor, form, request, "", refused.issues(), "", model);
        }
    }

    /** What was typed is saved already; only what is missing is told. */
    private String submit(Actor actor, long request, Answer saved, AnswerForm form, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            submit.run(actor, saved.id(), saved.version(), form.accepted());
            return "redirect:/desk/request/" + request + "/answer?done=submitted";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(call, actor, null, request, "", refused.issues(), "已保存，还没有送审。", model);
        }
    }

    @PostMapping("/desk/request/{request}/answer/back")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String takeBack(@PathVariable long request, @RequestParam long version, Actor actor, HttpServletRequest call) {
        views.mustWrite(Objects.requireNonNull(Caller.of(call)), actor, request);
        submit.takeBack(actor, live(request).id(), version);
        return "redirect:/desk/request/" + request + "/answer?done=back";
    }

    @PostMapping("/desk/request/{request}/answer/drop")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String drop(@PathVariable long request, @RequestParam long version, Actor actor, HttpServletRequest call) {
        views.mustWrite(Objects.requireNonNull(Caller.of(call)), actor, request);
        submit.drop(actor, live(request).id(), version);
        return "redirect:/desk/request/" + request + "/answer?done=dropped";
    }

    /** Gives up what passed and went to nobody yet. */
    @PostMapping("/desk/request/{request}/answer/revoke")
    @MayCall(value = OFFICE, on = "request")
    String revoke(@PathVariable long request, @RequestParam long version, @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        try {
            submit.revoke(actor, live(request).id(), version, Scrub.clean(reason));
            return "redirect:/desk/request/" + request + "/answer?done=dropped";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(call, actor, null, request, "", refused.issues(), "", model);
        }
    }

    private Answer live(long request) {
        return views.live(request).orElseThrow(() -> new Overtaken("这份答复"));
    }

    @GetMapping("/desk/request/{request}/answer/file/{n}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    ResponseEntity<Resource> file(@PathVariable long request, @PathVariable int n, HttpServletRequest call) {
        return answers.of(request).stream().limit(1).flatMap(answer -> answer.content().files().stream()).filter(file -> file.n() == n).findFirst()
                .map(file -> Download.of(files.open(file.file().hash(), Caller.of(call)), file.file().name())).orElseThrow(NotFound::new);
    }

    /** How the letter will look, before it is signed. */
    @GetMapping("/desk/request/{request}/answer/preview.pdf")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW}, on = "request")
    ResponseEntity<Resource> preview(@PathVariable long request) {
        OfficialLetter sheet = views.live(request).map(answer -> letters.sheet(answer, request)).orElseThrow(NotFound::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letters.pdf(sheet, out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), "答复书预览.pdf");
    }
}
