package mingbai.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.events.MessageActs;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells staff something, with a receipt for each of them. Who held the role at that moment is who was told. */
@Component
public class SendMessage {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final MessageTable messages;
    private final AccountReading accounts;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SendMessage(MessageTable messages, AccountReading accounts, Ledger ledger, Ids ids, Clock clock) {
        this.messages = messages;
        this.accounts = accounts;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param agency code of the agency it is about
     * @param text   plain text, may be empty
     * @param target address on this site, may be empty
     * @return the message's id; {@code MessageReading.receipts} is empty when nobody holds the roles
     */
    @Transactional
    public long send(Actor from, Recipient to, MessageKind kind, String agency, String title, String text, String target) {
        check(title, text, target);
        Message message = new Message(ids.next(), kind, from.accountId(), agency, title.strip(), text.strip(), target, accountsOf(to), clock.millis());
        messages.insert(message);
        ledger.record(Act.of(MessageActs.SENT, from, agency, Map.of("message", Long.toString(message.id()), "kind", kind.code(),
                "recipients", message.recipients().size()), message.touched()));
        return message.id();
    }

    private static void check(String title, String text, String target) {
        List<Issue> issues = new ArrayList<>();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            issues.add(Issue.of("title", "请填写标题，最多 " + LONGEST_TITLE + " 个字。"));
        }
        if (text.strip().length() > LONGEST_TEXT) {
            issues.add(Issue.of("text", "内容最多 " + LONGEST_TEXT + " 个字，现有 " + text.strip().length() + " 个字。"));
        }
        if (!target.isEmpty() && !target.matches("/(?!/)[^\\s\\\\]{0,399}")) {
            issues.add(Issue.of("target", "办理地址应是本站内的地址。"));
        }
        Refused.ifAny(issues);
    }

    private List<Long> accountsOf(Recipient to) {
        return switch (to) {
            case Recipient.Person person -> List.of(accounts.require(person.account()).id());
            case Recipient.Holders holders -> holders.roles().stream().flatMap(role -> accounts.holders(role, holders.agency()).stream())
                    .map(AccountReading.Holder::account).distinct().toList();
        };
    }
}
