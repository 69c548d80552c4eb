package mingbai.inspection.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.Fault;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleBook;
import mingbai.inspection.Severity;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what looking at a drawn thing came to. A fault becomes a finding of whom it belongs to, and part of the campaign. */
@Component
public class JudgeSampled {

    private static final int TERM = 10;

    private final CampaignBook book;
    private final SampleTable samples;
    private final TieFindings tie;
    private final FindingBook findings;
    private final AgencyReading agencies;

    JudgeSampled(CampaignBook book, SampleTable samples, TieFindings tie, FindingBook findings, AgencyReading agencies) {
        this.book = book;
        this.samples = samples;
        this.tie = tie;
        this.findings = findings;
        this.agencies = agencies;
    }

    /** @param rule key of the rule a fault breaks, "" for none @param note what was seen; needed for a fault */
    @Transactional
    public void judge(Actor actor, long id, int n, long version, boolean good, String rule, String note) {
        SpotSample sample = samples.get(id);
        SampledThing thing = samples.thing(id, n).orElseThrow(NotFound::new);
        if (thing.version() != version || thing.result() != SampledThing.Result.WAITING || sample.drawnOn() == null) {
            throw new Overtaken("这一件抽查结果");
        }
        List<Issue> issues = new ArrayList<>();
        if (!good) {
            CampaignWords.needed(note, "note", "问题", issues);
        }
        if (note.length() > CampaignWords.LONGEST) {
            issues.add(Issue.of("note", "最多" + CampaignWords.LONGEST + "个字"));
        }
        if (!rule.isEmpty() && RuleBook.all().stream().noneMatch(known -> known.key().equals(rule))) {
            issues.add(Issue.of("rule", "请选择规则，或者不选"));
        }
        Refused.ifAny(issues);
        List<Touched> touched = new ArrayList<>();
        Long finding = good ? null : found(actor, sample, thing, rule, note.strip(), touched);
        SampledThing after = thing.judged(good ? SampledThing.Result.GOOD : SampledThing.Result.FAULT, note.strip(), finding, book.today(), actor.accountId(), actor.name());
        samples.update(after);
        touched.addFirst(after.touched());
        book.ledger.record(new Act(CampaignAct.SAMPLE_JUDGED, actor, sample.agency(), Map.of("sample", Long.toString(id), "n", n, "good", good), touched));
    }

    private long found(Actor actor, SpotSample sample, SampledThing thing, String key, String note, List<Touched> touched) {
        Rule rule = RuleBook.all().stream().filter(known -> known.key().equals(key)).findFirst().orElse(null);
        String body = agencies.successorOf(thing.agency());
        String why = "“" + sample.title() + "”抽到第" + thing.n() + "件，检查发现：" + note;
        Fault fault = new Fault(key, body, "sample", thing.thing(), sample.id() + ":" + thing.n(), thing.label(), why, thing.address());
        long finding = findings.enter(actor, FindingSource.SPOT, rule == null ? Severity.MINOR : rule.severity(), fault, book.today(), rule == null ? TERM : rule.term(), note).id();
        Long campaign = sample.campaign();
        if (campaign != null && !book.table.get(campaign).state().isOver()) {
            touched.add(tie.insert(campaign, finding, rule == null ? "抽查发现的问题" : rule.name(), "", CampaignFinding.Origin.SPOT).touched());
        }
        return finding;
    }
}
