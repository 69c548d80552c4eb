package mingbai.inspection.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.inspection.rectify.FindingBulletin;
import mingbai.inspection.rectify.Bulletins;
import mingbai.ledger.Actor;
import mingbai.paper.DocxWriter;
import mingbai.paper.LetterPdf;
import mingbai.paper.OfficialLetter;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/bulletin}: a period and an agency with all below it as a bulletin, on screen with every number opening its records, as PDF and DOCX. */
@Controller
class FindingBulletinPages {

    private static final String PAGE = "/desk/inspection/bulletin";

    private final Bulletins bulletins;
    private final FindingScope scope;
    private final Clock clock;

    FindingBulletinPages(Bulletins bulletins, FindingScope scope, Clock clock) {
        this.bulletins = bulletins;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @MayCall({OFFICE, INSPECTOR, LEADER})
    String show(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> codes = scope.of(caller, List.of(OFFICE, INSPECTOR, LEADER));
        LocalDate today = LocalDate.now(clock);
        String whose = codes.contains(agency) ? agency : codes.stream().findFirst().orElse("");
        LocalDate first = from.isEmpty() ? today.minusMonths(3) : day(from);
        LocalDate last = to.isEmpty() ? today : day(to);
        try {
            if (first == null || last == null) {
                throw new Refused(first == null ? "from" : "to", "日期应写成2026-03-02这样");
            }
            FindingBulletin bulletin = bulletins.of(whose, first, last);
            model.addAttribute("page", new FindingBulletinPage(scope.choices(codes), whose, first.toString(), last.toString(), bulletin, caller.holds(OFFICE, whose), List.of()));
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", new FindingBulletinPage(scope.choices(codes), whose, from, to, null, false, refused.issues()));
        }
        return "inspection/bulletin";
    }

    /** @param form {@code pdf} or {@code docx} */
    @GetMapping(PAGE + "/file")
    @MayCall({OFFICE, INSPECTOR, LEADER})
    ResponseEntity<Resource> file(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "pdf") String form, HttpServletRequest call) {
        FindingBulletin bulletin = bulletin(agency, from, to, scope.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE, INSPECTOR, LEADER)));
        OfficialLetter letter = new OfficialLetter(bulletin.agency(), "", bulletin.title(), "", bulletin.blocks(), List.of(), bulletin.agency(), null, "", List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean docx = form.equals("docx");
        if (docx) {
            DocxWriter.write(letter, out);
        } else {
            LetterPdf.write(letter, out);
        }
        return Download.of(new ByteArrayInputStream(out.toByteArray()), bulletin.title() + (docx ? ".docx" : ".pdf"));
    }

    @PostMapping(PAGE)
    @MayCall(OFFICE)
    String handOver(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Actor actor,
            HttpServletRequest call) {
        Set<String> codes = scope.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE));
        bulletin(agency, from, to, codes);
        return "redirect:/desk/edition/" + bulletins.handOver(actor, agency, Objects.requireNonNull(day(from)), Objects.requireNonNull(day(to)));
    }

    private FindingBulletin bulletin(String agency, String from, String to, Set<String> codes) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (!codes.contains(agency) || first == null || last == null) {
            throw new NotFound();
        }
        try {
            return bulletins.of(agency, first, last);
        } catch (Refused refused) {
            throw new NotFound();
        }
    }

    /** Null for what is no day. */
    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
