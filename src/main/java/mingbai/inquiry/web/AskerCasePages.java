package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryMessages;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiry/case}: somebody looks at the own inquiry, its answers and files. Without a visit one is led to where it begins. */
@Controller
class AskerCasePages {

    static final String ENTRY = "redirect:/inquiry/follow";

    private final AskerVisits visits;
    private final AskerViews views;
    private final InquiryMessages messages;

    AskerCasePages(AskerVisits visits, AskerViews views, InquiryMessages messages) {
        this.visits = visits;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/inquiry/case")
    @MayCall(anyone = true)
    String show(@RequestParam(defaultValue = "") String done, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Inquiry> inquiry = visits.of(call);
        if (inquiry.isEmpty()) {
            return ENTRY + "?ended=1";
        }
        model.addAttribute("page", views.page(inquiry.get(), AskerAct.of(done).map(act -> act.label() + "：已经办好。").orElse("")));
        return "inquiry/asker-case";
    }

    @GetMapping("/inquiry/case/leave")
    @MayCall(anyone = true)
    String leave(HttpServletRequest call, HttpServletResponse response) {
        visits.end(call, response);
        return ENTRY;
    }

    @GetMapping("/inquiry/case/file/{n}")
    @MayCall(anyone = true)
    ResponseEntity<Resource> file(@PathVariable int n, HttpServletRequest call) {
        return opened(messages.file(mine(call), 0, n));
    }

    @GetMapping("/inquiry/case/message/{message}/{n}")
    @MayCall(anyone = true)
    ResponseEntity<Resource> messageFile(@PathVariable long message, @PathVariable int n, HttpServletRequest call) {
        return opened(messages.file(mine(call), message, n));
    }

    private static ResponseEntity<Resource> opened(InquiryMessages.Opened file) {
        return Download.of(file.content(), file.file().name());
    }

    private long mine(HttpServletRequest call) {
        return visits.of(call).orElseThrow(NotFound::new).id();
    }
}
