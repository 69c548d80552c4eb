package mingbai.inquiry.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.handle.TypedText;
import mingbai.inquiry.phrase.Phrase;
import mingbai.inquiry.phrase.PhraseReading;
import mingbai.inquiry.phrase.WritePhrase;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inquiry/phrases}: phrases for answers, kept by the office. */
@Controller
class PhrasePages {

    private final PhraseReading phrases;
    private final WritePhrase write;
    private final InquiryScope scopes;
    private final AgencyReading agencies;
    private final InquiryBook book;

    PhrasePages(PhraseReading phrases, WritePhrase write, InquiryScope scopes, AgencyReading agencies, InquiryBook book) {
        this.phrases = phrases;
        this.write = write;
        this.scopes = scopes;
        this.agencies = agencies;
        this.book = book;
    }

    @GetMapping("/desk/inquiry/phrases")
    @MayCall({OFFICE, DRAFTER})
    String list(@RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(0, 0, Map.of("validFrom", book.today().toString(), "validUntil", book.today().plusYears(1).toString()), List.of(), done.isEmpty() ? "" : "已保存。", call, model);
    }

    @GetMapping("/desk/inquiry/phrases/{phrase}")
    @MayCall(value = OFFICE, on = "phrase")
    String one(@PathVariable long phrase, HttpServletRequest call, Model model) {
        Phrase found = phrases.find(phrase).orElseThrow(NotFound::new);
        return show(phrase, found.version(), Map.of("agency", found.agency(), "title", found.title(), "text", found.text(), "validFrom", found.validFrom().toString(), "validUntil",
                found.validUntil().toString()), List.of(), "", call, model);
    }

    private String show(long editing, long version, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> own = scopes.of(caller, List.of(OFFICE));
        List<Choice> choices = agencies.namesOf(own).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new PhrasesPage(phrases.of(scopes.of(caller, List.of(OFFICE, DRAFTER))), choices, editing, version, typed.getOrDefault("agency", ""),
                typed.getOrDefault("title", ""), typed.getOrDefault("text", ""), typed.getOrDefault("validFrom", ""), typed.getOrDefault("validUntil", ""), book.today(), issues, notice));
        return "inquiry/desk-phrases";
    }

    @PostMapping("/desk/inquiry/phrases")
    @MayCall(OFFICE)
    String begin(@RequestParam Map<String, String> typed, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            String agency = typed.getOrDefault("agency", "");
            if (!scopes.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE)).contains(agency)) {
                throw new Refused("agency", "请选择单位");
            }
            write.begin(actor, agency, words(typed));
            return "redirect:/desk/inquiry/phrases?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(0, 0, typed, refused.issues(), "", call, model);
        }
    }

    private static Phrase.Typed words(Map<String, String> typed) {
        return new Phrase.Typed(typed.getOrDefault("title", ""), typed.getOrDefault("text", ""), TypedText.day("validFrom", typed.getOrDefault("validFrom", ""), "有效期首日"),
                TypedText.day("validUntil", typed.getOrDefault("validUntil", ""), "有效期末日"));
    }

    @PostMapping("/desk/inquiry/phrases/{phrase}")
    @MayCall(value = OFFICE, on = "phrase")
    String change(@PathVariable long phrase, @RequestParam Map<String, String> typed, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        long version = typed.getOrDefault("version", "").matches("\\d{1,9}") ? Long.parseLong(typed.get("version")) : -1;
        try {
            if (typed.getOrDefault("act", "").equals("end")) {
                write.end(actor, phrase, version);
            } else {
                write.change(actor, phrase, version, words(typed));
            }
            return "redirect:/desk/inquiry/phrases?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(phrase, version, typed, refused.issues(), "", call, model);
        }
    }
}
