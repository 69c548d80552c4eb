package mingbai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.LedgerCheck;
import mingbai.ledger.reading.LedgerReading;
import mingbai.notice.reading.MailReading;
import mingbai.web.Refused;
import mingbai.web.Role;
import mingbai.web.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** Notices to citizens through a mail server, played by GreenMail; the program under test has none configured, as at first. */
@DatabaseTest
class SendMailTests {

    @Autowired MailTable table;
    @Autowired MailReading mails;
    @Autowired EndMail end;
    @Autowired SendMail withoutServer;
    @Autowired QuietMail quiet;
    @Autowired Ids ids;
    @Autowired Ledger ledger;
    @Autowired LedgerReading acts;
    @Autowired LedgerCheck check;
    @Autowired TransactionOperations transaction;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Site site;
    @Autowired Staff staff;
    @Autowired MockMvc mvc;

    private final String code = Fresh.code().toLowerCase(java.util.Locale.ROOT);
    private final String citizen = "citizen." + code + "@example.cn";
    private final String about = "request/" + code;
    private GreenMail postOffice;

    @BeforeEach
    void openThePostOffice() {
        postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        postOffice.start();
    }

    @AfterEach
    void closeThePostOffice() {
        postOffice.stop();
    }

    @Test
    void a_notice_arrives_as_it_was_written_and_its_text_is_not_kept() throws Exception {
        long id = queue(citizen, "您的政府信息公开申请已收到", "您好：\n\n您的申请（明公开〔2026〕7号）已于2026年3月2日收到。\n");
        deliver(server());
        MimeMessage arrived = arrived(citizen).orElseThrow();
        assertThat(arrived.getSubject()).isEqualTo("您的政府信息公开申请已收到");
        assertThat(arrived.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo("您好：\n\n您的申请（明公开〔2026〕7号）已于2026年3月2日收到。");
        assertThat(arrived.getFrom()[0].toString()).contains("gongkai@example.gov.cn");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getMessageID()).isEqualTo("<" + id + "@" + site.domain() + ">");
        Mail sent = mails.mail(id).orElseThrow();
        assertThat(sent.state()).isEqualTo(Mail.State.SENT);
        assertThat(sent.text()).isEmpty();
        assertThat(mails.about(about)).extracting(Mail::id).containsExactly(id);
        assertThat(acts.touching("mail", Long.toString(id))).singleElement().satisfies(act -> assertThat(act.kind()).isEqualTo("mail.sent"));
        assertThat(check.run()).as("fsck").noneMatch(finding -> finding.where().contains(Long.toString(id)));
        deliver(server());
        assertThat(all(citizen)).as("once").hasSize(1);
    }

    @Test
    void it_goes_out_if_and_only_if_the_act_was_done() {
        assertThatThrownBy(() -> withoutServer.queue(citizen, "标题", "内容", about)).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            sending(server()).queue(citizen, "标题", "内容", about);
            status.setRollbackOnly();
        });
        deliver(server());
        assertThat(mails.about(about)).isEmpty();
        assertThat(all(citizen)).isEmpty();
    }

    @Test
    void no_second_header_can_be_written_through_subject_or_address() throws Exception {
        queue(citizen, "Receipt\r\nBcc: victim." + code + "@example.cn\r\n\r\nother text", "内容");
        queue(citizen, "标题\nTo: victim." + code + "@example.cn\u2028X-Mark: 1", "内容");
        deliver(server());
        assertThat(all(citizen)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
            assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
            assertThat(mail.getHeader("X-Mark")).isNull();
            assertThat(mail.getContent().toString().strip()).isEqualTo("内容");
        });
        assertThat(all("victim." + code + "@example.cn")).isEmpty();
        for (String address : List.of(citizen + "\r\nBcc: b@example.cn", citizen + ", b@example.cn", "张三 <" + citizen + ">", "")) {
            assertThatThrownBy(() -> queue(address, "标题", "内容")).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.issues()).extracting("field").containsExactly("email"));
        }
    }

    @Test
    void what_is_empty_or_too_long_is_refused() {
        assertThatThrownBy(() -> queue(citizen, " \r\n", "长".repeat(100_001))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting("field").containsExactly("subject", "text"));
        assertThatThrownBy(() -> transaction.execute(status -> sending(server()).queue(citizen, "标题", "内容", "张三的申请"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_that_is_away_is_tried_again_for_two_days_and_then_it_is_given_up() {
        MailServer away = server(Integer.toString(postOffice.getSmtp().getPort()), "", "", "none");
        long id = queue(citizen, "标题", "内容");
        postOffice.stop();
        deliver(away);
        Mail once = mails.mail(id).orElseThrow();
        assertThat(once.state()).isEqualTo(Mail.State.WAITING);
        assertThat(once.tries()).isEqualTo(1);
        assertThat(once.nextAt()).isBetween(clock.instant().plusSeconds(5), clock.instant().plusSeconds(60));
        assertThat(once.trouble()).startsWith("没有连上邮件服务器 127.0.0.1:");
        deliver(away);
        assertThat(mails.mail(id).orElseThrow().tries()).as("not before its time").isEqualTo(1);
        for (int again = 0; again < 7; again++) {
            goesOn(id, Duration.ofDays(1));
            deliver(away);
        }
        Mail last = mails.mail(id).orElseThrow();
        assertThat(last.state()).isEqualTo(Mail.State.FAILED);
        assertThat(last.tries()).isEqualTo(8);
        assertThat(last.text()).as("kept for another try").isEqualTo("内容");
        assertThat(acts.touching("mail", Long.toString(id))).extracting("kind").containsExactly("mail.failed");
    }

    @Test
    void an_address_the_server_does_not_know_is_given_up_at_once_and_one_it_puts_off_is_not() throws Exception {
        long unknown = queue(citizen, "标题", "内容");
        try (SmtpThatRefuses refusing = new SmtpThatRefuses("550 5.1.1 <" + citizen + "> no such user")) {
            List<String> logged = logged(() -> deliver(server(refusing.port(), "", "", "none")));
            assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(code));
        }
        Mail refused = mails.mail(unknown).orElseThrow();
        assertThat(refused.state()).isEqualTo(Mail.State.FAILED);
        assertThat(refused.trouble()).startsWith("邮件服务器拒收：550 5.1.1").doesNotContain(code);
        long putOff = queue(citizen, "标题", "内容");
        try (SmtpThatRefuses busy = new SmtpThatRefuses("451 4.7.1 greylisted, try later")) {
            deliver(server(busy.port(), "", "", "none"));
        }
        assertThat(mails.mail(putOff).orElseThrow().state()).isEqualTo(Mail.State.WAITING);
    }

    @Test
    void nothing_goes_out_in_plain_or_with_a_wrong_password_where_more_is_demanded() {
        String port = Integer.toString(postOffice.getSmtp().getPort());
        long id = queue(citizen, "标题", "内容");
        deliver(server(port, "", "", "starttls"));
        assertThat(mails.mail(id).orElseThrow().trouble()).startsWith("与邮件服务器的连接出错");
        assertThat(all(citizen)).isEmpty();
        goesOn(id, Duration.ofMinutes(1));
        postOffice.setUser("gongkai@example.gov.cn", "gongkai", "right");
        deliver(server(port, "gongkai", "wrong", "none"));
        assertThat(mails.mail(id).orElseThrow().trouble()).startsWith("邮件服务器不接受用户名和密码").doesNotContain("wrong");
        goesOn(id, Duration.ofMinutes(5));
        deliver(server(port, "gongkai", "right", "none"));
        assertThat(all(citizen)).hasSize(1);
    }

    @Test
    void without_a_server_a_notice_says_so_and_is_not_sent_later_by_itself() {
        long id = transaction.execute(status -> withoutServer.queue(citizen, "标题", "内容", about));
        Mail off = mails.mail(id).orElseThrow();
        assertThat(off.state()).isEqualTo(Mail.State.OFF);
        assertThat(off.trouble()).isEqualTo("未配置邮件，未发送");
        deliver(server());
        assertThat(all(citizen)).isEmpty();
        assertThatThrownBy(() -> end.again(Actor.PROGRAM, id)).isInstanceOf(Refused.class).hasMessageContaining("mingbai.mail.host");
        again(id);
        deliver(server());
        assertThat(all(citizen)).hasSize(1);
        assertThat(acts.touching("mail", Long.toString(id))).extracting("kind").containsExactly("mail.retried", "mail.sent");
        assertThatThrownBy(() -> again(id)).isInstanceOf(Refused.class).hasMessageContaining("不用再试");
    }

    @Test
    void a_practice_ground_sends_nothing() {
        Site practice = new Site("http://localhost:8080", "练习", "", "", "", "", "", false, true);
        MailServer server = new MailServer("127.0.0.1", "25", "", "", "gongkai@example.gov.cn", "none", practice, clock);
        long id = transaction.execute(status -> sending(server).queue(citizen, "标题", "内容", about));
        assertThat(mails.mail(id).orElseThrow().trouble()).isEqualTo("练习环境，未发送");
    }

    @Test
    void nobody_is_flooded() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < SendMail.MOST_A_DAY; i++) {
                sending(server()).queue(citizen, "标题" + i, "内容", about);
            }
        });
        long tooMuch = queue("citizen." + code + "@EXAMPLE.cn", "再一封", "内容");
        assertThat(mails.mail(tooMuch).orElseThrow().state()).isEqualTo(Mail.State.OFF);
        assertThat(mails.mail(tooMuch).orElseThrow().trouble()).contains("一天最多发送 200 封");
        jdbc.sql("update notice_mail set queued_at = queued_at - 90000000, state = 'OFF' where about = :about").param("about", about).update();
        assertThat(mails.mail(queue(citizen, "第二天", "内容")).orElseThrow().state()).isEqualTo(Mail.State.WAITING);
        deliver(server());
    }

    @Test
    void who_wants_no_notices_gets_none_but_what_was_asked_for_by_mail() {
        quiet.set(citizen, true);
        quiet.set(citizen.toUpperCase(java.util.Locale.ROOT), true);
        Mail notice = mails.mail(queue(citizen, "标题", "内容")).orElseThrow();
        assertThat(notice.state()).isEqualTo(Mail.State.OFF);
        assertThat(notice.trouble()).isEqualTo("收件人关闭了邮件通知，未发送");
        long letter = transaction.execute(status -> sending(server()).serve(citizen, "公文", "内容", about));
        assertThat(mails.mail(letter).orElseThrow().state()).isEqualTo(Mail.State.WAITING);
        deliver(server());
        assertThat(all(citizen)).hasSize(1);
        quiet.set(citizen, false);
        assertThat(mails.mail(queue(citizen, "标题", "内容")).orElseThrow().state()).isEqualTo(Mail.State.WAITING);
        deliver(server());
        assertThat(check.run()).as("fsck").noneMatch(finding -> finding.where().contains("quiet-address"));
    }

    @Test
    void two_nodes_do_not_send_the_same_at_once() {
        Mail mail = mails.mail(queue(citizen, "标题", "内容")).orElseThrow();
        assertThat(end.claim(mail, clock.instant().plusSeconds(600))).isTrue();
        assertThat(end.claim(mail, clock.instant().plusSeconds(600))).isFalse();
        deliver(server());
        assertThat(all(citizen)).isEmpty();
        goesOn(mail.id(), Duration.ofMinutes(11));
        deliver(server());
        assertThat(all(citizen)).as("the node that claimed it never came back").hasSize(1);
    }

    @Test
    void a_letter_given_up_is_not_kept_for_ever() {
        long id = transaction.execute(status -> withoutServer.queue(citizen, "标题", "内容", about));
        goesOn(id, Duration.ofDays(31));
        end.forgetOldTexts();
        assertThat(mails.mail(id).orElseThrow().text()).isEmpty();
        assertThatThrownBy(() -> again(id)).isInstanceOf(Refused.class).hasMessageContaining("已经清除");
    }

    @Test
    void the_administrator_sees_the_queue_without_addresses_or_texts() throws Exception {
        Actor administrator = staff.administrator(Role.SYSTEM_ADMIN);
        long id = transaction.execute(status -> withoutServer.queue(citizen, "<b>标题" + code + "</b>", "内容" + code, about));
        mvc.perform(get("/desk/mail?state=OFF").with(staff.signedIn(administrator))).andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;标题" + code))).andExpect(content().string(containsString("c***@example.cn")))
                .andExpect(content().string(containsString("未配置邮件，未发送"))).andExpect(content().string(not(containsString(citizen))))
                .andExpect(content().string(not(containsString("内容" + code))));
        mvc.perform(post("/desk/mail/again").param("mail", Long.toString(id)).with(staff.signedIn(administrator))).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/mail/again").param("mail", "' or 1=1").with(staff.signedIn(administrator))).andExpect(status().isNotFound());
        mvc.perform(get("/desk/mail?state=odd&page=-7").with(staff.signedIn(administrator))).andExpect(status().isOk());
        mvc.perform(get("/desk/mail").with(staff.signedIn(staff.person(staff.agency("云岭县档案馆"), Role.OFFICE)))).andExpect(status().isForbidden());
    }

    @Test
    void wrong_settings_stop_the_start_in_one_line() {
        assertThatThrownBy(() -> new MailServer("mail.example.gov.cn", "587", "", "", "", "starttls", site, clock)).hasMessageStartingWith("mingbai.mail.from: ''");
        assertThatThrownBy(() -> server("0", "", "", "none")).hasMessageStartingWith("mingbai.mail.port: '0'");
        assertThatThrownBy(() -> server("25", "", "", "ssl")).hasMessageStartingWith("mingbai.mail.encryption: 'ssl'");
    }

    private MailServer server() {
        return server(Integer.toString(postOffice.getSmtp().getPort()), "", "", "none");
    }

    private MailServer server(String port, String user, String password, String encryption) {
        return new MailServer("127.0.0.1", port, user, password, "gongkai@example.gov.cn", encryption, site, clock);
    }

    private SendMail sending(MailServer server) {
        return new SendMail(table, server, quiet, ids, clock);
    }

    private long queue(String to, String subject, String text) {
        return transaction.execute(status -> sending(server()).queue(to, subject, text, about));
    }

    private void deliver(MailServer server) {
        DeliverMail delivery = new DeliverMail(end, server, clock);
        for (int look = 0; look < 20 && delivery.deliver() > 0; look++) {
            assertThat(look).isLessThan(19);
        }
    }

    private void again(long id) {
        EndMail withServer = new EndMail(table, mails, server(), List.of(), ledger, clock);
        transaction.executeWithoutResult(status -> withServer.again(Actor.PROGRAM, id));
    }

    /** So much time passes for this mail alone: the clock is everybody's. */
    private void goesOn(long id, Duration by) {
        jdbc.sql("update notice_mail set queued_at = queued_at - :by, next_at = next_at - :by, ended_at = ended_at - :by where id = :id").param("by", by.toMillis()).param("id", id)
                .update();
    }

    private Optional<MimeMessage> arrived(String address) {
        return all(address).stream().findFirst();
    }

    private List<MimeMessage> all(String address) {
        return Arrays.stream(postOffice.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients()).anyMatch(recipient -> recipient.toString().equals(address));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> logged(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(DeliverMail.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            work.run();
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
