package mingbai.notice.contact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mingbai.Fresh;
import mingbai.storage.SealedFiles;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves contacts in tests whose program has neither mail server nor gateway: the codes are caught here. */
public final class Proving {

    private final Map<String, String> caught = new ConcurrentHashMap<>();
    private final SendCode codes;

    public Proving(ApplicationContext program) {
        codes = new SendCode(List.of(catching(Contact.Way.EMAIL), catching(Contact.Way.PHONE)), program.getBean(ContactCodeTable.class), program.getBean(SealedFiles.class),
                program.getBean(TransactionTemplate.class), program.getBean(Clock.class));
    }

    private CodeCarrier catching(Contact.Way way) {
        return new CodeCarrier() {
            @Override
            public Contact.Way way() {
                return way;
            }

            @Override
            public String whyOff() {
                return "";
            }

            @Override
            public String carry(Contact contact, String code) {
                caught.put(contact.value(), code);
                return "";
            }
        };
    }

    /** A ticket, and the code that belongs to it. */
    public record Asked(String ticket, String code) {}

    public Asked ask(String contact) {
        Contact asked = Contact.of(contact).orElseThrow();
        caught.remove(asked.value());
        String ticket = codes.run(asked, Fresh.code());
        return new Asked(ticket, waitFor(asked.value()));
    }

    private String waitFor(String contact) {
        for (int i = 0; i < 500 && !caught.containsKey(contact); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return caught.getOrDefault(contact, "none came");
    }
}
