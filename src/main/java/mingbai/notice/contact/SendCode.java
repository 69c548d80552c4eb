package mingbai.notice.contact;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.storage.SealedFiles;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a code of six digits to a contact, to prove that one holds it. The answer is the same, and as quick, whether the contact has anything here or not, and whether its share of
 * the day is used up or not: nothing is looked up, and the code travels after the answer. A code is worth something only together with the ticket of the form it was asked from.
 */
@Component
public class SendCode {

    public static final Duration LASTS = Duration.ofMinutes(10);
    /** To one contact within a day, from however many addresses it is asked. */
    public static final int MOST_A_DAY = 5;
    static final int TRIES = 5;
    static final String PURPOSE = "contact code";
    /** To all contacts within an hour: what a flood can cost, in money for the telephone and in guesses. */
    private static final int MOST_AN_HOUR = 1_000;
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(SendCode.class);

    private final Map<Contact.Way, CodeCarrier> carriers;
    private final ContactCodeTable table;
    private final SealedFiles seals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore lines = new Semaphore(AT_ONCE);

    SendCode(List<CodeCarrier> carriers, ContactCodeTable table, SealedFiles seals, TransactionTemplate transaction, Clock clock) {
        this.carriers = carriers.stream().collect(Collectors.toMap(CodeCarrier::way, Function.identity()));
        this.table = table;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why no code goes this way; empty when it does. */
    public String whyOff(Contact.Way way) {
        CodeCarrier carrier = carriers.get(way);
        return carrier == null ? "没有开通" : carrier.whyOff();
    }

    /**
     * @param once what no other form holds: the same form sent twice sends one code
     * @return the ticket to be handed in with the code
     * @throws Refused when no code goes this way, or the platform sends none for a while
     */
    public String run(Contact contact, String once) {
        if (!whyOff(contact.way()).isEmpty()) {
            throw new Refused(List.of(Issue.of("contact", contact.way().label() + "验证" + whyOff(contact.way()))));
        }
        String code = "%06d".formatted(random.nextInt(1_000_000));
        long now = clock.millis();
        boolean asked = Boolean.TRUE.equals(transaction.execute(status -> {
            table.forgetSentBefore(now - KEPT.toMillis());
            if (table.sentSince(now - Duration.ofHours(1).toMillis()) >= MOST_AN_HOUR) {
                throw new Refused(List.of(Issue.whole("现在请求验证码的人太多，请过一小时再试，或者用编号和查询码查看")));
            }
            return table.insert(ticket(once), marked(contact), LocalDate.now(clock), MOST_A_DAY, hash(once, code), now + LASTS.toMillis(), now);
        }));
        if (asked) {
            Thread.ofVirtual().name("a code to a contact").start(() -> carry(contact, code));
        }
        return seals.seal(PURPOSE, once + " " + contact.written());
    }

    private void carry(Contact contact, String code) {
        lines.acquireUninterruptibly();
        try {
            String trouble = carriers.get(contact.way()).carry(contact, code);
            if (!trouble.isEmpty()) {
                LOG.warn("a code did not go out by {}: {}", contact.way(), trouble);
            }
        } catch (RuntimeException e) {
            LOG.warn("a code did not go out by {}: {}", contact.way(), e.getClass().getName()); // its message may name the contact
        } finally {
            lines.release();
        }
    }

    private String marked(Contact contact) {
        return seals.mark("contact " + contact.written());
    }

    String ticket(String once) {
        return seals.mark("contact ticket " + once);
    }

    String hash(String once, String code) {
        return seals.mark("contact code " + once + " " + code);
    }
}
