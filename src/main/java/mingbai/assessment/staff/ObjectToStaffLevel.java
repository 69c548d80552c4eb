package mingbai.assessment.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person objects to their own sheet of a year; while one objection waits for its answer there is no second. */
@Component
public class ObjectToStaffLevel {

    static final int TEXT = 2_000;

    private final StaffObjectionTable objections;
    private final StaffSheets sheets;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ObjectToStaffLevel(StaffObjectionTable objections, StaffSheets sheets, SendMessage messages, Ledger ledger, Ids ids, Clock clock) {
        this.objections = objections;
        this.sheets = sheets;
        this.messages = messages;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public long run(Actor actor, int year, String text) {
        StaffSheet sheet = sheets.of(actor.accountId(), year);
        List<Issue> issues = new ArrayList<>(TypedForm.words("text", text.strip(), TEXT, "请写明哪一件记录不对、应是怎样"));
        if (sheet.agency().isEmpty()) {
            issues.add(Issue.whole("您的账号没有所属单位，没有可以答复的领导"));
        }
        Refused.ifAny(issues);
        StaffObjection made = new StaffObjection(ids.next(), sheet.agency(), actor.accountId(), sheet.name(), year, text.strip(), LocalDate.now(clock), null, 1);
        if (!objections.insert(made)) {
            throw new Refused("text", "您对这一年的异议还没有得到答复，答复以后可以再提");
        }
        ledger.record(Act.of(StaffObjectionAct.FILED, actor, made.agency(), Map.of(), made.touched()));
        messages.send(actor, Recipient.holders(made.agency(), Role.LEADER), MessageKind.INFORMATION, made.agency(), made.name() + "对" + year + "年人员等次有异议", "请查明并答复。",
                "/desk/staff-levels?account=" + made.account() + "&year=" + year);
        return made.id();
    }
}
