package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A citizen writes an e-mail, is told its number, proves the address and finds the inquiry among all of his affairs; the administrator sees that mail runs. */
@Tag("journey")
class MailToMyAffairsTests {

    private static final String CITIZEN = "zhang.sanfeng@example.cn";
    private static final String PASSWORD = "You-jian 2026 lai-xin";

    @TempDir
    static Path folder;

    private final List<String> barriers = new ArrayList<>();
    private Browser browser;
    private RunningProgram program;
    private GreenMail server;

    @Test
    void anEmailIsFollowedWithTheAddressItCameFrom() throws Exception {
        server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
        server.setUser("laixin@example.gov.cn", "laixin", "secret");
        Path boxes = Files.writeString(folder.resolve("mailboxes.csv"), "agency_code,host,port,encryption,user,password,folder\nSLX,127.0.0.1," + server.getImap().getPort()
                + ",none,laixin,secret,\n");
        Path data = folder.resolve("data");
        Map<String, String> settings = Map.of("MINGBAI_MAIL_HOST", "127.0.0.1", "MINGBAI_MAIL_PORT", "" + server.getSmtp().getPort(), "MINGBAI_MAIL_FROM", "gongkai@example.gov.cn",
                "MINGBAI_MAIL_ENCRYPTION", "none", "MINGBAI_MAILBOXES", boxes.toString());
        try (RunningProgram running = RunningProgram.serving(data, settings); Browser opened = Browser.before(running)) {
            program = running;
            browser = opened;
            agency(data);
            send("停水什么时候恢复", "", "城东小区已经停水两天，请问什么时候恢复？");
            send("自动答复：休假", "Auto-Submitted: auto-replied\r\n", "我正在休假。");
            MimeMessage receipt = received(mail -> mail.contains("作为来信办理"));
            assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
            String number = number(receipt);
            Page citizen = browser.person();
            follows(citizen, number);
            administratorSees();
            assertThat(String.join("\n", program.messages())).as("the log names nobody").doesNotContain("zhang.sanfeng").doesNotContain("停水");
            assertThat(barriers).isEmpty();
            assertThat(browser.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        } finally {
            server.stop();
        }
    }

    private static void agency(Path data) throws Exception {
        Path agencies = Files.writeString(folder.resolve("agencies.csv"), """
                code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge
                SLX,示例县人民政府,,government,county,示例县中心路1号,0000-1234567,,,工作日9:00至17:00,,
                """);
        Outcome established = RunningProgram.run("import", "agencies", agencies.toString(), "--data", data.toString());
        assertThat(established.code()).as(established.results() + " " + established.messages()).isZero();
    }

    private void follows(Page citizen, String number) throws Exception {
        browser.open(citizen, "/");
        citizen.click(".areas a[href='/my']");
        looked(citizen, "my-entry");
        citizen.fill("#f-contact", CITIZEN);
        citizen.fill("#f-sum", "99");
        citizen.click("button:has-text('获取验证码')");
        assertThat(citizen.locator(".issues").textContent()).contains("答数不对");
        assertThat(citizen.inputValue("#f-contact")).as("what was typed is kept").isEqualTo(CITIZEN);
        looked(citizen, "my-entry-wrong");
        citizen.fill("#f-sum", sum(citizen.locator("label[for=f-sum]").textContent()));
        citizen.waitForTimeout(4_500); // nobody reads faster
        citizen.click("button:has-text('获取验证码')");
        looked(citizen, "my-code");
        Matcher code = Pattern.compile("验证码：(\\d{6})").matcher(text(received(mail -> mail.contains("验证码："))));
        assertThat(code.find()).isTrue();
        citizen.fill("#f-code", code.group(1));
        citizen.click("main form button[type=submit]");
        assertThat(citizen.textContent("main")).contains(number, "停水什么时候恢复", "示例县人民政府", "z***@example.cn");
        looked(citizen, "my");
        browser.open(citizen, "/view?mode=elder&next=/my");
        browser.open(citizen, "/my");
        looked(citizen, "my-elder");
        citizen.click("main a[href='/my/inquiry/" + number + "']");
        assertThat(citizen.textContent("main")).contains("城东小区已经停水两天");
        browser.open(citizen, "/my");
        citizen.click("button:has-text('退出')");
        assertThat(citizen.textContent("main")).contains("已经退出").doesNotContain(number);
    }

    private void administratorSees() {
        Page system = browser.person();
        String once = program.results(3).stream().filter(line -> line.startsWith("system  ")).findFirst().orElseThrow().split(" +")[1];
        browser.open(system, "/desk/password");
        system.fill("#f-login", "system");
        system.fill("#f-password", once);
        system.click("main button[type=submit]");
        system.fill("#f-current", once);
        system.fill("#f-password", PASSWORD);
        system.fill("#f-again", PASSWORD);
        system.click("main button[type=submit]");
        browser.open(system, "/desk/mail");
        assertThat(system.textContent("main")).contains("收信邮箱", "示例县人民政府", "正常", "自动邮件，不转为来信", "z***@example.cn").doesNotContain("zhang.sanfeng").doesNotContain("secret");
        looked(system, "desk-mail-boxes");
    }

    /** Wide and narrow, and looked over for barriers. */
    private void looked(Page page, String name) {
        barriers.addAll(Browser.barriers(page));
        browser.picture(page, name);
        page.setViewportSize(320, 900);
        browser.picture(page, name + "-320");
        if (!Integer.valueOf(320).equals(page.evaluate("() => document.documentElement.scrollWidth"))) {
            barriers.add(name + ": scrolls sideways at 320 px");
        }
        page.setViewportSize(1280, 900);
    }

    private static String sum(String asked) {
        String numbers = "零一二三四五六七八九";
        Matcher parts = Pattern.compile("(.)加(.)等于").matcher(asked);
        assertThat(parts.find()).isTrue();
        return Integer.toString(numbers.indexOf(parts.group(1)) + numbers.indexOf(parts.group(2)));
    }

    private void send(String subject, String headers, String body) throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.from", CITIZEN);
        Session session = Session.getInstance(smtp);
        String raw = "From: " + CITIZEN + "\r\nTo: laixin@example.gov.cn\r\nMessage-ID: <" + subject.hashCode() + "@example.cn>\r\nSubject: =?utf-8?B?"
                + java.util.Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)) + "?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n" + headers
                + "\r\n" + body;
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** The first to the citizen that says so, when it has come: the program looks into the mailbox every minute. */
    private MimeMessage received(Predicate<String> says) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            for (MimeMessage mail : Arrays.stream(server.getReceivedMessages()).toList()) {
                if (mail.getAllRecipients()[0].toString().equals(CITIZEN) && says.test(text(mail))) {
                    return mail;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no such mail came; the program said " + program.messages());
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    private static String number(MimeMessage receipt) throws Exception {
        Matcher number = Pattern.compile("编号(\\d{4}-\\d{6})").matcher(receipt.getSubject());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }
}
