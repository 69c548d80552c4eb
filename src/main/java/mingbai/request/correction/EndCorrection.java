package mingbai.request.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verified: corrected, forwarded, told whom to ask, or refused, and in every case told (Art. 41). */
@Component
public class EndCorrection {

    static final int REASONS = 2_000;
    private static final int WHOM = 200;
    private static final int HOW = 100;

    private final CorrectionTable corrections;
    private final Ledger ledger;
    private final Clock clock;

    EndCorrection(CorrectionTable corrections, Ledger ledger, Clock clock) {
        this.corrections = corrections;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public RecordCorrection run(Actor actor, long id, long version, RecordCorrection.Ending ending) {
        RecordCorrection seen = corrections.find(id).orElseThrow(NotFound::new);
        if (seen.version() != version || seen.ending() != null) {
            throw new Overtaken("这件更正要求");
        }
        Refused.ifAny(issues(seen, ending));
        RecordCorrection ended = seen.ended(ending);
        corrections.end(ended, ending);
        ledger.record(Act.of(RequestAct.RECORD_CORRECTION_CLOSED, actor, seen.demand().agency(), Map.of("result", ending.result().code()), ended.touched()));
        return ended;
    }

    private List<Issue> issues(RecordCorrection seen, RecordCorrection.Ending ending) {
        List<Issue> issues = new ArrayList<>();
        if (ending.on().isBefore(seen.demand().receivedOn()) || ending.on().isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("closedOn", "日期应在收到之日（" + seen.demand().receivedOn() + "）至今天之间"));
        }
        text(issues, "reasons", ending.reasons(), REASONS, "请写明核实的情况；不予更正的，写明理由");
        text(issues, "toldHow", ending.toldHow(), HOW, "请写明怎样告知的");
        if (ending.result().isElsewhere()) {
            text(issues, "whom", ending.whom(), WHOM, "请写明有权更正的机关和联系方式");
        } else if (!ending.whom().isBlank()) {
            issues.add(Issue.of("whom", "由本机关处理的，这里留空"));
        }
        return issues;
    }

    private static void text(List<Issue> issues, String field, String text, int most, String missing) {
        if (text.isBlank()) {
            issues.add(Issue.of(field, missing));
        } else if (text.length() > most || text.indexOf('\0') >= 0) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        }
    }
}
