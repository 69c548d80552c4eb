package mingbai.notice.contact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody hands in the code that was sent to a contact: once, within ten minutes, at the fifth try at the latest. */
@Component
public class ProveContact {

    private static final int LONGEST_TICKET = 2_000;

    private final SendCode codes;
    private final ContactCodeTable table;
    private final SealedFiles seals;
    private final Clock clock;

    ProveContact(SendCode codes, ContactCodeTable table, SealedFiles seals, Clock clock) {
        this.codes = codes;
        this.table = table;
        this.seals = seals;
        this.clock = clock;
    }

    /** Whose ticket it is: the contact the code was asked for, not proved by this. */
    public Optional<Contact> asked(String ticket) {
        return opened(ticket).flatMap(parts -> Contact.ofWritten(parts[1]));
    }

    /** @return the proven contact; nothing, without a word why, when the code is not the right one, was used, or is too old */
    @Transactional
    public Optional<Contact> run(String ticket, String typed) {
        Optional<String[]> opened = opened(ticket);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        String once = opened.get()[0];
        String row = codes.ticket(once);
        String code = typed.length() > 60 ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        boolean right = table.tried(row, SendCode.TRIES, clock.millis()) && same(table.code(row).orElse("none"), codes.hash(once, code)) && table.use(row);
        return right ? Contact.ofWritten(opened.get()[1]) : Optional.empty();
    }

    private static boolean same(String kept, String handedIn) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII), handedIn.getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<String[]> opened(String ticket) {
        if (ticket.length() > LONGEST_TICKET) {
            return Optional.empty();
        }
        try {
            String[] parts = seals.open(SendCode.PURPOSE, ticket).split(" ", 2);
            return parts.length == 2 ? Optional.of(parts) : Optional.empty();
        } catch (SealingRefused | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
