package mingbai.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.events.RequestAct;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open requests of an agency that was merged or abolished pass to the body that carries its duties on (Art. 10); number, facts and due day stay. Each
 * passing is an act of its own.
 */
@Component
class FollowReforms extends Rounds {

    private static final int AT_ONCE = 100;

    private final ClockTable clocks;
    private final CaseBook book;
    private final AgencyReading agencies;
    private final SendMessage send;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FollowReforms(ClockTable clocks, CaseBook book, AgencyReading agencies, SendMessage send, Clock clock, TransactionTemplate transaction) {
        super("requests of agencies that are gone", Duration.ofMinutes(2), Duration.ofMinutes(10));
        this.clocks = clocks;
        this.book = book;
        this.agencies = agencies;
        this.send = send;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected void look() {
        LocalDate today = LocalDate.now(clock);
        agencies.byCodes(clocks.agencies()).stream().filter(agency -> ended(agency, today)).forEach(this::follow);
    }

    private static boolean ended(Agency agency, LocalDate today) {
        LocalDate last = agency.facts().validTo();
        return last != null && last.isBefore(today);
    }

    private void follow(Agency gone) {
        String heir = agencies.successorOf(gone.code());
        if (heir.equals(gone.code())) {
            return; // nobody carries its duties on: a reform that says who will come
        }
        int passed = 0;
        List<Long> some = clocks.openOf(gone.code(), AT_ONCE);
        while (!some.isEmpty()) {
            List<Long> now = some;
            for (long id : now) {
                passed += transaction.execute(status -> pass(id, heir)); // each by itself: one that cannot pass holds up no other
            }
            some = clocks.openOf(gone.code(), AT_ONCE);
        }
        if (passed > 0) {
            send.send(Actor.PROGRAM, Recipient.holders(heir, Role.OFFICE), MessageKind.INFORMATION, heir, "承继" + Shortened.to(gone.name(), 60) + "的依申请公开件" + passed + "件",
                    "机构改革后，原机关没有办结的申请由本机关继续办理，编号和答复期限不变，请尽快分办。", "/desk/requests?agency=" + heir);
        }
    }

    private int pass(long id, String heir) {
        RequestCase request = book.get(id);
        String number = book.numbered(heir, request.number()).isEmpty() ? request.number() : request.number() + "-" + request.agency();
        book.change(RequestAct.PASSED_ON, Actor.PROGRAM, request.passedTo(heir, number), List.of(), Map.of("from", request.agency(), "to", heir));
        return 1;
    }
}
