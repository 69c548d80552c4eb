package mingbai.request;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import mingbai.identity.visitor.FollowCode;
import mingbai.ledger.Actor;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.storage.SealedFiles;
import mingbai.web.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An applicant sends a request from the online form. However often the same form is sent it opens one case. What was sent is kept as the ledger recorded
 * it, so that the applicant can prove it later.
 */
@Component
public class SubmitOnline {

    private final SubmitRequest submit;
    private final CaseBook book;
    private final IdentityTable table;
    private final FollowSecret secrets;
    private final SealedFiles sealed;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SubmitOnline(SubmitRequest submit, CaseBook book, IdentityTable table, FollowSecret secrets, SealedFiles sealed, TransactionTemplate transaction, Clock clock) {
        this.submit = submit;
        this.book = book;
        this.table = table;
        this.secrets = secrets;
        this.sealed = sealed;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param secret shown to the applicant now and never again */
    public record Submitted(long request, String number, String secret) {}

    /**
     * @param once what nobody else can know and no other form holds: the form's token with all that was typed
     * @throws Refused with an issue for each field that cannot stand
     */
    public Submitted run(Submission submission, String once) {
        String hash = Hash.sha256(once.getBytes(StandardCharsets.UTF_8)).hex();
        try {
            return transaction.execute(status -> known(hash, once).orElseGet(() -> opened(submission, hash, once)));
        } catch (DataIntegrityViolationException twice) { // the other click came first, on another connection
            return transaction.execute(status -> known(hash, once)).orElseThrow(() -> twice);
        }
    }

    private Optional<Submitted> known(String hash, String once) {
        return table.caseOf(hash).map(book::get).map(request -> new Submitted(request.id(), request.number(), secrets.of(once)));
    }

    private Submitted opened(Submission submission, String hash, String once) {
        Refused.ifAny(SubmissionRequirements.online(submission, LocalDate.now(clock)));
        RequestCase request = submit.run(Actor.PROGRAM, submission);
        String secret = secrets.of(once);
        table.bind(request.id(), FollowCode.hash(secret), hash, sealed.seal(Json.canonical(book.state(request))));
        return new Submitted(request.id(), request.number(), secret);
    }
}
