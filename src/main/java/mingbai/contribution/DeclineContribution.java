package mingbai.contribution;

import java.time.Clock;
import java.util.Map;
import mingbai.contribution.events.ContributionAct;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a contribution otherwise than by taking it: declined with a reason its sender reads, recalled by the sender, sealed as possibly classified. */
@Component
public class DeclineContribution {

    private final ContributionTable items;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Clock clock;

    DeclineContribution(ContributionTable items, SendMessage messages, Ledger ledger, Clock clock) {
        this.items = items;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** 不采用. */
    @Transactional
    public void decline(Actor actor, long id, long version, String reason) {
        Contribution item = current(id, version);
        demand(reason, "请写明不采用的理由（500字以内），报送人会看到");
        end(ContributionAct.DECLINED, actor, item.receiver(), item.now(ContributionState.DECLINED, reason.strip(), null));
        messages.send(actor, Recipient.person(item.sender()), MessageKind.RETURNED, item.receiver(), "您报送的一条信息未采用",
                reason.strip(), "/desk/sent/" + id);
    }

    /** 收回, by the unit that sent it, while nobody has dealt with it. */
    @Transactional
    public void recall(Actor actor, long id, long version) {
        Contribution item = current(id, version);
        end(ContributionAct.RECALLED, actor, item.unit(), item.now(ContributionState.RECALLED, "", null));
    }

    /** 封存, also after it was taken or declined: nothing of what it said stays in the tables; its files belong to nobody any more and are swept. */
    @Transactional
    public void seal(Actor actor, long id, long version, String reason) {
        Contribution item = items.get(id);
        if (item.version() != version || item.state() == ContributionState.SEALED || item.state() == ContributionState.RECALLED) {
            throw new Overtaken("这条报送信息");
        }
        demand(reason, "请写明封存理由（500字以内），不要写出涉密内容");
        items.dropFiles(id);
        end(ContributionAct.SEALED, actor, item.receiver(), item.sealed(reason.strip()));
        messages.send(actor, Recipient.person(item.sender()), MessageKind.RETURNED, item.receiver(), "您报送的一条信息已封存",
                "收到的信息疑似涉密，已经封存。请立即向本单位保密工作机构报告，并清理您手中的电子文件。", "/desk/sent/" + id);
    }

    private static void demand(String reason, String message) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new Refused("reason", message);
        }
    }

    private Contribution current(long id, long version) {
        Contribution item = items.get(id);
        if (item.version() != version || item.state() != ContributionState.SENT) {
            throw new Overtaken("这条报送信息");
        }
        return item;
    }

    private void end(ActKind kind, Actor actor, String agency, Contribution ended) {
        items.update(ended, actor, clock.millis());
        ledger.record(Act.of(kind, actor, agency, Map.of(), ended.touched()));
    }
}
