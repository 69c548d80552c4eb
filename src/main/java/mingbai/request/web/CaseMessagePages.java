package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.request.CaseBook;
import mingbai.request.CaseMessages;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
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

/** {@code /desk/request/…/message}: messages between the applicant and those who handle the request. */
@Controller
class CaseMessagePages {

    private final CaseBook book;
    private final CaseMessages messages;
    private final Uploads uploads;

    CaseMessagePages(CaseBook book, CaseMessages messages, Uploads uploads) {
        this.book = book;
        this.messages = messages;
        this.uploads = uploads;
    }

    @GetMapping("/desk/request/{request}/message")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    String page(@PathVariable long request, @RequestParam(defaultValue = "") String done, Model model) {
        return show(request, Map.of(), List.of(), done.isEmpty() ? "" : "已发送，申请人查看进度时可以看到。", model);
    }

    @PostMapping("/desk/request/{request}/message")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String send(Actor actor, @PathVariable long request, @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletResponse response, Model model) {
        String clean = Scrub.clean(text).replace("\r\n", "\n");
        try {
            List<Issue> issues = new ArrayList<>();
            List<Attachment> taken = uploads.take(files, "files", issues);
            Refused.ifAny(issues);
            messages.send(actor, request, clean, taken);
            return "redirect:/desk/request/" + request + "/message?done=1";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, Map.of("text", clean), refused.issues(), "", model);
        }
    }

    private String show(long request, Map<String, String> typed, List<Issue> issues, String done, Model model) {
        model.addAttribute("page", new ApplicantDeskPage.Messages(book.get(request), messages.of(request), typed, issues, done));
        return "request/message";
    }

    @GetMapping("/desk/request/{request}/message/{message}/file/{n}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    ResponseEntity<Resource> file(@PathVariable long request, @PathVariable long message, @PathVariable int n) {
        CaseMessages.Opened file = messages.file(request, message, n);
        return Download.of(file.content(), file.file().name());
    }
}
