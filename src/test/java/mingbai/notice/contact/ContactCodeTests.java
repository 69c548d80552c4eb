package mingbai.notice.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.ledger.Ids;
import mingbai.notice.PostOffice;
import mingbai.storage.SealedFiles;
import mingbai.web.Refused;
import mingbai.web.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen proves to hold an e-mail address or a telephone; mail server and gateway are real ones of the test. */
@DatabaseTest
class ContactCodeTests {

    @Autowired ContactCodeTable table;
    @Autowired ProveContact prove;
    @Autowired SealedFiles seals;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired Ids ids;
    @Autowired Site site;
    @Autowired SendCode asConfigured;

    private final String once = Fresh.code();
    private final String citizen = "citizen." + Fresh.code().toLowerCase(Locale.ROOT) + "@example.cn";
    private GreenMail postOffice;

    @BeforeEach
    void open() {
        postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        postOffice.start();
    }

    @AfterEach
    void close() {
        postOffice.stop();
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void a_code_arrives_and_proves_the_address_once() throws Exception {
        String ticket = byMail().run(address(), once);
        MimeMessage mail = arrived(1).getFirst();
        assertThat(mail.getSubject()).as("a subject shows on a locked screen").doesNotContainPattern("\\d{6}");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String code = code(mail);
        assertThat(prove.run(ticket, " " + code.substring(0, 3) + " " + code.substring(3))).contains(address());
        assertThat(prove.run(ticket, code)).as("a second time").isEmpty();
    }

    @Test
    void at_the_sixth_try_the_right_code_opens_nothing() throws Exception {
        String ticket = byMail().run(address(), once);
        String right = code(arrived(1).getFirst());
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(prove.run(ticket, wrong)).isEmpty();
        }
        assertThat(prove.run(ticket, right)).isEmpty();
    }

    @Test
    void after_ten_minutes_it_is_worth_nothing() throws Exception {
        String ticket = byMail().run(address(), once);
        String code = code(arrived(1).getFirst());
        clock.advance(Duration.ofMinutes(11));
        assertThat(prove.run(ticket, code)).isEmpty();
    }

    @Test
    void a_code_is_good_for_the_form_it_was_asked_from_alone() throws Exception {
        String mine = byMail().run(address(), once);
        String code = code(arrived(1).getFirst());
        String others = byMail().run(Contact.of("other." + citizen).orElseThrow(), Fresh.code());
        assertThat(prove.run(others, code)).isEmpty();
        assertThat(prove.run("x" + mine, code)).isEmpty();
        assertThat(prove.run("", code)).isEmpty();
        assertThat(prove.run("a".repeat(9_000), code)).isEmpty();
        assertThat(prove.run(mine, "9".repeat(100_000))).isEmpty();
        assertThat(prove.run(mine, code)).contains(address());
    }

    @Test
    void whoever_clicks_twice_gets_one_code_and_nobody_more_than_five_a_day() throws Exception {
        SendCode codes = byMail();
        codes.run(address(), once);
        codes.run(address(), once);
        for (int i = 0; i < 6; i++) {
            assertThat(codes.run(Contact.of(citizen.toUpperCase(Locale.ROOT)).orElseThrow(), once + i)).as("answered alike").isNotEmpty();
        }
        codes.run(Contact.of("last." + citizen).orElseThrow(), once + "last");
        arrivedTo("last." + citizen, 1);
        assertThat(arrived(5)).hasSize(5);
    }

    @Test
    void what_lies_in_the_table_names_neither_contact_nor_code() throws Exception {
        String ticket = byMail().run(address(), once);
        String code = code(arrived(1).getFirst());
        assertThat(ticket).doesNotContain(citizen).doesNotContain(code);
        assertThat(table.code(asConfigured.ticket(once)).orElseThrow()).hasSize(64).doesNotContain(code);
    }

    @Test
    void a_gateway_brings_a_code_to_a_telephone() throws Exception {
        List<String> posted = new CopyOnWriteArrayList<>();
        List<String> tokens = new CopyOnWriteArrayList<>();
        HttpServer gateway = gateway(200, posted, tokens);
        try {
            PhoneCodes carrier = new PhoneCodes("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send", "made-up", site);
            String phone = "177" + "%08d".formatted(Integer.parseInt(once.substring(1)));
            Contact contact = Contact.of(phone).orElseThrow();
            String ticket = new SendCode(List.of(carrier), table, seals, transaction, clock).run(contact, once);
            until(() -> !posted.isEmpty());
            assertThat(tokens).containsExactly("Bearer made-up");
            assertThat(posted.getFirst()).contains("\"phone\":\"" + phone + "\"");
            Matcher code = Pattern.compile("验证码(\\d{6})").matcher(posted.getFirst());
            assertThat(code.find()).isTrue();
            assertThat(prove.run(ticket, code.group(1))).contains(contact);
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    void a_gateway_that_fails_is_told_in_the_log_without_number_or_code() throws Exception {
        HttpServer gateway = gateway(503, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(SendCode.class);
        log.start();
        logger.addAppender(log);
        try {
            PhoneCodes carrier = new PhoneCodes("http://127.0.0.1:" + gateway.getAddress().getPort(), "", site);
            new SendCode(List.of(carrier), table, seals, transaction, clock).run(Contact.of("13812345678").orElseThrow(), once);
            until(() -> !log.list.isEmpty());
            assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).allSatisfy(line -> assertThat(line).contains("503").doesNotContain("13812345678")
                    .doesNotContainPattern("\\d{6}"));
        } finally {
            logger.detachAppender(log);
            gateway.stop(0);
        }
    }

    @Test
    void without_a_server_or_a_gateway_it_says_so() {
        assertThat(asConfigured.whyOff(Contact.Way.EMAIL)).isEqualTo("没有开通");
        assertThat(asConfigured.whyOff(Contact.Way.PHONE)).isEqualTo("没有开通");
        assertThatThrownBy(() -> asConfigured.run(address(), once)).isInstanceOf(Refused.class).hasMessageContaining("没有开通");
        assertThatThrownBy(() -> new PhoneCodes("http://sms.example.gov.cn/send", "", site)).hasMessageStartingWith("mingbai.phone.gateway: 'http://sms");
        assertThatThrownBy(() -> new PhoneCodes("", "a\nb", site)).hasMessageStartingWith("mingbai.phone.token");
    }

    private Contact address() {
        return Contact.of(citizen).orElseThrow();
    }

    private SendCode byMail() {
        return new SendCode(List.of(new EmailCodes(PostOffice.now(postOffice.getSmtp().getPort(), site, ids, clock), site)), table, seals, transaction, clock);
    }

    private static HttpServer gateway(int status, List<String> posted, List<String> tokens) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", call -> {
            tokens.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
            posted.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        server.start();
        return server;
    }

    private List<MimeMessage> arrived(int least) throws Exception {
        return arrivedTo(citizen, least);
    }

    private List<MimeMessage> arrivedTo(String to, int least) throws Exception {
        until(() -> to(to).size() >= least);
        return to(to);
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(postOffice.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getAllRecipients()[0].toString().equals(address);
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static String code(MimeMessage mail) throws Exception {
        Matcher code = Pattern.compile("验证码：(\\d{6})").matcher(mail.getContent().toString());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static void until(java.util.function.BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 1_000 && !holds.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
