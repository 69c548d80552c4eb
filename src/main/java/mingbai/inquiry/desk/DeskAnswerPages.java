package mingbai.inquiry.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.answer.AnswerStage;
import mingbai.inquiry.answer.DraftInquiryAnswer;
import mingbai.inquiry.answer.GoneReason;
import mingbai.inquiry.answer.HidePublishedAnswer;
import mingbai.inquiry.answer.InquiryAnswer;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.answer.PublicFace;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.inquiry.answer.PublishedAnswerReading;
import mingbai.inquiry.answer.SubmitInquiryAnswer;
import mingbai.inquiry.library.LibraryReading;
import mingbai.inquiry.phrase.PhraseReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
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

/** {@code /desk/inquiry/{inquiry}/answer}: the answer is written, sent to review, taken back; what is public is hidden. */
@Controller
class DeskAnswerPages {

    private final InquiryBook book;
    private final InquiryAnswers answers;
    private final DraftInquiryAnswer draft;
    private final SubmitInquiryAnswer submit;
    private final HidePublishedAnswer hide;
    private final PublishedAnswerReading published;
    private final LibraryReading library;
    private final PhraseReading phrases;

    DeskAnswerPages(InquiryBook book, InquiryAnswers answers, DraftInquiryAnswer draft, SubmitInquiryAnswer submit, HidePublishedAnswer hide, PublishedAnswerReading published,
            LibraryReading library, PhraseReading phrases) {
        this.book = book;
        this.answers = answers;
        this.draft = draft;
        this.submit = submit;
        this.hide = hide;
        this.published = published;
        this.library = library;
        this.phrases = phrases;
    }

    @GetMapping("/desk/inquiry/{inquiry}/answer")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String write(@PathVariable long inquiry, @RequestParam(defaultValue = "") String done, Model model) {
        Inquiry asked = book.get(inquiry);
        Optional<InquiryAnswer> live = answers.live(asked);
        String words = live.map(InquiryAnswer::words).orElse("");
        PublicFace face = live.map(InquiryAnswer::face).filter(PublicFace::wanted).orElseGet(() -> offered(asked, live, words));
        return show(asked, words, face, List.of(), done.equals("saved") ? "草稿已保存。" : done.equals("submitted") ? "已送审。" : done.equals("back") ? "已撤回，可以修改。" : "", model);
    }

    /** What might be published: a proposal, ticked only where the asker agreed and nobody decided otherwise. */
    private PublicFace offered(Inquiry asked, Optional<InquiryAnswer> live, String words) {
        PublicFace proposed = draft.proposed(asked, words);
        return live.isPresent() ? new PublicFace(false, proposed.title(), proposed.question(), proposed.answer()) : proposed;
    }

    private String show(Inquiry asked, String words, PublicFace face, List<Issue> issues, String notice, Model model) {
        InquiryAnswer live = answers.live(asked).orElse(null);
        boolean editable = asked.stage() == InquiryStage.IN_HAND && (live == null || live.stage() == AnswerStage.DRAFT);
        int also = (int) book.mergedInto(asked.id()).stream().filter(other -> other.stage() == InquiryStage.MERGED).count();
        model.addAttribute("page", new DeskAnswerPage(asked, live, editable, words, face, live == null ? List.of() : answers.findings(live), phrases.usable(asked.agency()),
                library.like(asked.title(), 5), also, book.clock(asked).due().day().toString(), issues, notice));
        return "inquiry/desk-answer";
    }

    /** {@code act}: {@code save}, {@code propose} (words of the public part anew), {@code submit} (saves first). */
    @PostMapping("/desk/inquiry/{inquiry}/answer")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String save(@PathVariable long inquiry, @RequestParam(defaultValue = "0") String version, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String publicTitle, @RequestParam(defaultValue = "") String publicQuestion, @RequestParam(defaultValue = "") String publicAnswer,
            @RequestParam(defaultValue = "save") String act, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Inquiry asked = book.get(inquiry);
        PublicFace face = new PublicFace(wanted.equals("1"), publicTitle, publicQuestion, publicAnswer);
        try {
            if (act.equals("propose")) {
                face = draft.proposed(asked, words);
            }
            InquiryAnswer saved = draft.run(actor, inquiry, number(version), words, face);
            if (!act.equals("submit")) {
                return "redirect:/desk/inquiry/" + inquiry + "/answer?done=saved";
            }
            return submitted(actor, asked, saved, call);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asked, words, face, refused.issues(), "", model);
        }
    }

    private String submitted(Actor actor, Inquiry asked, InquiryAnswer saved, HttpServletRequest call) {
        Map<String, String> accepted = new HashMap<>();
        answers.findings(saved).forEach(found -> accepted.put(found.key(), call.getParameter("finding-" + found.key()) == null ? "" : call.getParameter("finding-" + found.key())));
        submit.run(actor, saved.id(), saved.version(), accepted);
        return "redirect:/desk/inquiry/" + asked.id() + "?done=submitted";
    }

    @PostMapping("/desk/inquiry/{inquiry}/answer/back")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String back(@PathVariable long inquiry, @RequestParam(defaultValue = "0") String version, Actor actor) {
        submit.takeBack(actor, live(inquiry).id(), number(version));
        return "redirect:/desk/inquiry/" + inquiry + "/answer?done=back";
    }

    @PostMapping("/desk/inquiry/{inquiry}/answer/drop")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String drop(@PathVariable long inquiry, @RequestParam(defaultValue = "0") String version, Actor actor) {
        submit.drop(actor, live(inquiry).id(), number(version));
        return "redirect:/desk/inquiry/" + inquiry + "?done=dropped";
    }

    private InquiryAnswer live(long inquiry) {
        return answers.live(book.get(inquiry)).orElseThrow(NotFound::new);
    }

    /** Takes the published answer off the site. */
    @GetMapping("/desk/inquiry/{inquiry}/answer/hide")
    @MayCall(value = OFFICE, on = "inquiry")
    String hiding(@PathVariable long inquiry, @RequestParam(defaultValue = "") String answer, Model model) {
        return hideForm(shown(inquiry, answer), "", List.of(), model);
    }

    @PostMapping("/desk/inquiry/{inquiry}/answer/hide")
    @MayCall(value = OFFICE, on = "inquiry")
    String hide(@PathVariable long inquiry, @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "0") String version, @RequestParam(defaultValue = "") String reason,
            Actor actor, HttpServletResponse response, Model model) {
        PublishedAnswer shown = shown(inquiry, answer);
        try {
            hide.run(actor, shown.answer(), number(version), GoneReason.chosen(reason));
            return "redirect:/desk/inquiry/" + inquiry + "?done=hidden";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return hideForm(shown, reason, refused.issues(), model);
        }
    }

    private String hideForm(PublishedAnswer shown, String reason, List<Issue> issues, Model model) {
        model.addAttribute("page", new HidePage(shown, reason, issues));
        return "inquiry/desk-hide";
    }

    private PublishedAnswer shown(long inquiry, String answer) {
        return Optional.of(answer).filter(id -> id.matches(Ids.PATTERN)).flatMap(id -> published.find(Long.parseLong(id))).filter(one -> one.inquiry() == inquiry).orElseThrow(NotFound::new);
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : -1;
    }
}
