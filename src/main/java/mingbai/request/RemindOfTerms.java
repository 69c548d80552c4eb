package mingbai.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.Clocks.Kind;
import mingbai.request.Clocks.SubClock;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the disclosure office and the person who drafts three working days before a term of a request ends and when it has passed, each once; the
 * leaders of the agency hear of what the agency itself let pass.
 */
@Component
class RemindOfTerms extends Rounds {

    private static final int AT_ONCE = 200;
    private static final int SOON = 3;
    /** A decision to extend takes consent, a letter and its delivery. */
    private static final int EXTENSION_SOON = 5;

    private final OpenTerms terms;
    private final ReminderTable reminders;
    private final PeopleTable people;
    private final SendMessage send;
    private final AccountReading accounts;
    private final Almanac almanac;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RemindOfTerms(OpenTerms terms, ReminderTable reminders, PeopleTable people, SendMessage send, AccountReading accounts, Almanac almanac, Clock clock,
            TransactionTemplate transaction) {
        super("reminders of requests", Duration.ofMinutes(4), Duration.ofMinutes(15));
        this.terms = terms;
        this.reminders = reminders;
        this.people = people;
        this.send = send;
        this.accounts = accounts;
        this.almanac = almanac;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected void look() {
        LocalDate near = almanac.calendar().dueInDays(LocalDate.now(clock), EXTENSION_SOON).day();
        long after = 0;
        List<Long> some = terms.endingBy(near, after, AT_ONCE);
        while (!some.isEmpty()) {
            terms.of(some).forEach(this::remind);
            some = terms.endingBy(near, some.getLast(), AT_ONCE);
        }
    }

    /** One request in one transaction: who was told and that they were told stand or fall together. */
    void remind(OpenTerms.Of open) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = almanac.calendar();
        List<SubClock> near = open.clocks().open().stream().filter(term -> !(term.kind() == Kind.REPLY && open.clocks().paused()))
                .filter(term -> term.due().isBefore(today) || calendar.workingDaysBetween(today, term.due()) <= soon(term.kind())).toList();
        if (!near.isEmpty()) {
            transaction.executeWithoutResult(status -> near.stream().filter(term -> reminders.first(open.request().id(), term, term.due().isBefore(today), today))
                    .forEach(term -> tell(open.request(), term, today)));
        }
    }

    private static int soon(Kind kind) {
        return kind == Kind.EXTENSION ? EXTENSION_SOON : SOON;
    }

    private void tell(RequestCase request, SubClock term, LocalDate today) {
        boolean late = term.due().isBefore(today);
        String title = (late ? "已过期限：" : "期限将到：") + term.kind().label() + "，" + Shortened.to(request.subject(), 60);
        String text = "申请编号：" + request.number() + "。" + whose(request, term) + (late ? "期限" + term.due() + "已过。" : "期限到" + term.due() + "。")
                + "依据：" + term.provision() + "。";
        to(Recipient.holders(request.agency(), Role.OFFICE), request, title, text);
        Long handler = request.handler();
        if (handler != null && accounts.holders(Role.OFFICE, request.agency()).stream().noneMatch(holder -> holder.account() == handler)) {
            to(Recipient.person(handler), request, title, text);
        }
        if (late && term.kind().isOurs()) {
            to(Recipient.holders(request.agency(), Role.LEADER), request, title, text);
        }
    }

    private String whose(RequestCase request, SubClock term) {
        return term.party() == 0 ? "" : people.parties(request.id()).stream().filter(party -> party.id() == term.party()).findFirst()
                .map(party -> Shortened.to(party.name(), 60) + "的").orElse("");
    }

    private void to(Recipient whom, RequestCase request, String title, String text) {
        send.send(Actor.PROGRAM, whom, MessageKind.URGING, request.agency(), title, text, "/desk/request/" + request.id());
    }
}
