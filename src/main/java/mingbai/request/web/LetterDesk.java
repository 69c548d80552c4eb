package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.Party;
import mingbai.request.RequestCase;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterSheets;
import mingbai.request.letter.LetterState;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.MailLetter;
import mingbai.request.letter.SignLetter;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of a letter together: as it will look, what this person may do with it, and what still stands against it. */
@Component
class LetterDesk {

    private final LettersFor letters;
    private final LetterSheets sheets;
    private final SignLetter sign;
    private final MailLetter mail;
    private final CaseBook book;
    private final Clock clock;

    LetterDesk(LettersFor letters, LetterSheets sheets, SignLetter sign, MailLetter mail, CaseBook book, Clock clock) {
        this.letters = letters;
        this.sheets = sheets;
        this.sign = sign;
        this.mail = mail;
        this.book = book;
        this.clock = clock;
    }

    /** What could not be done, and what was typed. */
    record Kept(Map<String, String> typed, List<Issue> issues) {
        static final Kept NOTHING = new Kept(Map.of(), List.of());
    }

    Letter letter(long id) {
        return letters.find(id).orElseThrow(NotFound::new);
    }

    String refused(long id, Actor actor, Kept kept, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(id, actor, kept, "", call, model);
    }

    String show(long id, Actor actor, Kept kept, String notice, HttpServletRequest call, Model model) {
        Letter letter = letter(id);
        Caller caller = Objects.requireNonNull(Caller.of(call));
        RequestCase request = book.get(letter.request());
        boolean draft = letter.state() == LetterState.DRAFT;
        model.addAttribute("page", new LetterPage(letter, request, new LetterPreview(sheets.sheet(letter)), may(letter, caller, actor),
                draft ? sign.objections(letter) : List.of(), goesTo(letter, request), LocalDate.now(clock).toString(), mail.whyOff(), kept.typed(), kept.issues(), notice));
        return "request/letter";
    }

    private LetterPage.May may(Letter letter, Caller caller, Actor actor) {
        boolean draft = letter.state() == LetterState.DRAFT;
        boolean office = caller.holds(OFFICE, letter.agency());
        boolean signs = draft && (office || caller.holds(LEADER, letter.agency()));
        boolean wrote = signs && sign.wrote(actor, letter.id());
        boolean waits = letter.state() == LetterState.SIGNED || letter.state() == LetterState.SERVED && letter.receivedOn().isEmpty();
        return new LetterPage.May(draft && (office || caller.holds(DRAFTER, letter.agency())), signs && !wrote,
                wrote ? "您起草或者修改过这份文书，请本机关公开工作机构的其他人员或者分管领导签发。" : "", office && waits,
                office && waits && letter.state() == LetterState.SERVED);
    }

    /** The postal address on record of whoever it goes to. */
    private String goesTo(Letter letter, RequestCase request) {
        if (letter.kind().to() == LetterKind.To.APPLICANT) {
            return book.applicants(request.id()).stream().findFirst().map(LetterDesk::address).orElse("");
        }
        return book.parties(request.id()).stream().filter(party -> party.id() == letter.party()).map(Party::address).findFirst().orElse("");
    }

    private static String address(Applicant applicant) {
        return applicant.address().isBlank() ? applicant.email() : applicant.address();
    }
}
