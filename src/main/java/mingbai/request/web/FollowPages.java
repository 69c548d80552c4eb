package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import mingbai.request.CaseBook;
import mingbai.request.CaseMessages;
import mingbai.request.SubmissionReceipt;
import mingbai.request.Visit;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterSheets;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.ServeLetter;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /request/case}: an applicant looks at the own case, its letters and files. Without a visit one is led to where it begins. */
@Controller
class FollowPages {

    private static final String ENTRY = "redirect:/request/follow";

    private final VisitCookie cookie;
    private final FollowViews views;
    private final CaseBook book;
    private final CaseMessages messages;
    private final LettersFor letters;
    private final LetterSheets sheets;
    private final ServeLetter serve;
    private final SubmissionReceipt receipt;

    FollowPages(VisitCookie cookie, FollowViews views, CaseBook book, CaseMessages messages, LettersFor letters, LetterSheets sheets, ServeLetter serve,
            SubmissionReceipt receipt) {
        this.cookie = cookie;
        this.views = views;
        this.book = book;
        this.messages = messages;
        this.letters = letters;
        this.sheets = sheets;
        this.serve = serve;
        this.receipt = receipt;
    }

    @GetMapping("/request/case")
    @MayCall(anyone = true)
    String show(@RequestParam(defaultValue = "") String done, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Visit> visit = cookie.of(call);
        if (visit.isEmpty()) {
            return ENTRY + "?ended=1";
        }
        model.addAttribute("page", views.page(visit.get(), FollowAct.of(done).map(act -> act.label() + "：已经办好。").orElse("")));
        return "request/follow-case";
    }

    @GetMapping("/request/case/leave")
    @MayCall(anyone = true)
    String leave(HttpServletRequest call, HttpServletResponse response) {
        cookie.end(call, response);
        return ENTRY;
    }

    /** That it was opened is on record: a letter served on the platform has reached the applicant then. */
    @GetMapping("/request/case/letter/{letter}")
    @MayCall(anyone = true)
    ResponseEntity<Resource> letter(@PathVariable long letter, HttpServletRequest call) {
        long request = mine(call);
        Letter found = letters.applicant(request).stream().filter(one -> one.id() == letter).findFirst().orElseThrow(NotFound::new);
        opened(letter);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.pdf(sheets.sheet(found), out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), found.text().title() + ".pdf");
    }

    @GetMapping("/request/case/letter/{letter}/file/{n}")
    @MayCall(anyone = true)
    ResponseEntity<Resource> letterFile(@PathVariable long letter, @PathVariable int n, HttpServletRequest call) {
        LettersFor.Opened file = letters.applicantsFile(mine(call), letter, n);
        opened(letter);
        return Download.of(file.content(), file.file().name());
    }

    /** Two clicks at once: the other one told it. */
    private void opened(long letter) {
        try {
            serve.openedByApplicant(letter);
        } catch (Overtaken twice) {
            return;
        }
    }

    @GetMapping("/request/case/message/{message}/file/{n}")
    @MayCall(anyone = true)
    ResponseEntity<Resource> messageFile(@PathVariable long message, @PathVariable int n, HttpServletRequest call) {
        CaseMessages.Opened file = messages.file(mine(call), message, n);
        return Download.of(file.content(), file.file().name());
    }

    @GetMapping("/request/case/proof")
    @MayCall(anyone = true)
    ResponseEntity<byte[]> proof(HttpServletRequest call) {
        long request = mine(call);
        return ReceiptPages.saved(receipt.proof(request).orElseThrow(NotFound::new), book.get(request).number() + "-receipt.json");
    }

    @GetMapping("/request/case/document")
    @MayCall(anyone = true)
    ResponseEntity<byte[]> document(HttpServletRequest call) {
        long request = mine(call);
        return ReceiptPages.saved(receipt.document(request).orElseThrow(NotFound::new), book.get(request).number() + "-request.json");
    }

    /** The case of a visit that was opened with the secret. */
    private long mine(HttpServletRequest call) {
        return cookie.of(call).filter(Visit::bySecret).map(Visit::request).orElseThrow(NotFound::new);
    }
}
