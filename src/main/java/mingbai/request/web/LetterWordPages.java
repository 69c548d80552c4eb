package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.request.letter.LetterNumbers;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request-letters/word}: how the letters of the caller's agencies are numbered. */
@Controller
class LetterWordPages {

    private final LetterNumbers numbers;
    private final AgencyReading agencies;
    private final Clock clock;

    LetterWordPages(LetterNumbers numbers, AgencyReading agencies, Clock clock) {
        this.numbers = numbers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/request-letters/word")
    @MayCall(OFFICE)
    String show(@RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(call, "", "", List.of(), done.isEmpty() ? "" : "已保存，以后签发的文书使用新的代字。", model);
    }

    private String show(HttpServletRequest call, String wrong, String typed, List<Issue> issues, String notice, Model model) {
        List<LetterWordPage.Line> lines = agencies.byCodes(Objects.requireNonNull(Caller.of(call)).agenciesFor(OFFICE)).stream().map(agency -> {
            String word = numbers.word(agency.code());
            return new LetterWordPage.Line(agency.code(), agency.name(), word, word + "公开〔" + LocalDate.now(clock).getYear() + "〕1号");
        }).toList();
        model.addAttribute("page", new LetterWordPage(lines, wrong, typed, issues, notice));
        return "request/letterword";
    }

    @PostMapping("/desk/request-letters/word")
    @MayCall(OFFICE)
    String set(Actor actor, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String word, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        if (!Objects.requireNonNull(Caller.of(call)).agenciesFor(OFFICE).contains(agency)) {
            throw new NotFound();
        }
        try {
            numbers.setWord(actor, agency, Scrub.clean(word));
            return "redirect:/desk/request-letters/word?done=saved";
        } catch (Refused refused) {
            response.setStatus(422);
            List<Issue> told = refused.issues().stream().map(issue -> Issue.of("word-" + agency, issue.text())).toList();
            return show(call, agency, Scrub.clean(word), told, "", model);
        }
    }
}
