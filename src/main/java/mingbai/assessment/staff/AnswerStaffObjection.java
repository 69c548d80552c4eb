package mingbai.assessment.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leader answers an objection, once and never their own. The answer changes no figure: a wrong record is put right where it stands. */
@Component
public class AnswerStaffObjection {

    private final StaffObjectionTable objections;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Clock clock;

    AnswerStaffObjection(StaffObjectionTable objections, SendMessage messages, Ledger ledger, Clock clock) {
        this.objections = objections;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void run(Actor actor, long id, long version, String text) {
        StaffObjection seen = objections.find(id).orElseThrow(NotFound::new);
        if (seen.version() != version || seen.answer() != null) {
            throw new Overtaken("这件异议");
        }
        if (seen.account() == actor.accountId()) {
            throw new Refused("answer", "自己的异议由别的领导答复");
        }
        Refused.ifAny(TypedForm.words("answer", text.strip(), ObjectToStaffLevel.TEXT, "请写明查明的情况和理由"));
        StaffObjection answered = seen.answered(new StaffObjection.Answer(text.strip(), actor.accountId(), actor.name(), LocalDate.now(clock)));
        objections.answer(answered);
        ledger.record(Act.of(StaffObjectionAct.ANSWERED, actor, seen.agency(), Map.of(), answered.touched()));
        messages.send(actor, Recipient.person(seen.account()), MessageKind.INFORMATION, seen.agency(), "您对" + seen.year() + "年人员等次的异议已经答复", text.strip(),
                "/desk/staff-levels/mine?year=" + seen.year());
    }
}
