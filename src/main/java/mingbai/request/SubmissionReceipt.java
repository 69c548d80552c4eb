package mingbai.request;

import java.time.Duration;
import java.util.Optional;
import mingbai.ledger.Ledger;
import mingbai.ledger.reading.ActReceipts;
import mingbai.ledger.reading.LedgerReading;
import mingbai.merkle.ProofFile;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;

/**
 * What proves for ever, off-line, that a request was submitted and what it said: {@code ./mingbai verify PROOF --key VKEY --document CONTENT}. Only for
 * the applicant: both name people.
 */
@Component
public class SubmissionReceipt {

    private final IdentityTable table;
    private final SealedFiles sealed;
    private final Ledger ledger;
    private final LedgerReading reading;
    private final ActReceipts receipts;

    SubmissionReceipt(IdentityTable table, SealedFiles sealed, Ledger ledger, LedgerReading reading, ActReceipts receipts) {
        this.table = table;
        this.sealed = sealed;
        this.ledger = ledger;
        this.reading = reading;
        this.receipts = receipts;
    }

    private Optional<Long> line(long request) {
        return reading.touching(RequestCase.KIND, Long.toString(request)).stream().findFirst().map(act -> act.line());
    }

    /** Whether the proof can be had, waiting a moment for the seal; not inside a transaction. */
    public boolean ready(long request, Duration patience) {
        return line(request).map(line -> ledger.awaitSequenced(line, patience).isPresent()).orElse(false);
    }

    /** The proof file; nothing while the act is not sealed. */
    public Optional<String> proof(long request) {
        return line(request).flatMap(line -> receipts.of(line, RequestCase.KIND, Long.toString(request))).map(ProofFile::text);
    }

    /** The request as it was submitted, byte for byte as the proof vouches for it; nothing for one entered at the desk. */
    public Optional<String> document(long request) {
        return table.submitted(request).map(sealed::open);
    }
}
