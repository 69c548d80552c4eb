package mingbai.request.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.AnswerKind;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.review.Clearance;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the signed letters of an answer that passed its review as a whole, one for each of its cases, each with its own number. The
 * {@link Clearance} of that answer, as it still is, is the only key.
 */
@Component
public class SignAnswer {

    /** Kind of the review's subject. */
    private static final String SUBJECT = "answer";

    private final LetterTable letters;
    private final LetterNumbers numbers;
    private final AgencyReading agencies;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SignAnswer(LetterTable letters, LetterNumbers numbers, AgencyReading agencies, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.letters = letters;
        this.numbers = numbers;
        this.agencies = agencies;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was cleared.
     *
     * @param id      of the answer
     * @param digest  of the answer as it is now
     * @param writers accounts that wrote any of it
     */
    public record Cleared(long id, String digest, AnswerKind kind, List<Attachment> given, String writtenBy, Set<Long> writers) {}

    /** @param actor who took the last step of the review */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter run(Clearance clearance, Actor actor, Cleared answer, RequestCase request, LetterText text) {
        if (!clearance.subjectKind().equals(SUBJECT) || clearance.subject() != answer.id()) {
            throw new IllegalArgumentException("clearance of " + clearance.subjectKind() + " " + clearance.subject());
        }
        if (!clearance.digest().equals(answer.digest()) || !request.isOpen()) {
            throw new Overtaken("这份答复");
        }
        Refused.ifAny(text.beforeSigning());
        LocalDate today = LocalDate.now(clock);
        Letter blank = new Letter(ids.next(), request.agency(), request.id(), request.round() > 1 ? LetterKind.ANSWER_AGAIN : LetterKind.ANSWER, answer.kind(), 0,
                text, attached(answer.given()), List.of(), LetterState.SIGNED, "", "", null, "", answer.writtenBy(), 1);
        Letter signed = blank.signed(numbers.next(request.agency(), today), agencies.nameOf(request.agency()), today, actor.name());
        letters.insert(blank, clock.millis());
        letters.update(signed);
        letters.replaceFiles(signed);
        answer.writers().forEach(account -> letters.addWriter(signed.id(), Actor.of(account, "", request.agency())));
        ledger.record(Act.of(RequestAct.LETTER_SIGNED, actor, request.agency(), Map.of("request", Long.toString(request.id()), "kind", signed.kind().name(),
                "matter", Long.toString(clearance.matter())), signed.touched()));
        return signed;
    }

    /** Signed and not sent: it does not go out. Its number stays used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Actor actor, long letter) {
        Letter seen = letters.get(letter);
        if (!seen.kind().isAnswer() || seen.state() != LetterState.SIGNED) {
            throw new Overtaken("这份答复书");
        }
        Letter dropped = seen.now(LetterState.DROPPED);
        letters.update(dropped);
        ledger.record(Act.of(RequestAct.LETTER_DROPPED, actor, dropped.agency(), Map.of("request", Long.toString(dropped.request())), dropped.touched()));
    }

    private List<LetterFile> attached(List<Attachment> given) {
        List<LetterFile> attached = new ArrayList<>();
        for (Attachment file : given) {
            files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), LetterFiles.KIND);
            attached.add(new LetterFile(attached.size() + 1, LetterFile.Use.ATTACHMENT, file));
        }
        return attached;
    }
}
