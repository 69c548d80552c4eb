package mingbai.request.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.Delivery.Method;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers what is signed (送达), with proof, and records that it arrived. The facts that follow for the clock ({@link AfterServing}), the case and the
 * letter are written in one act.
 */
@Component
public class ServeLetter {

    private final LetterTable letters;
    private final CaseBook book;
    private final List<AfterServing> parts;
    private final MailLetter mail;
    private final FileStore files;
    private final Clock clock;

    ServeLetter(LetterTable letters, CaseBook book, List<AfterServing> parts, MailLetter mail, FileStore files, Clock clock) {
        this.letters = letters;
        this.book = book;
        this.parts = parts;
        this.mail = mail;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A delivery as entered.
     *
     * @param to    postal or mail address, or who took it
     * @param proof receipt of posting, signed receipt …, put into the store before
     */
    public record Sending(Method method, LocalDate sentOn, String tracking, String to, List<Attachment> proof) {

        public Sending {
            tracking = tracking.strip();
            to = to.strip();
            proof = List.copyOf(proof);
        }
    }

    /**
     * It goes out: for the first time, or once more while it is not known to have arrived. What is handed over has arrived; what goes by e-mail
     * today is sent by the platform.
     */
    @Transactional
    public Letter run(Actor actor, long letter, long version, Sending sending) {
        Letter seen = seen(letter, version);
        if (seen.state() != LetterState.SIGNED && (seen.state() != LetterState.SERVED || seen.receivedOn().isPresent())) {
            throw new Overtaken("这份文书");
        }
        Refused.ifAny(DeliveryRules.issues(seen, sending, LocalDate.now(clock)));
        boolean handedOver = sending.method() == Method.COUNTER;
        List<Delivery> all = new ArrayList<>(seen.deliveries());
        all.add(new Delivery(all.size() + 1, sending.method(), sending.sentOn(), sending.tracking(), sending.to(), handedOver ? sending.sentOn() : null));
        Letter served = keep(actor, seen.delivered(all, withProof(seen, sending.proof())));
        RequestCase request = book.get(served.request());
        mail.sent(request, served, sending.sentOn().equals(LocalDate.now(clock)));
        Following following = new Following(request).after(served, actor, false);
        record(RequestAct.LETTER_SERVED, actor, served, handedOver ? following.after(served, actor, true) : following, Map.of());
        return served;
    }

    /** It is known to have reached the addressee on that day: the postal receipt came back, the mail was answered. */
    @Transactional
    public Letter received(Actor actor, long letter, long version, LocalDate on, List<Attachment> proof) {
        Letter seen = seen(letter, version);
        Delivery last = seen.delivery().filter(delivery -> delivery.receivedOn() == null).orElseThrow(() -> new Overtaken("这份文书"));
        if (on.isBefore(last.sentOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new Refused("on", "收到日期应在" + last.sentOn() + "（送出之日）至今天之间");
        }
        return arrived(actor, seen, on, proof, Map.of());
    }

    /** The applicant opened it on the platform; the first time counts. @return the letter as it is now */
    @Transactional
    public Letter openedByApplicant(long letter) {
        Letter seen = letters.get(letter);
        boolean first = seen.state() == LetterState.SERVED
                && seen.delivery().filter(delivery -> delivery.method() == Method.PLATFORM && delivery.receivedOn() == null).isPresent();
        return first ? arrived(Actor.PROGRAM, seen, LocalDate.now(clock), List.of(), Map.of("by", "applicant")) : seen;
    }

    private Letter arrived(Actor actor, Letter seen, LocalDate on, List<Attachment> proof, Map<String, String> details) {
        if (proof.size() > DeliveryRules.PROOFS) {
            throw new Refused("proof", "一次最多" + DeliveryRules.PROOFS + "个送达凭证");
        }
        List<Delivery> all = new ArrayList<>(seen.deliveries());
        all.set(all.size() - 1, all.getLast().receivedOn(on));
        Letter arrived = keep(actor, seen.delivered(all, withProof(seen, proof)));
        record(RequestAct.LETTER_DELIVERED, actor, arrived, new Following(book.get(arrived.request())).after(arrived, actor, true), details);
        return arrived;
    }

    private Letter seen(long id, long version) {
        Letter seen = letters.get(id);
        if (seen.version() != version) {
            throw new Overtaken("这份文书");
        }
        return seen;
    }

    private List<LetterFile> withProof(Letter letter, List<Attachment> proof) {
        proof.forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), LetterFiles.KIND));
        return EditLetter.with(letter.files(), proof, LetterFile.Use.PROOF);
    }

    private Letter keep(Actor actor, Letter letter) {
        letters.update(letter);
        letters.replaceFiles(letter);
        letters.replaceDeliveries(letter, actor, clock.millis());
        return letter;
    }

    private void record(RequestAct act, Actor actor, Letter letter, Following following, Map<String, String> details) {
        Map<String, String> all = new LinkedHashMap<>(details);
        all.put("letter", Long.toString(letter.id()));
        all.put("kind", letter.kind().name());
        List<Touched> also = new ArrayList<>(following.also);
        also.add(letter.touched());
        book.change(act, actor, following.request, following.facts, all, also.toArray(Touched[]::new));
    }

    /** What all parts together make of it. */
    private final class Following {

        private RequestCase request;
        private final List<CaseFact> facts = new ArrayList<>();
        private final List<Touched> also = new ArrayList<>();

        Following(RequestCase request) {
            this.request = request;
        }

        Following after(Letter letter, Actor actor, boolean received) {
            for (AfterServing part : parts) {
                AfterServing.Effect effect = received ? part.received(request, letter, actor) : part.sent(request, letter, actor);
                request = effect.changed();
                facts.addAll(effect.facts());
                also.addAll(effect.also());
            }
            return this;
        }
    }
}
