package mingbai.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.set.BuiltInSet;
import mingbai.assessment.set.IndicatorSet;
import mingbai.assessment.set.SetCheck;
import mingbai.assessment.set.SetText;
import mingbai.figure.MeasureList;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a version of an indicator set: the first of its key, or the next. Rounds that were announced keep the version they were announced with. */
@Component
public class EnterIndicatorSet {

    private static final int LONGEST_REASON = 500;

    private final IndicatorSetTable sets;
    private final AgencyReading agencies;
    private final MeasureList measures;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    EnterIndicatorSet(IndicatorSetTable sets, AgencyReading agencies, MeasureList measures, Ledger ledger, Ids ids, Clock clock) {
        this.sets = sets;
        this.agencies = agencies;
        this.measures = measures;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param agency the office whose set it is
     * @param text   YAML as {@link SetText} reads it
     * @param reason why there is another version; may be empty for the first
     * @return id of the version
     */
    @Transactional
    public long enter(Actor actor, String agency, String text, String reason) {
        agencies.byCode(agency).orElseThrow(NotFound::new);
        IndicatorSet set = SetText.read(text);
        List<SetVersion> before = sets.versions(agency, set.key());
        List<Issue> issues = new ArrayList<>(new SetCheck(set, measures::find).issues());
        if (!before.isEmpty() && reason.isBlank()) {
            issues.add(Issue.of("reason", "这套指标已有第" + before.getFirst().number() + "版，修改要写明理由。"));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            issues.add(Issue.of("reason", "理由最多" + LONGEST_REASON + "字，现有" + reason.strip().length() + "字。"));
        }
        if (!before.isEmpty() && before.getFirst().text().equals(text)) {
            issues.add(Issue.of("text", "与第" + before.getFirst().number() + "版完全相同，没有需要保存的修改。"));
        }
        Refused.ifAny(issues);
        SetVersion version = new SetVersion(ids.next(), agency, set.key(), before.isEmpty() ? 1 : before.getFirst().number() + 1, set.title(), text, reason.strip(),
                actor.accountId(), actor.name(), clock.instant());
        sets.insert(version);
        ledger.record(Act.of(AssessmentAct.SET_ENTERED, actor, agency, Map.of("set", Long.toString(version.id()), "number", version.number()), version.touched()));
        return version.id();
    }

    /** Takes over a set that comes with the program as it is. @return id of the version */
    @Transactional
    public long adopt(Actor actor, String agency, String builtIn) {
        return enter(actor, agency, BuiltInSet.ofKey(builtIn).orElseThrow(NotFound::new).text(), "采用平台自带的指标");
    }
}
