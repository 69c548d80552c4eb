package mingbai.inspection.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inspection.DailyLook;
import mingbai.inspection.FindingState;
import mingbai.inspection.LookProgress;
import mingbai.inspection.Severity;
import mingbai.inspection.link.PaperLinkTable.PaperLink;
import mingbai.inspection.reading.AvailabilityReading;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.publication.ImportDocuments;
import mingbai.publication.reading.PublicPaperReading;
import mingbai.web.NetworkBounds;
import mingbai.web.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Other sites are asked politely whether our links open; here the other site is on this machine. */
@DatabaseTest
class OutsideLinksTests {

    @Autowired private Staff staff;
    @Autowired private ImportDocuments imports;
    @Autowired private DailyLook daily;
    @Autowired private FindingReading findings;
    @Autowired private PaperLinkTable links;
    @Autowired private OutsideLinkTable outside;
    @Autowired private AskLinks ask;
    @Autowired private PublicPaperReading papers;
    @Autowired private HomeVisitTable visits;
    @Autowired private AvailabilityReading availability;
    @Autowired private Site site;
    @Autowired private Ids ids;
    @Autowired private Clock clock;
    @Autowired private PlatformTransactionManager transactions;
    @TempDir private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private HttpServer other;
    private String host;
    private Agency bureau;

    @BeforeEach
    void setUp() throws IOException {
        bureau = staff.agency("外链检查局");
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", this::answer);
        other.start();
        host = "127.0.0.1:" + other.getAddress().getPort();
    }

    @AfterEach
    void tearDown() {
        other.stop(0);
        ((SettableClock) clock).set(LocalDateTime.parse("2026-03-02T09:00:00"));
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        asked.add(call.getRequestMethod() + " " + path);
        if (call.getRequestHeaders().containsKey("Cookie") || !call.getRequestHeaders().getFirst("User-Agent").contains("MingbaiLinkCheck")) {
            asked.add("unfit question");
        }
        int status = switch (path) {
            case "/robots.txt" -> 200;
            case "/gone" -> broken ? 404 : 200;
            case "/moved", "/far" -> 301;
            case "/elsewhere" -> 302;
            case "/round" -> 302;
            case "/head-unknown" -> call.getRequestMethod().equals("HEAD") ? 405 : 200;
            case "/later" -> 429;
            default -> 200;
        };
        if (status == 301 || status == 302) {
            call.getResponseHeaders().add("Location", path.equals("/round") ? "/round" : path.equals("/far") ? "/there?" + "x".repeat(3_000) : "/there");
        }
        call.getResponseHeaders().add("Set-Cookie", "a=b");
        byte[] body = (path.equals("/robots.txt") ? "User-agent: *\nDisallow: /closed\n" : "页面").getBytes(StandardCharsets.UTF_8);
        boolean head = call.getRequestMethod().equals("HEAD");
        call.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    /** A public document that leads to the paths of the other site; it stands on this machine, so the links are written by hand. */
    private long document(String... paths) throws IOException {
        Path file = folder.resolve("papers.jsonl");
        Files.writeString(file, "{\"source_id\":\"o\",\"title\":\"外链文件\",\"body\":\"正文\",\"agency_code\":\"%s\",\"class\":\"proactive\",\"published_on\":\"2026-02-02\"}%n".formatted(bureau.code()));
        imports.run(Actor.of(1, "示例管理员", bureau.code()), file, false, (line, so) -> { });
        long[] found = {0};
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            papers.eachLive((document, agency, revision) -> found[0] = agency.equals(bureau.code()) ? document : found[0]);
        });
        daily.run(Set.of(bureau.code()), "测试", LookProgress.QUIET); // the paper is judged before its links are put in
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int i = 0; i < paths.length; i++) {
                String address = "http://" + host + paths[i];
                links.insert(new PaperLink(found[0], i + 1, bureau.code(), "外链文件", LinkAddress.Kind.OUTSIDE, address, "链接" + i, PaperLinkTable.digest(address)));
            }
        });
        return found[0];
    }

    private OutsideLink known(String path) {
        return outside.find(PaperLinkTable.digest("http://" + host + path)).orElseThrow();
    }

    private List<FindingReading.Row> found(String rule) {
        daily.run(Set.of(bureau.code()), "测试", LookProgress.QUIET);
        return findings.list(FindingFilter.of(List.of(bureau.code())).of(rule), 0, 50);
    }

    private void onDay(String day) {
        ((SettableClock) clock).set(LocalDateTime.parse(day + "T09:00:00"));
    }

    @Test
    void aLinkIsDeadOnlyWhenItDidNotOpenOnThreeDaysAndIsGoneWhenItOpensAgain() throws IOException {
        document("/gone");
        broken = true;
        for (String day : List.of("2026-03-02", "2026-03-03")) {
            onDay(day);
            ask.run(host, Duration.ZERO);
            assertThat(ask.run(host, Duration.ZERO)).as("once a day").isZero();
            assertThat(found("link.dead")).isEmpty();
        }
        onDay("2026-03-04");
        ask.run(host, Duration.ZERO);
        assertThat(found("link.dead")).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("外链文件");
            assertThat(row.severity()).isEqualTo(Severity.MINOR);
            assertThat(row.why()).contains("链接0").contains("网站答复页面不存在（404）");
        });
        broken = false;
        onDay("2026-03-07");
        ask.run(host, Duration.ZERO);
        assertThat(found("link.dead")).singleElement().satisfies(row -> assertThat(row.state()).isEqualTo(FindingState.CLOSED));
    }

    @Test
    void everyAnswerIsTakenForWhatItIs() throws IOException {
        document("/far", "/sound", "/moved", "/elsewhere", "/round", "/head-unknown", "/later", "/closed/x");
        ask.run(host, Duration.ZERO);
        assertThat(known("/sound").state()).isEqualTo(OutsideLink.State.SOUND);
        assertThat(known("/moved").movedTo()).isEqualTo("http://" + host + "/there");
        assertThat(known("/far").state()).as("an address longer than we keep").isEqualTo(OutsideLink.State.SOUND);
        assertThat(known("/elsewhere").state()).as("for the time being elsewhere").isEqualTo(OutsideLink.State.SOUND);
        assertThat(known("/round").state()).isEqualTo(OutsideLink.State.FAILING);
        assertThat(known("/head-unknown").state()).isEqualTo(OutsideLink.State.SOUND);
        assertThat(known("/later").state()).isEqualTo(OutsideLink.State.UNJUDGED);
        assertThat(known("/closed/x").state()).isEqualTo(OutsideLink.State.UNJUDGED);
        assertThat(asked).doesNotContain("HEAD /closed/x", "GET /closed/x", "unfit question").containsOnlyOnce("GET /robots.txt");
        assertThat(asked.stream().filter(call -> call.endsWith("/round")).count()).as("five times led on at most").isEqualTo(6);
        assertThat(found("link.moved")).singleElement().satisfies(row -> assertThat(row.severity()).isEqualTo(Severity.HINT));
        assertThat(found("link.dead")).isEmpty();
    }

    @Test
    void aMachineOfTheOfficeIsNotAskedWhereTheSettingDoesNotSaySo() throws IOException {
        document("/sound");
        new AskLinks(outside, new NetworkBounds(false), site, clock, transactions).run(host, Duration.ZERO);
        assertThat(known("/sound").note()).isEqualTo("网站指向内部网络，不访问");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatNoTextLeadsToAnyMoreIsForgotten() throws IOException {
        long document = document("/sound");
        ask.run(host, Duration.ZERO);
        new TransactionTemplate(transactions).executeWithoutResult(status -> links.forget(document));
        ask.run(host, Duration.ZERO);
        assertThat(outside.find(PaperLinkTable.digest("http://" + host + "/sound"))).isEmpty();
    }

    @Test
    void ourOwnHomePageIsVisitedAndEveryVisitKept() {
        onDay("2031-05-06");
        HomeVisit visit = new VisitHome(visits, "http://" + host, site, ids, clock, transactions).run();
        assertThat(visit.status()).isEqualTo(200);
        assertThat(visit.failed()).isFalse();
        AvailabilityReading.Span span = availability.days(LocalDate.of(2031, 5, 6), 7);
        assertThat(span.days()).hasSize(7);
        assertThat(span.visits()).isEqualTo(1);
        assertThat(span.isEnough()).as("fewer than twenty visits on a day say nothing").isFalse();
    }

    @Test
    void aHomePageThatIsNotThereIsAFailedVisit() {
        onDay("2031-06-06");
        other.stop(0);
        HomeVisit visit = new VisitHome(visits, "http://" + host, site, ids, clock, transactions).run();
        assertThat(visit.failed()).isTrue();
        assertThat(visit.note()).isEqualTo("没有应答");
        assertThat(availability.days(LocalDate.of(2031, 6, 6), 1).failed()).isEqualTo(1);
    }
}
