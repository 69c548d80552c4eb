package mingbai.request;

import java.util.List;
import mingbai.ledger.Ids;
import mingbai.ledger.Touched;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proofs of identity, kept apart from the request and sealed (个人信息保护法 Arts. 28, 51). The same person is found again by a keyed mark without
 * the number being known. Reading one goes through {@link ShowIdentity} alone.
 */
@Component
public class IdentityBook {

    static final String KIND = "request-intake";
    static final String FILES = "request-identity";

    private final IdentityTable table;
    private final SealedFiles sealed;
    private final Ids ids;

    IdentityBook(IdentityTable table, SealedFiles sealed, Ids ids) {
        this.table = table;
        this.sealed = sealed;
        this.ids = ids;
    }

    /** Keeps what came in beside the request; in the transaction that opens it. @return what the ledger is to vouch for */
    @Transactional(propagation = Propagation.MANDATORY)
    public Touched keep(long request, List<Applicant> applicants, Submission submission) {
        table.insertIntake(request, submission.help().strip());
        for (int i = 0; i < applicants.size(); i++) {
            Identity identity = submission.applicants().get(i).identity();
            if (!identity.isNone()) {
                table.insert(kept(request, applicants.get(i), identity));
                identity.proofs().forEach(proof -> sealed.register(proof.file(), FILES));
            }
        }
        return new Touched(KIND, Long.toString(request), 1, table.state(request));
    }

    private KeptIdentity kept(long request, Applicant applicant, Identity identity) {
        String number = identity.number();
        return new KeptIdentity(ids.next(), request, applicant.id(), identity.document(), number.isEmpty() ? "" : sealed.seal(number),
                number.isEmpty() ? "" : sealed.mark(identity.document() + " " + number), identity.proofs().stream()
                        .map(proof -> new KeptIdentity.KeptProof(ids.next(), proof.purpose(), sealed.seal(proof.name()), proof.file())).toList());
    }

    /** Sealed, as it lies there; for lists of what there is. */
    @Transactional(readOnly = true)
    public List<KeptIdentity> of(long request) {
        return table.of(request);
    }

    /** What help the applicant asked for (Art. 43), "" for none. */
    @Transactional(readOnly = true)
    public String help(long request) {
        return table.help(request).orElse("");
    }

    /** Other requests by a person or organisation of this request, known by number of document: for repeated and excessive requests (Arts. 35, 36(6)). */
    @Transactional(readOnly = true)
    public List<Long> requestsOfSamePeople(long request) {
        return table.of(request).stream().map(KeptIdentity::mark).filter(mark -> !mark.isEmpty()).flatMap(mark -> table.requestsOf(mark).stream())
                .filter(other -> other != request).distinct().sorted().toList();
    }
}
