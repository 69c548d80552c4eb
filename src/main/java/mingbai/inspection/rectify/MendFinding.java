package mingbai.inspection.rectify;

import java.time.Clock;
import java.time.LocalDate;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agency says what it did and shows it (整改). What only a person may strike off needs something that person can look at. */
@Component
public class MendFinding {

    private final FindingBook book;
    private final EvidenceBook evidence;
    private final Clock clock;

    MendFinding(FindingBook book, EvidenceBook evidence, Clock clock) {
        this.book = book;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional
    public Finding mend(Actor actor, long finding, long version, String done, Shown shown) {
        String said = Wording.of("done", done, "请写明怎样整改");
        Finding after = book.change(actor, finding, version, "报告整改", before -> {
            requireOwed(before);
            if (before.byHand() && shown.isEmpty() && evidence.of(finding).stream().noneMatch(one -> one.purpose() == Evidence.Purpose.MENDED)) {
                throw new Refused("files", "请上传整改后的截图、文件等佐证，或者填写能看到整改结果的地址");
            }
            return before.mended(LocalDate.now(clock), actor.accountId(), said);
        });
        evidence.add(actor, after.agency(), finding, Evidence.Purpose.MENDED, shown);
        evidence.hand(actor, finding);
        return after;
    }

    /** An outside report tells that it was mended on a day: to be rechecked and struck off by somebody else like any other. */
    @Transactional
    Finding asReported(Actor actor, long finding, long version, LocalDate day, String done) {
        Finding after = book.change(actor, finding, version, "报告整改", before -> {
            requireOwed(before);
            return before.mended(day, actor.accountId(), done);
        });
        evidence.hand(actor, finding);
        return after;
    }

    private static void requireOwed(Finding before) {
        if (!before.state().isOwed()) {
            throw new Overtaken("这个问题");
        }
    }
}
