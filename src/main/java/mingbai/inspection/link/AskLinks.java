package mingbai.inspection.link;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingbai.inspection.link.OutsideLinkTable.Host;
import mingbai.inspection.link.WebAsk.Answer;
import mingbai.web.NetworkBounds;
import mingbai.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks other sites whether what our texts lead to opens: some addresses at a time, one at a time of each site with a pause between them, so many a day, as the site's robots.txt
 * allows. Each address once a week while it opens, once a day while it does not.
 */
@Component
class AskLinks {

    static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int AT_ONCE = 100;
    private static final int SITES_AT_ONCE = 6;
    private static final int OF_A_SITE_A_DAY = 300;
    private static final int A_DAY = 10_000;
    private static final int ROBOTS = 64 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OutsideLinkTable table;
    private final WebAsk web;
    private final LinkVerdict verdict;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AskLinks(OutsideLinkTable table, NetworkBounds bounds, Site site, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.web = new WebAsk(bounds::allowsWorld, PATIENCE, who(site));
        this.verdict = new LinkVerdict(web);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who asks, and whom to write to when it is unwelcome. */
    static String who(Site site) {
        String plain = site.contact().replaceAll("[^ -~]", "").strip();
        return "User-Agent: Mozilla/5.0 (compatible; MingbaiLinkCheck/1.0; +" + site.baseAddress() + "/" + (plain.isEmpty() ? "" : "; " + plain.replaceAll("[()\\\\]", "")) + ")\r\n";
    }

    /** @param host only addresses of this site, "" for all @return how many were asked */
    int run(String host, Duration pause) {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> list(today));
        long left = A_DAY - transaction.execute(status -> table.askedOn(today));
        if (left <= 0) {
            return 0;
        }
        List<OutsideLink> due = transaction.execute(status -> table.due(today, host, (int) Math.min(AT_ONCE, left)).stream().filter(link -> table.claim(link, today.plusDays(1)))
                .map(link -> link.askedAgain(today)).toList());
        List<OutsideLink> answers = ask(due, today, pause);
        boolean cutOff = answers.stream().map(OutsideLink::host).distinct().count() > 2 && answers.stream().allMatch(link -> link.state() == OutsideLink.State.FAILING && link.status() == 0);
        if (!cutOff) { // where nobody at all answers it is our own line that is dead
            transaction.executeWithoutResult(status -> answers.forEach(table::update));
        }
        return answers.size();
    }

    private void list(LocalDate today) {
        table.forgetUnlinked();
        table.unlisted(AT_ONCE * 5).forEach(row -> table.insert(OutsideLink.fresh(row[0], row[1], host(row[1]), today)));
    }

    private static String host(String address) {
        String host = URI.create(address).getRawAuthority().toLowerCase(Locale.ROOT);
        return host.length() <= 300 ? host : host.substring(0, 300);
    }

    /** Sites beside each other, the addresses of one site one after the other. */
    private List<OutsideLink> ask(List<OutsideLink> due, LocalDate today, Duration pause) {
        Map<String, Deque<OutsideLink>> bySite = new LinkedHashMap<>();
        due.forEach(link -> bySite.computeIfAbsent(link.host(), site -> new ArrayDeque<>()).add(link));
        List<Callable<List<OutsideLink>>> sites = bySite.values().stream().map(links -> (Callable<List<OutsideLink>>) () -> askSite(links, today, pause)).toList();
        List<OutsideLink> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(SITES_AT_ONCE, Thread.ofVirtual().name("link-", 0).factory())) {
            for (Future<List<OutsideLink>> site : workers.invokeAll(sites)) {
                answers.addAll(site.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("links could not be asked", e);
        }
        return answers;
    }

    private List<OutsideLink> askSite(Deque<OutsideLink> links, LocalDate today, Duration pause) throws InterruptedException {
        Host known = transaction.execute(status -> table.host(links.getFirst().host())).filter(found -> found.robotsOn().equals(today.toString())).orElse(null);
        OutsideLink first = links.getFirst();
        String robots = known == null ? robots(URI.create(first.address())) : known.robots();
        int asked = known != null && known.day().equals(today.toString()) ? known.asked() : 1;
        Robots rules = Robots.of(robots);
        Duration between = rules.delay() > pause.toSeconds() ? Duration.ofSeconds(Math.min(60, rules.delay())) : pause;
        List<OutsideLink> answers = new ArrayList<>();
        for (OutsideLink link : links) {
            if (asked >= OF_A_SITE_A_DAY) {
                break; // its turn comes tomorrow
            }
            if (!answers.isEmpty()) {
                Thread.sleep(between);
            }
            boolean welcome = rules.allows(path(link.address()));
            answers.add(welcome ? verdict.of(link, today) : link.notJudged(today, 0, "网站的 robots.txt 不让程序查看这个页面，不判断"));
            asked += welcome ? 1 : 0;
        }
        Host after = new Host(first.host(), robots, today.toString(), today.toString(), asked);
        transaction.executeWithoutResult(status -> table.put(after));
        return answers;
    }

    /** A site without a robots.txt lets everybody in; one that cannot say (5xx) lets nobody in today. */
    private String robots(URI address) {
        URI at = address.resolve("/robots.txt");
        Answer answer = web.ask("GET", at, ROBOTS);
        for (int hop = 0; hop < 3 && answer.leadsOn(); hop++) {
            try {
                at = at.resolve(answer.location());
                answer = at.getHost() == null ? new Answer(404, "", "", WebAsk.Failure.NONE, 0) : web.ask("GET", at, ROBOTS);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return answer.isSound() ? answer.body().replace("\0", "") : answer.status() >= 500 ? "User-agent: *\nDisallow: /" : "";
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
