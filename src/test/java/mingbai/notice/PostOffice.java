package mingbai.notice;

import java.time.Clock;
import mingbai.ledger.Ids;
import mingbai.web.Site;

/** The program's ways to a mail server of a test. */
public final class PostOffice {

    private PostOffice() {}

    public static MailNow now(int port, Site site, Ids ids, Clock clock) {
        return new MailNow(server(port, site, clock), ids, clock);
    }

    static MailServer server(int port, Site site, Clock clock) {
        return new MailServer("127.0.0.1", Integer.toString(port), "", "", "gongkai@example.gov.cn", "none", site, clock);
    }
}
