package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.WriteLetter;
import mingbai.request.letter.WriteLetter.Writing;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…/letters}: a letter is begun from its form. Answers are begun where they are drafted. */
@Controller
class NewLetterPages {

    private final CaseBook book;
    private final WriteLetter write;

    NewLetterPages(CaseBook book, WriteLetter write) {
        this.book = book;
        this.write = write;
    }

    @GetMapping("/desk/request/{request}/letters")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String form(@PathVariable long request, @RequestParam(defaultValue = "") String kind, Model model) {
        return form(request, Map.of("kind", kind), List.of(), model);
    }

    private String form(long request, Map<String, String> typed, List<Issue> issues, Model model) {
        RequestCase found = book.get(request);
        List<Choice> parties = book.parties(request).stream()
                .map(party -> Choice.of(Long.toString(party.id()), party.name() + "（" + party.kind().label() + "）")).toList();
        model.addAttribute("page", new NewLetterPage(found, kinds(), parties, typed, issues));
        return "request/newletter";
    }

    private static List<Choice> kinds() {
        return Arrays.stream(LetterKind.values()).filter(kind -> !kind.isAnswer()).map(kind -> Choice.of(kind.name(), kind.label())).toList();
    }

    @PostMapping("/desk/request/{request}/letters")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String write(@PathVariable long request, Actor actor, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String party,
            HttpServletResponse response, Model model) {
        try {
            LetterKind chosen = Arrays.stream(LetterKind.values()).filter(known -> !known.isAnswer() && known.name().equals(kind)).findFirst()
                    .orElseThrow(() -> new Refused("kind", "请选择文书种类"));
            Letter letter = write.run(actor, new Writing(request, chosen, null, chosen.to() == LetterKind.To.APPLICANT ? null : number(party), Map.of()));
            return "redirect:/desk/request-letter/" + letter.id() + "?done=written";
        } catch (Refused refused) {
            response.setStatus(422);
            return form(request, Map.of("kind", kind, "party", party), refused.issues(), model);
        }
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,18}") ? (Long) Long.parseLong(typed) : null;
    }
}
