package mingbai.inquiry.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mingbai.inquiry.InquiryMessages;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inquiry/{inquiry}}: one inquiry with all that happened to it. */
@Controller
class DeskCasePages {

    private final DeskCases cases;
    private final InquiryMessages messages;

    DeskCasePages(DeskCases cases, InquiryMessages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @GetMapping("/desk/inquiry/{inquiry}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "inquiry")
    String show(@PathVariable long inquiry, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        model.addAttribute("page", cases.of(inquiry, Objects.requireNonNull(Caller.of(call)), actor, done.isEmpty() ? "" : "已办理。"));
        return "inquiry/desk-case";
    }

    /** The answer as a letter, for somebody without a network. */
    @GetMapping("/desk/inquiry/{inquiry}/print")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String print(@PathVariable long inquiry, Actor actor, HttpServletRequest call, Model model) {
        model.addAttribute("page", cases.of(inquiry, Objects.requireNonNull(Caller.of(call)), actor, ""));
        return "inquiry/desk-print";
    }

    /** A file of the inquiry ({@code message} 0) or of a message. */
    @GetMapping("/desk/inquiry/{inquiry}/file")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "inquiry")
    ResponseEntity<InputStreamResource> file(@PathVariable long inquiry, @RequestParam(defaultValue = "0") String message, @RequestParam(defaultValue = "1") String n) {
        if (!n.matches("\\d{1,3}") || !message.matches(Ids.PATTERN)) {
            throw new NotFound();
        }
        InquiryMessages.Opened opened = messages.file(inquiry, Long.parseLong(message), Integer.parseInt(n));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", ContentDisposition.attachment().filename(opened.file().name(), StandardCharsets.UTF_8).build().toString())
                .contentLength(opened.file().size()).body(new InputStreamResource(opened.content()));
    }
}
