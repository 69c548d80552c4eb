package mingbai.report.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.almanac.Almanac;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.report.form.events.FormAct;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Urges units whose sheet is not in (催报), with a receipt for everybody who is told. What came in meanwhile is not urged. */
@Component
public class UrgeUnits {

    private static final int LONGEST_TEXT = 500;
    private static final int AT_ONCE = 50;

    private final RoundTable rounds;
    private final ReplyTable replies;
    private final SendMessage send;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UrgeUnits(RoundTable rounds, ReplyTable replies, SendMessage send, Almanac almanac, Ledger ledger, Clock clock, TransactionTemplate transaction) {
        this.rounds = rounds;
        this.replies = replies;
        this.send = send;
        this.almanac = almanac;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param units codes of those to be urged. @return how many were */
    public int urge(Actor actor, long round, Collection<String> units, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new Refused("text", "请填写催报的内容，最多" + LONGEST_TEXT + "个字");
        }
        Set<String> wanted = Set.copyOf(units);
        List<FormReply> owing = transaction.execute(status -> replies.of(round).stream()
                .filter(reply -> wanted.contains(reply.unit()) && reply.state().owed()).toList());
        if (owing.isEmpty()) {
            throw new Refused("unit", "请至少选择一个还没有报送的单位");
        }
        for (int i = 0; i < owing.size(); i += AT_ONCE) {
            List<FormReply> some = owing.subList(i, Math.min(owing.size(), i + AT_ONCE));
            transaction.executeWithoutResult(status -> tell(actor, rounds.get(round), some, text.strip()));
        }
        return owing.size();
    }

    private void tell(Actor actor, FormRound round, List<FormReply> some, String text) {
        LocalDate due = round.due(almanac.calendar()).day();
        String standing = LocalDate.now(clock).isAfter(due) ? "已过" + due + "的报送期限" : "请在" + due + "前报送";
        for (FormReply reply : some) {
            long message = send.send(actor, Recipient.holders(reply.unit(), Role.OFFICE, Role.DRAFTER, Role.LEADER), MessageKind.URGING, reply.unit(),
                    "催报：" + round.name() + "，" + standing, text, "/desk/report/forms/sheet/" + reply.id());
            rounds.urged(round.id(), reply.unit(), message);
        }
        ledger.record(Act.of(FormAct.URGED, actor, round.agency(), Map.of("round", Long.toString(round.id()), "units",
                some.stream().map(FormReply::unit).toList())));
    }
}
