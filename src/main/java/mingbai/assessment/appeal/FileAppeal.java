package mingbai.assessment.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.evidence.EvidenceFiles;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.score.SheetLine;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.publication.Attachment;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit appeals against one indicator of its provisional sheet, once, within the term; it may take the appeal back before it is decided. */
@Component
public class FileAppeal {

    static final int TEXT = 4_000;

    private final AppealTable appeals;
    private final AssessmentReading assessments;
    private final AppealClock clocks;
    private final EvidenceFiles evidence;
    private final AgencyReading agencies;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Ids ids;

    FileAppeal(AppealTable appeals, AssessmentReading assessments, AppealClock clocks, EvidenceFiles evidence, AgencyReading agencies, SendMessage messages, Ledger ledger,
            Ids ids) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.clocks = clocks;
        this.evidence = evidence;
        this.agencies = agencies;
        this.messages = messages;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** @param files what backs it, may be none */
    @Transactional
    public long file(Actor actor, long sheet, String indicator, String text, List<Attachment> files) {
        KeptSheet kept = assessments.sheet(sheet).orElseThrow(NotFound::new);
        AssessmentRound round = assessments.round(kept.round()).orElseThrow(NotFound::new);
        SheetLine line = java.util.Optional.ofNullable(kept.sheet()).flatMap(made -> made.line(indicator)).orElseThrow(NotFound::new);
        Refused.ifAny(issues(actor, kept, round, text));
        long id = ids.next();
        Appeal appeal = new Appeal(id, "F" + Long.toString(id, 36).toUpperCase(Locale.ROOT), round.id(), sheet, round.agency(), kept.agency(), indicator, line.name(),
                AppealReading.fromZero(kept.require(), line), line.max(), text.strip(), actor.accountId(), actor.name(), clocks.today(), Appeal.State.FILED, null, List.of(), 1);
        if (!appeals.insert(appeal)) {
            throw new Refused("indicator", "这一项已经申诉过，一项只能申诉一次");
        }
        evidence.keep(Appeal.KIND, id, kept.agency(), round.agency(), files, "files");
        ledger.record(Act.of(AppealAct.FILED, actor, kept.agency(), Map.of("files", files.stream().map(Attachment::hash).toList()), appeal.touched()));
        messages.send(actor, Recipient.holders(round.agency(), Role.OFFICE), MessageKind.INFORMATION, kept.agency(), agencies.nameOf(kept.agency()) + "对“" + line.name() + "”提出申诉",
                "请在" + clocks.deciding(round, appeal).due().day() + "前作出复核决定。", "/desk/appeals/case/" + id);
        return id;
    }

    private List<Issue> issues(Actor actor, KeptSheet kept, AssessmentRound round, String text) {
        List<Issue> issues = new ArrayList<>(TypedForm.words("text", text, TEXT, "请写明哪里不对、应是多少、依据什么"));
        if (!agencies.isWithin(actor.agency(), kept.agency())) {
            issues.add(Issue.whole("只有被考核的单位自己可以申诉"));
        }
        if (!clocks.mayFile(round)) {
            issues.add(Issue.whole(clocks.filing(round).map(filing -> "申诉期限到" + filing.due().day() + "为止，现在是“" + round.state().label() + "”")
                    .orElse("还没有公布初步结果，公布以后才能申诉")));
        }
        return issues;
    }

    @Transactional
    public void withdraw(Actor actor, long id, long version) {
        Appeal seen = appeals.find(id).orElseThrow(NotFound::new);
        if (seen.version() != version || seen.state() != Appeal.State.FILED) {
            throw new Overtaken("这件申诉");
        }
        if (!agencies.isWithin(actor.agency(), seen.unit())) {
            throw new Refused(List.of(Issue.whole("只有申诉的单位自己可以撤回")));
        }
        Appeal next = seen.withdrawn();
        appeals.update(next);
        ledger.record(Act.of(AppealAct.WITHDRAWN, actor, seen.unit(), Map.of(), next.touched()));
    }
}
