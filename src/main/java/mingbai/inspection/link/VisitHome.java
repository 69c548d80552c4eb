package mingbai.inspection.link;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import mingbai.inspection.link.WebAsk.Answer;
import mingbai.ledger.Ids;
import mingbai.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits our own home page at the address the site is known by, as a citizen would, and keeps how long it took. */
@Component
class VisitHome {

    private static final Duration PATIENCE = Duration.ofMillis(HomeVisit.TOO_SLOW);
    private static final int PAGE = 512 << 10;
    private static final int KEPT_DAYS = 400;

    private final HomeVisitTable table;
    private final Ids ids;
    private final Clock clock;
    private final String address;
    private final WebAsk web;
    private final TransactionTemplate transaction;

    @Autowired
    VisitHome(HomeVisitTable table, Site site, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this(table, site.baseAddress(), site, ids, clock, transactions);
    }

    /** @param address of the home page, as the operator set it: it may be this very machine */
    VisitHome(HomeVisitTable table, String address, Site site, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
        this.address = address;
        this.web = new WebAsk(any -> true, PATIENCE, AskLinks.who(site));
        this.transaction = new TransactionTemplate(transactions);
    }

    HomeVisit run() {
        Instant at = clock.instant();
        Answer answer = web.ask("GET", URI.create(address + "/"), PAGE);
        HomeVisit visit = new HomeVisit(ids.next(), HomeVisit.OWN, at, answer.millis(), answer.status(), note(answer));
        transaction.executeWithoutResult(status -> {
            table.insert(visit);
            table.forgetBefore(LocalDate.ofInstant(at, clock.getZone()).minusDays(KEPT_DAYS));
        });
        return visit;
    }

    private static String note(Answer answer) {
        return switch (answer.failure()) {
            case NONE -> "";
            case NO_HOST -> "找不到网站";
            case NO_ANSWER, BARRED -> "没有应答";
            case TOO_SLOW -> "15秒没有打开";
            case NOT_TRUSTED -> "证书不能核对";
        };
    }
}
