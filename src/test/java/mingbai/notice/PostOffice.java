package mingbai.notice;

import java.time.Clock;
import mingbai.ledger.Ids;
import mingbai.web.Site;
import org.springframework.context.ApplicationContext;

/** The program's ways to a mail server of a test. */
public final class PostOffice {

    private PostOffice() {}

    public static MailNow now(int port, Site site, Ids ids, Clock clock) {
        return new MailNow(server(port, site, clock), ids, clock);
    }

    public static SendMail sending(int port, ApplicationContext program) {
        Clock clock = program.getBean(Clock.class);
        return new SendMail(program.getBean(MailTable.class), server(port, program.getBean(Site.class), clock), program.getBean(QuietMail.class), program.getBean(Ids.class), clock);
    }

    /** Sends what is due, of whatever test. */
    public static void deliver(int port, ApplicationContext program) {
        Clock clock = program.getBean(Clock.class);
        DeliverMail mail = new DeliverMail(program.getBean(EndMail.class), server(port, program.getBean(Site.class), clock), clock);
        for (int i = 0; i < 20 && mail.deliver() > 0; i++) {
            continue; // others may have left more than goes at once
        }
    }

    private static MailServer server(int port, Site site, Clock clock) {
        return new MailServer("127.0.0.1", Integer.toString(port), "", "", "gongkai@example.gov.cn", "none", site, clock);
    }
}
