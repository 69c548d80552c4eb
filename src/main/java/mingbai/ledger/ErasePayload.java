package mingbai.ledger;

import java.util.List;
import java.util.Map;
import mingbai.ledger.reading.LedgerReading;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what an act said, where a law demands it (个人信息保护法 Art. 47, 保守国家秘密法): the payload goes, with it the salts and digests of
 * the versions of things that later acts have replaced; the commitment stays and can no longer be opened. The erasure is itself an
 * act, and only for its sake {@code fsck} accepts the gap. A thing's newest version keeps its digest, so whoever erases changes or removes the
 * thing first.
 */
@Component
public class ErasePayload {

    private final Ledger ledger;
    private final LedgerReading reading;
    private final LineTable lines;

    ErasePayload(Ledger ledger, LedgerReading reading, LineTable lines) {
        this.ledger = ledger;
        this.reading = reading;
        this.lines = lines;
    }

    /**
     * @param line  the line whose payload goes
     * @param basis code of the ground, shown in the public log
     * @return the line of the erasure
     */
    @Transactional
    public long erase(long line, String basis, Actor actor) {
        SequencedAct act = reading.line(line).orElseThrow(() -> refused("台账里没有编号为 " + line + " 的记录。"));
        if (act.kind().equals(LedgerActs.PAYLOAD_ERASED.key())) {
            throw refused("编号为 " + line + " 的记录本身是清除记录，不能再清除。");
        }
        if (!lines.erasePayload(line)) {
            throw refused("编号为 " + line + " 的记录已经清除过。");
        }
        act.things().forEach(thing -> lines.forgetReplaced(thing, line));
        return ledger.record(Act.of(LedgerActs.PAYLOAD_ERASED, actor, act.agency(), Map.of("line", Long.toString(line), "basis", basis)));
    }

    private static Refused refused(String why) {
        return new Refused(List.of(Issue.whole(why)));
    }
}
