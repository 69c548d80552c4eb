package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.WriteLetter;
import mingbai.request.letter.WriteLetter.Writing;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…/letters}: a letter that no other act begins is begun from its form. */
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
    String form(@PathVariable long request, @RequestParam(defaultValue = "") String kind, HttpServletRequest call, Model model) {
        return form(request, Map.of("kind", kind), List.of(), call, model);
    }

    private String form(long request, Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        RequestCase found = book.get(request);
        model.addAttribute("page", new NewLetterPage(found, kinds(), Objects.requireNonNull(Caller.of(call)).holds(OFFICE, found.agency()),
                typed, issues));
        return "request/newletter";
    }

    private static List<Choice> kinds() {
        return Arrays.stream(LetterKind.values()).filter(LetterKind::isBegunByHand).map(kind -> Choice.of(kind.name(), kind.label())).toList();
    }

    @PostMapping("/desk/request/{request}/letters")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String write(@PathVariable long request, Actor actor, @RequestParam(defaultValue = "") String kind,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            LetterKind chosen = Arrays.stream(LetterKind.values()).filter(known -> known.isBegunByHand() && known.name().equals(kind)).findFirst()
                    .orElseThrow(() -> new Refused("kind", "请选择文书种类"));
            Letter letter = write.run(actor, Writing.of(request, chosen, Map.of()));
            return "redirect:/desk/request-letter/" + letter.id() + "?done=written";
        } catch (Refused refused) {
            response.setStatus(422);
            return form(request, Map.of("kind", kind), refused.issues(), call, model);
        }
    }
}
