package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.request.letter.Delivery.Method;
import mingbai.request.letter.ServeLetter;
import mingbai.request.letter.ServeLetter.Sending;
import mingbai.request.web.LetterDesk.Kept;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/request-letter/…/serve} and {@code …/received}: that a letter went out, and that it arrived. */
@Controller
class LetterServingPages {

    private final LetterDesk desk;
    private final ServeLetter serve;
    private final Uploads uploads;

    LetterServingPages(LetterDesk desk, ServeLetter serve, Uploads uploads) {
        this.desk = desk;
        this.serve = serve;
        this.uploads = uploads;
    }

    @PostMapping("/desk/request-letter/{letter}/serve")
    @MayCall(value = OFFICE, on = "letter")
    String serve(@PathVariable long letter, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String sentOn, @RequestParam(defaultValue = "") String tracking, @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable List<MultipartFile> proof, HttpServletRequest call, HttpServletResponse response, Model model) {
        List<Issue> issues = new ArrayList<>();
        try {
            Method by = Arrays.stream(Method.values()).filter(known -> known.name().equals(method)).findFirst()
                    .orElseThrow(() -> new Refused("method", "请选择送达方式"));
            LocalDate on = day(sentOn, "sentOn", "送出日期");
            List<Attachment> taken = uploads.take(proof, "proof", issues);
            Refused.ifAny(issues);
            serve.run(actor, letter, version, new Sending(by, on, Scrub.clean(tracking), Scrub.clean(to), taken));
            return "redirect:/desk/request-letter/" + letter + "?done=served";
        } catch (Refused refused) {
            Map<String, String> typed = Map.of("method", method, "sentOn", sentOn, "tracking", Scrub.clean(tracking), "to", Scrub.clean(to));
            return desk.refused(letter, actor, new Kept(typed, refused.issues()), call, response, model);
        }
    }

    @PostMapping("/desk/request-letter/{letter}/received")
    @MayCall(value = OFFICE, on = "letter")
    String received(@PathVariable long letter, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable List<MultipartFile> receipt, HttpServletRequest call, HttpServletResponse response, Model model) {
        List<Issue> issues = new ArrayList<>();
        try {
            LocalDate day = day(on, "on", "收到日期");
            List<Attachment> taken = uploads.take(receipt, "receipt", issues);
            Refused.ifAny(issues);
            serve.received(actor, letter, version, day, taken);
            return "redirect:/desk/request-letter/" + letter + "?done=received";
        } catch (Refused refused) {
            List<Issue> told = refused.issues().stream().map(issue -> issue.field().equals("proof") ? Issue.of("receipt", issue.text()) : issue).toList();
            return desk.refused(letter, actor, new Kept(Map.of("on", on), told), call, response, model);
        }
    }

    private static LocalDate day(String typed, String field, String label) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field, "请填写" + label + "，形如2026-03-02");
        }
    }
}
