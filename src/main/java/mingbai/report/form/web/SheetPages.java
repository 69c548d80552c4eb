package mingbai.report.form.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.report.form.Answer;
import mingbai.report.form.FillReply;
import mingbai.report.form.FormDefinition;
import mingbai.report.form.FormField;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormReply;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/report/forms/sheet/…}: a unit's sheet, filled in and submitted, with its evidence. */
@Controller
class SheetPages {

    private final FormReading forms;
    private final FillReply fill;
    private final SheetViews views;
    private final Uploads uploads;
    private final FileStore files;

    SheetPages(FormReading forms, FillReply fill, SheetViews views, Uploads uploads, FileStore files) {
        this.forms = forms;
        this.fill = fill;
        this.views = views;
        this.uploads = uploads;
        this.files = files;
    }

    @GetMapping("/desk/report/forms/sheet/{formsheet}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "formsheet")
    String show(@PathVariable long formsheet, @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "") String n,
            HttpServletRequest request, Model model) {
        model.addAttribute("page", views.sheet(formsheet, n.matches("\\d{1,4}") ? Integer.parseInt(n) : 0, Map.of(), List.of(), notice(done), request));
        return "report/sheet";
    }

    private static String notice(String done) {
        return switch (done) {
            case "saved" -> "已保存，还没有报送。";
            case "submitted" -> "已报送。统计数字按报送时的记录固定下来；审核结果会在“消息”中告诉您。";
            case "attached" -> "证明材料已上传。";
            case "removed" -> "证明材料已删去。";
            default -> "";
        };
    }

    @PostMapping("/desk/report/forms/sheet/{formsheet}")
    @MayCall(value = {OFFICE, DRAFTER}, on = "formsheet")
    String fill(@PathVariable long formsheet, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        FormReply reply = forms.reply(formsheet).orElseThrow(NotFound::new);
        Map<String, Answer> answers = answers(definition(reply), reply, sent);
        try {
            boolean submit = sent.containsKey("submit");
            if (submit) {
                fill.submit(actor, formsheet, version, answers);
            } else {
                fill.save(actor, formsheet, version, answers);
            }
            return "redirect:/desk/report/forms/sheet/" + formsheet + "?done=" + (submit ? "submitted" : "saved");
        } catch (Refused refused) {
            return refused(formsheet, answers, refused.issues(), Map.of(), request, response, model);
        }
    }

    private String refused(long id, Map<String, Answer> answers, List<Issue> issues, Map<String, String> typed, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", views.sheet(id, answers, typed, issues, request));
        return "report/sheet";
    }

    private FormDefinition definition(FormReply reply) {
        return forms.definition(forms.round(reply.round()).orElseThrow(NotFound::new));
    }

    /** What was sent, with the files that are there already. */
    private static Map<String, Answer> answers(FormDefinition form, FormReply reply, Map<String, String> sent) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            answers.put(field.key(), new Answer(text(sent, "value.", field), text(sent, "evidence.", field), text(sent, "objection.", field),
                    sent.containsKey("sure." + field.key()), reply.answer(field.key()).files()));
        }
        return answers;
    }

    private static String text(Map<String, String> sent, String prefix, FormField field) {
        return Scrub.clean(sent.getOrDefault(prefix + field.key(), "")).strip();
    }

    /** Evidence of one field is added to what was saved. */
    @PostMapping("/desk/report/forms/sheet/{formsheet}/attach")
    @MayCall(value = {OFFICE, DRAFTER}, on = "formsheet")
    String attach(@PathVariable long formsheet, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String field,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        FormReply reply = forms.reply(formsheet).orElseThrow(NotFound::new);
        try {
            List<Issue> issues = new ArrayList<>();
            if (definition(reply).field(field).filter(found -> !found.counted()).isEmpty()) {
                issues.add(Issue.of("field", "请选择证明材料属于哪一栏"));
            }
            List<Attachment> taken = uploads.take(sent, "files", issues);
            if (taken.isEmpty() && issues.isEmpty()) {
                issues.add(Issue.of("files", "请选择要上传的文件"));
            }
            Refused.ifAny(issues);
            Answer before = reply.answer(field);
            List<Attachment> all = Stream.concat(before.files().stream(), taken.stream()).distinct().toList();
            fill.save(actor, formsheet, version, with(reply, field, all));
            return "redirect:/desk/report/forms/sheet/" + formsheet + "?done=attached";
        } catch (Refused refused) {
            return refused(formsheet, reply.answers(), refused.issues(), Map.of("field", field), request, response, model);
        }
    }

    @PostMapping("/desk/report/forms/sheet/{formsheet}/remove")
    @MayCall(value = {OFFICE, DRAFTER}, on = "formsheet")
    String remove(@PathVariable long formsheet, Actor actor, @RequestParam long version, @RequestParam String field, @RequestParam String hash) {
        FormReply reply = forms.reply(formsheet).orElseThrow(NotFound::new);
        fill.save(actor, formsheet, version, with(reply, field, reply.answer(field).files().stream().filter(file -> !file.hash().equals(hash)).toList()));
        return "redirect:/desk/report/forms/sheet/" + formsheet + "?done=removed";
    }

    private static Map<String, Answer> with(FormReply reply, String field, List<Attachment> all) {
        Map<String, Answer> answers = new LinkedHashMap<>(reply.answers());
        Answer before = reply.answer(field);
        answers.put(field, new Answer(before.text(), before.evidence(), before.objection(), before.sure(), all));
        return answers;
    }

    /** A file of the sheet, of what is being filled in or of any submission. */
    @GetMapping("/desk/report/forms/sheet/{formsheet}/file")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "formsheet")
    ResponseEntity<Resource> file(@PathVariable long formsheet, @RequestParam(defaultValue = "") String hash, HttpServletRequest request) {
        FormReply reply = forms.reply(formsheet).orElseThrow(NotFound::new);
        Attachment file = Stream.concat(reply.answers().values().stream().flatMap(answer -> answer.files().stream()),
                forms.submissions(formsheet).stream().flatMap(submission -> submission.values().stream()).flatMap(value -> value.files().stream()))
                .filter(found -> found.hash().equals(hash)).findFirst().orElseThrow(NotFound::new);
        return Download.of(files.open(file.hash(), Caller.of(request)), file.name());
    }

    /** The records behind a counted figure. */
    @GetMapping("/desk/report/forms/sheet/{formsheet}/records")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "formsheet")
    String records(@PathVariable long formsheet, @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String n,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        model.addAttribute("page", views.records(formsheet, field, n, page, FormScope.caller(request)));
        return "report/sheet-records";
    }
}
