package mingbai.notice;

import java.util.Locale;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.notice.events.MailActs;
import mingbai.storage.SealedFiles;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an address wants notices by mail. Whoever holds it decides; what was asked for by mail and what proves the holding goes out all the same. */
@Component
public class QuietMail {

    static final String KIND = "quiet-address";

    private final QuietTable table;
    private final SealedFiles seals;
    private final Ledger ledger;

    QuietMail(QuietTable table, SealedFiles seals, Ledger ledger) {
        this.table = table;
        this.seals = seals;
        this.ledger = ledger;
    }

    record Wish(boolean quiet, long version) {

        Map<String, ?> canonical() {
            return Map.of("quiet", quiet, "version", version);
        }
    }

    @Transactional(readOnly = true)
    public boolean isQuiet(String address) {
        return table.find(mark(address)).map(Wish::quiet).orElse(false);
    }

    /** As its holder wishes, who has proved to be that; nothing is done when it is so already. */
    @Transactional
    public void set(String address, boolean quiet) {
        String mark = mark(address);
        Wish before = table.find(mark).orElse(new Wish(false, 0));
        if (before.quiet() == quiet) {
            return;
        }
        Wish wish = new Wish(quiet, before.version() + 1);
        if (!table.save(mark, wish)) {
            throw new Overtaken("邮件通知的设置");
        }
        ledger.record(Act.of(quiet ? MailActs.SWITCHED_OFF : MailActs.SWITCHED_ON, Actor.PROGRAM, "", Map.of(), new Touched(KIND, mark, wish.version(), wish.canonical())));
    }

    private String mark(String address) {
        return seals.mark("quiet " + address.strip().toLowerCase(Locale.ROOT));
    }
}
