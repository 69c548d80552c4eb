package mingbai.request.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs a letter (签发): gives it its number and day and fixes its text. No letter with an empty field is signed, and none by who wrote it; an
 * answer is signed by its review alone ({@link SignAnswer}). Whoever calls has established that the signer is of the office or leads the agency.
 */
@Component
public class SignLetter {

    private final LetterTable letters;
    private final LetterNumbers numbers;
    private final CaseBook book;
    private final List<BeforeSigning> parts;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Clock clock;

    SignLetter(LetterTable letters, LetterNumbers numbers, CaseBook book, List<BeforeSigning> parts, AgencyReading agencies,
            Ledger ledger, Clock clock) {
        this.letters = letters;
        this.numbers = numbers;
        this.book = book;
        this.parts = parts;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Letter run(Actor actor, long letter, long version) {
        Letter seen = letters.get(letter);
        if (seen.kind().isAnswer()) {
            throw new Refused("", "答复书须经审核程序签发，请送审");
        }
        if (seen.version() != version || seen.state() != LetterState.DRAFT) {
            throw new Overtaken("这份文书");
        }
        if (wrote(actor, letter)) {
            throw new Refused("", "起草或者修改过这份文书的人不能签发，请由本机关公开工作机构的其他人员或者分管领导签发");
        }
        return signed(actor, seen);
    }

    /** Whether this person wrote any of it, or acts for somebody who did: then not to be signed by this person. */
    @Transactional(readOnly = true)
    public boolean wrote(Actor actor, long letter) {
        return !Collections.disjoint(letters.writers(letter), LetterTable.persons(actor));
    }

    /** What still stands against signing, for the page of the draft. */
    @Transactional(readOnly = true)
    public List<Issue> objections(Letter letter) {
        return objections(book.get(letter.request()), letter);
    }

    private List<Issue> objections(RequestCase request, Letter letter) {
        List<Issue> issues = new ArrayList<>(letter.text().beforeSigning());
        boolean afterwards = letter.kind() == LetterKind.THIRD_PARTY_DECISION || letter.kind() == LetterKind.RECORD_CORRECTION;
        if (!request.isOpen() && !afterwards) {
            issues.add(Issue.whole("这件申请已经办结，不能再签发文书"));
        }
        return Stream.concat(issues.stream(), parts.stream().flatMap(part -> part.objections(request, letter).stream())).toList();
    }

    private Letter signed(Actor actor, Letter seen) {
        RequestCase request = book.get(seen.request());
        Refused.ifAny(objections(request, seen));
        LocalDate today = LocalDate.now(clock);
        Letter signed = seen.signed(numbers.next(seen.agency(), today), agencies.nameOf(seen.agency()), today, actor.name());
        letters.update(signed);
        parts.forEach(part -> part.signed(request, signed));
        ledger.record(Act.of(RequestAct.LETTER_SIGNED, actor, signed.agency(),
                Map.of("request", Long.toString(signed.request()), "kind", signed.kind().name()), signed.touched()));
        return signed;
    }
}
