package mingbai.request;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.KeptIdentity.KeptProof;
import mingbai.request.events.RequestAct;
import mingbai.storage.SealedFiles;
import mingbai.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The only way to read a proof of identity: that it was read, and by whom, is on record before a byte of it is handed out. */
@Component
public class ShowIdentity {

    private final IdentityBook identities;
    private final CaseBook book;
    private final SealedFiles sealed;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ShowIdentity(IdentityBook identities, CaseBook book, SealedFiles sealed, Ledger ledger, TransactionTemplate transaction) {
        this.identities = identities;
        this.book = book;
        this.sealed = sealed;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** @param proofs names of the files by their ids */
    public record Seen(long applicant, IdentityDocument document, String number, List<SeenProof> proofs) {}

    public record SeenProof(long id, Proof.Purpose purpose, String name, long size) {}

    /** Numbers, and what files there are. */
    public List<Seen> numbers(Actor actor, long request) {
        recorded(actor, request, "numbers");
        return identities.of(request).stream().map(identity -> new Seen(identity.applicant(), identity.document(),
                identity.number().isEmpty() ? "" : sealed.open(identity.number()), identity.proofs().stream()
                        .map(proof -> new SeenProof(proof.id(), proof.purpose(), sealed.open(proof.name()), proof.file().size())).toList())).toList();
    }

    /** @param content opened by whoever sends it on, and closed */
    public record Opened(String name, Supplier<InputStream> content) {}

    public Opened file(Actor actor, long request, long proof) {
        KeptProof found = identities.of(request).stream().flatMap(identity -> identity.proofs().stream()).filter(one -> one.id() == proof).findFirst()
                .orElseThrow(NotFound::new);
        recorded(actor, request, Long.toString(proof));
        return new Opened(sealed.open(found.name()), () -> sealed.open(found.file()));
    }

    private void recorded(Actor actor, long request, String what) {
        RequestCase seen = book.get(request);
        transaction.executeWithoutResult(status -> ledger.record(Act.of(RequestAct.PROOF_SEEN, actor, seen.agency(),
                Map.of("request", Long.toString(request), "seen", what))));
    }
}
