package mingbai.ledger.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.SequencedAct;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.merkle.ProofFile;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts (收据): what a person gets to prove for ever, off-line, that an act stands in the log, also one whose kind is not public. The receipt holds the
 * act's JSON with its salt, and the salt of one thing it touched; the content of that thing is a file of its own ({@link #content}), for
 * {@code ./mingbai verify RECEIPT --key VKEY --document CONTENT}. Whoever hands one out answers for who gets it. Sealing takes a second or two: wait for it with
 * {@code Ledger.awaitSequenced}.
 */
@Component
@Transactional(readOnly = true)
public class ActReceipts {

    private final LedgerReading reading;

    ActReceipts(LedgerReading reading) {
        this.reading = reading;
    }

    /**
     * The receipt of an act, with the salt of the first thing it touched and left in being.
     *
     * @return nothing while the act is not sealed
     * @throws Refused once the act's payload was erased: no receipt can be made any more, those handed out keep proving
     */
    public Optional<ProofFile> of(long line) {
        SequencedAct act = act(line);
        return receipt(act, act.things().stream().filter(thing -> thing.digest() != null).findFirst());
    }

    /** The same with the salt of this one of the things it touched. */
    public Optional<ProofFile> of(long line, String kind, String id) {
        SequencedAct act = act(line);
        return receipt(act, Optional.of(thing(act, kind, id)));
    }

    /**
     * The file that {@code verify --document} takes: the canonical JSON of a thing as the act recorded it, byte for byte.
     *
     * @param state of the thing as it was after the act, from the owner's tables
     * @return nothing if this is not the state the act recorded: the thing has changed since
     */
    public Optional<String> content(long line, String kind, String id, Map<String, ?> state) {
        SequencedAct act = act(line);
        SequencedAct.Thing thing = thing(act, kind, id);
        String content = Json.canonical(state);
        return reading.salt(line, kind, id, thing.version()).filter(salt -> digest(salt, content).equals(thing.digest())).map(salt -> content);
    }

    private SequencedAct act(long line) {
        SequencedAct act = reading.line(line).orElseThrow(NotFound::new);
        if (act.isErased()) {
            throw new Refused(List.of(Issue.whole("这份收据不能再出具：编号 " + line + " 的记录内容已经依法清除，日志中只留有它的摘要；以前出具的收据仍然可以离线核验。")));
        }
        return act;
    }

    private static SequencedAct.Thing thing(SequencedAct act, String kind, String id) {
        return act.things().stream().filter(thing -> thing.kind().equals(kind) && thing.id().equals(id) && thing.digest() != null).findFirst().orElseThrow(NotFound::new);
    }

    private Optional<ProofFile> receipt(SequencedAct act, Optional<SequencedAct.Thing> thing) {
        ProofFile.Document document = thing.flatMap(one -> reading.salt(act.line(), one.kind(), one.id(), one.version())
                .map(salt -> new ProofFile.Document(one.kind(), one.id(), one.version(), salt, null))).orElse(null);
        return reading.proof(act, document);
    }

    private static String digest(byte[] salt, String content) {
        return Hash.sha256(salt, content.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
