package mingbai.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.channel.reading.PushReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Tails;
import mingbai.ledger.reading.LedgerReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Another portal, played by a small server: it gets what is live, answers with an address, fails, and is told of a withdrawal. */
@DatabaseTest
class SendPushesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired SetTarget setTarget;
    @Autowired SendPushes sending;
    @Autowired EndPush end;
    @Autowired PushReading pushes;
    @Autowired LedgerReading ledger;
    @Autowired Tails tails;

    private record Asked(String action, String token, String json) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile int code = 200;
    private HttpServer portal;
    private Agency county;
    private Agency town;
    private LivePapers papers;
    private Actor office;
    private long target;

    @BeforeEach
    void anotherPortal() throws Exception {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(new Asked(exchange.getRequestHeaders().getFirst("X-Mingbai-Action"), String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), json(body)));
            byte[] answer = "{\"ok\":true,\"address\":\"https://www.example.gov.cn/art/42.html\"}".getBytes(StandardCharsets.UTF_8);
            if (code == 302) {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + portal.getAddress().getPort() + "/elsewhere");
            }
            exchange.sendResponseHeaders(code, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        portal.start();
        county = staff.agency("示例县人民政府");
        town = staff.below(county, "示例镇人民政府");
        papers = new LivePapers(beans);
        office = staff.person(county, Role.OFFICE);
        target = setTarget.enter(office, county.code(), facts("/receive", true));
    }

    @AfterEach
    void closed() {
        PushTarget now = pushes.target(Long.toString(target)).orElseThrow();
        setTarget.amend(office, target, now.version(), facts("/receive", false));
        portal.stop(0);
    }

    private SetTarget.Facts facts(String path, boolean active) {
        return new SetTarget.Facts("示例省集约化平台", "http://127.0.0.1:" + portal.getAddress().getPort() + path, "secret-1", true, active);
    }

    @Test
    void what_is_published_below_is_sent_and_the_address_answered_is_kept() throws Exception {
        PublicDocument guide = papers.guide(town);
        Push sent = ended(guide, Push.Action.PUT, Push.State.DONE);
        assertThat(sent.answeredUrl()).isEqualTo("https://www.example.gov.cn/art/42.html");
        assertThat(asked).singleElement().satisfies(once -> {
            assertThat(once.action()).isEqualTo("publish");
            assertThat(once.token()).isEqualTo("Bearer secret-1");
            assertThat(once.json()).contains("\"title\":\"高龄津贴申请指南\"", "\"indexNumber\":\"" + guide.indexNumber() + "\"", "\"digest\":\"" + content(guide).digest() + "\"");
        });
        String page = mvc.perform(get("/desk/pushes").with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("https://www.example.gov.cn/art/42.html", "高龄津贴申请指南", "已送达").doesNotContain("secret-1");
    }

    @Test
    void a_withdrawal_is_sent_too_and_says_the_reason_alone() {
        PublicDocument guide = papers.guide(town);
        ended(guide, Push.Action.PUT, Push.State.DONE);
        papers.withdraw(town, guide, "标准有误");
        ended(guide, Push.Action.REMOVE, Push.State.DONE);
        assertThat(asked.getLast().action()).isEqualTo("withdraw");
        assertThat(asked.getLast().json()).contains("\"reason\":\"标准有误\"").doesNotContain("高龄津贴");
    }

    @Test
    void what_fails_is_tried_again_later_and_a_redirect_is_no_way_on() throws Exception {
        code = 302;
        PublicDocument guide = papers.guide(town);
        Push tried = until(() -> of(guide, Push.Action.PUT).stream().filter(push -> push.tries() >= 1).findFirst().orElse(null));
        assertThat(tried.state()).isEqualTo(Push.State.WAITING);
        assertThat(tried.status()).isEqualTo(302);
        assertThat(tried.nextAt()).isAfter(tried.createdAt().plusSeconds(30));
        assertThat(asked).hasSize(1);

        code = 200;
        mvc.perform(post("/desk/push/" + tried.id() + "/again").with(staff.signedIn(office))).andExpect(status().isFound());
        assertThat(ended(guide, Push.Action.PUT, Push.State.DONE).answeredUrl()).isNotNull();
    }

    @Test
    void a_person_may_take_the_package_over_and_enter_the_address() throws Exception {
        code = 500;
        PublicDocument guide = papers.guide(town);
        Push tried = until(() -> of(guide, Push.Action.PUT).stream().filter(push -> push.tries() >= 1).findFirst().orElse(null));
        byte[] zip = mvc.perform(get("/desk/push/" + tried.id() + "/package.zip").with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(json(zip)).contains("高龄津贴申请指南");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> end.byHand(office, tried.id(), "javascript:alert(1)"));
        end.byHand(office, tried.id(), "https://www.example.gov.cn/art/43.html");
        assertThat(pushes.evidence(guide.id())).extracting(Push::answeredUrl).containsExactly("https://www.example.gov.cn/art/43.html");
    }

    @Test
    void another_address_is_never_sent_the_token_of_the_first() {
        PushTarget before = pushes.target(Long.toString(target)).orElseThrow();
        setTarget.amend(office, target, before.version(), new SetTarget.Facts("平台", before.url(), "", true, true));
        assertThat(pushes.target(Long.toString(target)).orElseThrow().token()).isEqualTo("secret-1");
        setTarget.amend(office, target, before.version() + 1, new SetTarget.Facts("平台", before.url() + "/other", "", true, true));
        assertThat(pushes.target(Long.toString(target)).orElseThrow().token()).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> setTarget.enter(office, county.code(), new SetTarget.Facts("", "ftp://x", "口令", true, true)))
                .withMessageContaining("平台名称").withMessageContaining("推送地址").withMessageContaining("接口口令");
    }

    @Test
    void documents_of_others_are_not_sent() {
        Agency other = staff.agency("别县人民政府");
        PublicDocument theirs = papers.guide(other);
        PublicDocument ours = papers.guide(town);
        ended(ours, Push.Action.PUT, Push.State.DONE);
        assertThat(pushes.list(List.of(county.code()), null, 100, 0)).extracting(Push::document).doesNotContain(theirs.id());
    }

    private Push ended(PublicDocument document, Push.Action action, Push.State state) {
        return until(() -> of(document, action).stream().filter(push -> push.state() == state).findFirst().orElse(null));
    }

    private List<Push> of(PublicDocument document, Push.Action action) {
        return pushes.list(List.of(county.code()), null, 100, 0).stream().filter(push -> push.document() == document.id() && push.action() == action).toList();
    }

    /** The program's own rounds may send what we would: only the end counts. */
    private Push until(Supplier<Push> wanted) {
        LedgerReading.Counts counts = ledger.counts();
        assertThat(tails.await("channel-pushes", counts.acts() + counts.waiting() - 1, Duration.ofSeconds(60))).isTrue();
        for (int i = 0; i < 300; i++) {
            sending.send();
            Push found = wanted.get();
            if (found != null) {
                return found;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("not sent in time: " + pushes.list(List.of(county.code()), null, 100, 0));
    }

    private static PublicDocument.Shown content(PublicDocument document) {
        return java.util.Objects.requireNonNull(document.content());
    }

    private static String json(byte[] zip) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            return in.getNextEntry() == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
