package mingbai.report.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.almanac.Almanac;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.report.form.events.FormAct;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each unit of a round its sheet and tells it, some at a time: what was broken off goes on where it stopped. */
@Component
class SendSheets {

    private static final int AT_ONCE = 50;

    private final RoundTable rounds;
    private final ReplyTable replies;
    private final SendMessage send;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendSheets(RoundTable rounds, ReplyTable replies, SendMessage send, Almanac almanac, Ledger ledger, Ids ids, Clock clock, TransactionTemplate transaction) {
        this.rounds = rounds;
        this.replies = replies;
        this.send = send;
        this.almanac = almanac;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    void complete(Actor actor, long round) {
        boolean more = true;
        while (more) {
            more = transaction.execute(status -> some(actor, rounds.get(round)));
        }
    }

    private boolean some(Actor actor, FormRound round) {
        Set<String> have = replies.units(round.id());
        List<String> missing = round.units().stream().filter(unit -> !have.contains(unit)).toList();
        List<Touched> made = new ArrayList<>();
        missing.stream().limit(AT_ONCE).forEach(unit -> {
            FormReply reply = new FormReply(ids.next(), round.id(), unit, ReplyState.OPEN, Map.of(), 0, "", clock.millis(), 1);
            replies.insert(reply);
            made.add(reply.touched());
            tell(actor, round, reply);
        });
        if (!made.isEmpty()) {
            ledger.record(new Act(FormAct.SENT, actor, round.agency(), Map.of("round", Long.toString(round.id())), made));
        }
        return missing.size() > AT_ONCE;
    }

    private void tell(Actor actor, FormRound round, FormReply reply) {
        String text = "请于" + round.due(almanac.calendar()).day() + "前报送。" + (round.note().isEmpty() ? "" : "说明：" + round.note());
        send.send(actor, Recipient.holders(reply.unit(), Role.OFFICE, Role.DRAFTER), MessageKind.INFORMATION, reply.unit(), "请填报：" + round.name(), text,
                "/desk/report/forms/sheet/" + reply.id());
    }
}
