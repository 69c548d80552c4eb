package mingbai.assessment.merit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office records a decision about itself or an agency below it, corrects the record, or strikes it; each with a reason, and the agency is told. */
@Component
public class RecordMerit {

    private final MeritTable merits;
    private final AgencyReading agencies;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RecordMerit(MeritTable merits, AgencyReading agencies, SendMessage messages, Ledger ledger, Ids ids, Clock clock) {
        this.merits = merits;
        this.agencies = agencies;
        this.messages = messages;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public long record(Actor actor, String office, String agency, Merit.Entry entry) {
        Refused.ifAny(issues(office, agency, entry));
        Merit merit = new Merit(ids.next(), office, agency, entry, "", "", 1);
        merits.insert(merit);
        told(MeritAct.RECORDED, actor, merit, "记入一条" + entry.kind().label());
        return merit.id();
    }

    @Transactional
    public void correct(Actor actor, long id, long version, String agency, Merit.Entry entry, String reason) {
        Merit seen = seen(id, version);
        List<Issue> issues = new ArrayList<>(issues(seen.office(), agency, entry));
        issues.addAll(TypedForm.words("reason", reason, 500, "请写明更正的理由"));
        Refused.ifAny(issues);
        Merit next = seen.corrected(agency, entry, reason.strip());
        merits.update(next);
        told(MeritAct.CORRECTED, actor, next, "更正了一条" + entry.kind().label() + "记录");
    }

    @Transactional
    public void strike(Actor actor, long id, long version, String reason) {
        Merit seen = seen(id, version);
        Refused.ifAny(TypedForm.words("why", reason, 500, "请写明作废的理由"));
        Merit next = seen.struckFor(reason.strip());
        merits.update(next);
        told(MeritAct.STRUCK, actor, next, "一条" + seen.entry().kind().label() + "记录作废");
    }

    private Merit seen(long id, long version) {
        Merit merit = merits.find(id).orElseThrow(NotFound::new);
        if (merit.version() != version || !merit.counts()) {
            throw new Overtaken("这条记录");
        }
        return merit;
    }

    private void told(MeritAct kind, Actor actor, Merit merit, String what) {
        ledger.record(Act.of(kind, actor, merit.office(), Map.of(), merit.touched()));
        if (!merit.agency().equals(actor.agency())) {
            messages.send(actor, Recipient.holders(merit.agency(), Role.OFFICE, Role.LEADER), MessageKind.INFORMATION, merit.agency(), what, merit.entry().about(), "/desk/merit");
        }
    }

    private List<Issue> issues(String office, String agency, Merit.Entry entry) {
        List<Issue> issues = new ArrayList<>(TypedForm.words("body", entry.body(), 100, "请填写作出决定的机关"));
        issues.addAll(TypedForm.words("number", entry.number(), 60, ""));
        issues.addAll(TypedForm.words("basis", entry.basis(), 200, "请填写依据，例如《政府信息公开条例》第五十三条"));
        issues.addAll(TypedForm.words("about", entry.about(), 2_000, "请写明事由"));
        issues.addAll(TypedForm.words("post", entry.post(), 60, ""));
        if (entry.day().isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("day", "决定日期不能晚于今天"));
        }
        if (!agencies.isWithin(agency, office)) {
            issues.add(Issue.of("agency", "只能记录本机关和下级单位的"));
        }
        if (entry.kind().isReward() && !entry.post().isEmpty()) {
            issues.add(Issue.of("post", "表彰的是单位；只有责任追究才记录涉及的职务"));
        }
        return issues;
    }
}
