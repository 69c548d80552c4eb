package mingbai.report.form;

import java.time.Clock;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.report.form.events.FormAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office that collects accepts what a unit submitted, or returns it with a reason; what was accepted may still be returned. Nobody accepts what they submitted. */
@Component
public class JudgeReply {

    private final RoundTable rounds;
    private final ReplyTable replies;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Clock clock;

    JudgeReply(RoundTable rounds, ReplyTable replies, SendMessage messages, Ledger ledger, Clock clock) {
        this.rounds = rounds;
        this.replies = replies;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param round the one the caller may judge in: a sheet of another is not found there */
    @Transactional
    public void accept(Actor actor, long round, long id, long version) {
        FormReply reply = current(round, id, version);
        if (reply.state() != ReplyState.SUBMITTED) {
            throw new Overtaken("这张填报表");
        }
        if (replies.submissions(id).getFirst().by() == actor.accountId()) {
            throw new Refused("", "报送和审核不能是同一个人，请由其他人审核");
        }
        judge(FormAct.ACCEPTED, actor, reply.judged(ReplyState.ACCEPTED, "", clock.millis()));
    }

    @Transactional
    public void giveBack(Actor actor, long round, long id, long version, String reason) {
        FormReply reply = current(round, id, version);
        if (reply.state().owed()) {
            throw new Overtaken("这张填报表");
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw new Refused("reason", "请写明退回的理由（500字以内），填报单位会看到");
        }
        judge(FormAct.RETURNED, actor, reply.judged(ReplyState.RETURNED, reason.strip(), clock.millis()));
        messages.send(actor, Recipient.holders(reply.unit(), Role.OFFICE, Role.DRAFTER), MessageKind.RETURNED, reply.unit(),
                "报表退回：" + rounds.get(round).name(), reason.strip(), "/desk/report/forms/sheet/" + id);
    }

    private void judge(FormAct act, Actor actor, FormReply next) {
        replies.update(next);
        ledger.record(Act.of(act, actor, next.unit(), Map.of("submission", next.submissions()), next.touched()));
    }

    private FormReply current(long round, long id, long version) {
        FormReply reply = replies.get(id);
        if (reply.round() != round || reply.version() != version) {
            throw new Overtaken("这张填报表");
        }
        return reply;
    }
}
