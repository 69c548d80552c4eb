package mingbai.inquiry.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryMessage;
import mingbai.inquiry.InquiryMessages;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.mail.InquiryMailTable.Became;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.merkle.Hash;
import mingbai.notice.Mail;
import mingbai.notice.PostOffice;
import mingbai.notice.reading.MailReading;
import mingbai.publication.Attachment;
import mingbai.storage.FileStore;
import mingbai.storage.SealedFiles;
import mingbai.web.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail comes in by SMTP, is read by IMAP, and receipts go out by SMTP: real servers of the test. */
@DatabaseTest
class ReadMailboxTests {

    @Autowired ApplicationContext program;
    @Autowired Staff staff;
    @Autowired InquiryReading reading;
    @Autowired InquiryBook book;
    @Autowired InquiryMessages messages;
    @Autowired MailReading sent;
    @Autowired FileStore files;
    @Autowired InquiryMailTable table;
    @Autowired Site site;
    @Autowired MockMvc mvc;

    private final String code = Fresh.code().toLowerCase(Locale.ROOT);
    private final String office = "office." + code + "@example.gov.cn";
    private final String citizen = "zhang." + code + "@example.cn";
    private GreenMail server;
    private GreenMailUser inbox;
    private Agency agency;
    private Mailbox box;
    private int count;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
        inbox = server.setUser(office, "office." + code, "right");
        agency = staff.agency("云泽县住房和城乡建设局");
        box = box("right");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_mail_becomes_an_inquiry_and_its_sender_has_a_receipt() throws Exception {
        send(mail("停水什么时候恢复", "", "城东小区已经停水两天，请问什么时候恢复？"));
        assertThat(read()).isEqualTo(1);
        Inquiry inquiry = only();
        assertThat(inquiry.title()).isEqualTo("停水什么时候恢复");
        assertThat(inquiry.text()).isEqualTo("城东小区已经停水两天，请问什么时候恢复？");
        assertThat(inquiry.channel()).isEqualTo(InquiryChannel.EMAIL);
        assertThat(inquiry.asker().email()).isEqualTo(citizen);
        assertThat(inquiry.asker().name()).isEqualTo("张三丰");
        assertThat(inquiry.consent()).isFalse();
        MimeMessage receipt = receipts(1).getFirst();
        assertThat(receipt.getSubject()).contains(inquiry.number()).doesNotContain("停水");
        assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(receipt.getHeader("In-Reply-To")).containsExactly("<" + code + ".1@example.cn>");
        assertThat(read()).as("it is read").isZero();
    }

    @Test
    void however_often_it_is_met_it_is_one_inquiry() throws Exception {
        String mail = mail("停水", "", "城东小区已经停水两天。");
        send(mail);
        send(mail);
        assertThat(read()).isEqualTo(2);
        unread();
        assertThat(read()).as("as after a crash before it was marked").isEqualTo(2);
        assertThat(inquiries()).hasSize(1);
        assertThat(receipts(1)).hasSize(1);
    }

    @Test
    void the_same_mail_to_two_offices_is_an_inquiry_of_each() throws Exception {
        send(mail("停水", "", "城东小区已经停水两天。"));
        read();
        unread();
        Agency other = staff.agency("云泽县水务公司监管办");
        reader().run(new Mailbox(other.code(), box.host(), box.port(), box.encryption(), box.user(), box.password(), box.folder()));
        assertThat(reading.list(InquiryFilter.of(List.of(other.code())), 0, 10)).hasSize(1);
    }

    @Test
    void a_reply_is_added_when_its_sender_is_who_asked() throws Exception {
        send(mail("停水", "", "城东小区已经停水两天。"));
        read();
        Inquiry inquiry = only();
        String receipt = receipts(1).getFirst().getMessageID();
        send(mail("Re: 收到您的来信（编号" + inquiry.number() + "）", "", "今天来水了，但是水是黄的。"));
        send(mail("补充", "In-Reply-To: " + receipt + "\r\n", "照片见附件。\r\n> 您的电子邮件已经收到"));
        send(mail("补充", "References: <x@y.cn> " + receipt + "\r\n", "还有一句。"));
        send(mail("Re: " + inquiry.number(), "", "我也停水了。").replace(citizen, "li." + code + "@example.cn"));
        assertThat(read()).isEqualTo(4);
        assertThat(messages.of(inquiry.id())).extracting(InquiryMessage::text)
                .as("whoever wrote the sender's name there").containsExactly("【电子邮件，发件人未经核实】\n今天来水了，但是水是黄的。", "【电子邮件，发件人未经核实】\n照片见附件。\n> 您的电子邮件已经收到",
                        "【电子邮件，发件人未经核实】\n还有一句。");
        assertThat(mvc.perform(get("/desk/inquiry/" + inquiry.id()).with(staff.signedIn(staff.person(agency, mingbai.web.Role.OFFICE)))).andReturn().getResponse().getContentAsString())
                .contains("<dd>电子邮件，发件人未经核实</dd>");
        assertThat(messages.of(inquiry.id())).allMatch(message -> message.from() == InquiryMessage.From.ASKER);
        assertThat(inquiries()).as("the stranger's own").hasSize(2);
        unread();
        read();
        assertThat(messages.of(inquiry.id())).hasSize(3);
    }

    @Test
    void machines_get_neither_inquiry_nor_answer() throws Exception {
        send(mail("不在办公室", "Auto-Submitted: auto-replied\r\n", "我正在休假。"));
        send(mail("新闻", "Precedence: bulk\r\n", "本周新闻。"));
        send(mail("退信", "", "没有送达。").replace(citizen, "mailer-daemon@example.cn"));
        assertThat(read()).isEqualTo(3);
        assertThat(inquiries()).isEmpty();
        assertThat(receipts(0)).isEmpty();
        assertThat(table.notTaken(box.name(), 10)).hasSize(3).allMatch(row -> row.became() == Became.AUTOMATIC && row.inquiry() == 0);
        send(mail("停水", "X-Auto-Response-Suppress: All\r\n", "城东小区已经停水两天。"));
        read();
        assertThat(inquiries()).as("who wants no answer may still have written").hasSize(1);
        assertThat(receipts(0)).isEmpty();
    }

    @Test
    void our_own_mail_that_comes_back_is_no_inquiry() throws Exception {
        send(mail("停水", "", "城东小区已经停水两天。"));
        read();
        String own = receipts(1).getFirst().getMessageID();
        send(mail("收到您的来信", "", "您的电子邮件已经收到。").replace("<" + code + ".2@example.cn>", own));
        read();
        assertThat(inquiries()).hasSize(1);
        assertThat(table.notTaken(box.name(), 10)).singleElement().satisfies(row -> assertThat(row.note()).contains("本平台自己发出"));
    }

    @Test
    void who_writes_and_writes_gets_no_more_receipts_and_then_no_more_inquiries() {
        TakeMail take = taker();
        for (int i = 0; i < TakeMail.MOST_A_DAY; i++) {
            assertThat(take.run(box, parsed("flood" + i), LocalDate.of(2026, 3, 2))).isEqualTo(Became.INQUIRY);
        }
        assertThat(take.run(box, parsed("last"), LocalDate.of(2026, 3, 2))).isEqualTo(Became.TOO_MANY);
        assertThat(inquiries()).hasSize(TakeMail.MOST_A_DAY);
        assertThat(inquiries().stream().flatMap(row -> sent.about("inquiry/" + row.id()).stream())).hasSize(TakeMail.MOST_RECEIPTS);
        PostOffice.deliver(server.getSmtp().getPort(), program);
    }

    private ParsedMail parsed(String id) {
        return new ParsedMail("<" + code + id + "@example.cn>", "", Set.of(), citizen, "", "停水", "城东小区已经停水两天。", "", true, List.of(), List.of());
    }

    @Test
    void attachments_pass_the_gate_and_what_stays_outside_is_told() throws Exception {
        byte[] marked = "机密★5年\n关于某事的报告".getBytes(StandardCharsets.UTF_8);
        send(withParts("照片和材料", "请看附件。", part("说明.txt", "城东停水示意图".getBytes(StandardCharsets.UTF_8)), part("资料.zip", zip("a.txt", 10)), part("程序.txt", new byte[] {'M', 'Z', 0, 1, 2, 3}),
                part("报告.txt", marked), part("空.txt", new byte[0]), part("炸弹.docx", zip("word/document.xml", 400 << 20)),
                "Content-Type: message/rfc822\r\n\r\nFrom: x@y.cn\r\n\r\ninner"));
        assertThat(read()).isEqualTo(1);
        Inquiry inquiry = only();
        assertThat(book.files(inquiry.id())).extracting(Attachment::name).containsExactly("说明.txt");
        assertThat(inquiry.text()).startsWith("请看附件。\n\n【系统提示】").contains("“资料.zip”没有收下：不接受压缩包", "“报告.txt”没有收下：疑似含有国家秘密标志", "“空.txt”没有收下：文件是空的", "“炸弹.docx”没有收下",
                "“程序.txt”没有收下", "另一封邮件没有收下");
        assertThat(receipts(1).getFirst().getContent().toString()).as("an address that may be somebody else's is sent no word of whoever wrote")
                .contains("1个附件没有收下：不接受压缩包", "1个附件没有收下：文件是空的").doesNotContain("资料", "炸弹", "“");
        assertThat(files.path(Hash.sha256(marked).hex())).as("a marked file is not stored").doesNotExist();
    }

    @Test
    void more_than_five_files_are_too_many() throws Exception {
        send(withParts("七个文件", "请看附件。", part("1.txt", bytes("一")), part("2.txt", bytes("二")), part("3.txt", bytes("三")), part("4.txt", bytes("四")), part("5.txt", bytes("五")),
                part("6.txt", bytes("六")), part("7.txt", bytes("七"))));
        read();
        assertThat(book.files(only().id())).hasSize(5);
        assertThat(only().text()).contains("最多收下5个附件，另有2个没有收下");
    }

    @Test
    void a_text_that_is_too_long_goes_along_whole_as_a_file() throws Exception {
        send(mail("很长的信", "", "城东停水。\r\n".repeat(2_000)));
        read();
        assertThat(only().text()).startsWith("城东停水。").contains("全文见附件").hasSizeLessThanOrEqualTo(5_000);
        assertThat(book.files(only().id())).extracting(Attachment::name).containsExactly("邮件全文.txt");
    }

    @Test
    void a_text_with_a_secrecy_mark_is_not_kept() throws Exception {
        send(mail("报告", "", "绝密★长期\r\n关于某事的报告，内容不应当出现在这里。"));
        read();
        assertThat(only().text()).contains("疑似含有国家秘密标志").doesNotContain("不应当出现");
        assertThat(book.files(only().id())).isEmpty();
    }

    @Test
    void whatever_one_mail_holds_the_others_are_read() throws Exception {
        send(mail("x".repeat(500_000), "X-Junk: " + "y".repeat(1_000_000) + "\r\n", "一封头部很大的邮件。"));
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            nested.append("--b").append(i).append("\r\nContent-Type: multipart/mixed; boundary=b").append(i + 1).append("\r\n\r\n");
        }
        send(mail("嵌套", "Content-Type: multipart/mixed; boundary=b0\r\n", nested.toString()));
        send(mail("长行", "", "z".repeat(10_000_000)));
        send(mail("网页", "Content-Type: text/html; charset=utf-8\r\n", "<script>alert(1)</script><p>城东停水了</p>"));
        send(mail("编码", "Content-Type: text/plain; charset=no-such\r\nContent-Transfer-Encoding: base64\r\n", "!!!###"));
        send(mail("最后一封", "", "这一封没有问题。"));
        assertThat(read()).isEqualTo(6);
        assertThat(inquiries()).hasSize(6).anyMatch(row -> row.title().equals("最后一封"));
        assertThat(inquiries().stream().map(row -> book.get(row.id()).text())).noneMatch(text -> text.contains("alert")).anyMatch(text -> text.equals("城东停水了"));
        unread();
        read();
        assertThat(inquiries()).hasSize(6);
    }

    @Test
    void a_mail_the_server_cannot_give_keeps_no_other_back() throws Exception {
        send(mail("第二封", "", "这一封没有问题。"));
        MimeMessage broken = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            public void writeTo(OutputStream to) throws MessagingException {
                throw new MessagingException("no such part");
            }
        };
        try (Store store = Session.getInstance(box.properties()).getStore(box.protocol())) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            Folder folder = store.getFolder(box.folder());
            folder.open(Folder.READ_WRITE);
            assertThatThrownBy(() -> reader().each(box, folder, new Message[] {broken, folder.getMessage(1)})).isInstanceOfSatisfying(ReadMailbox.Stuck.class,
                    stuck -> assertThat(List.of(stuck.done, stuck.stuck)).containsExactly(1, 1));
            folder.close();
            assertThatThrownBy(() -> reader().each(box, folder, new Message[] {broken})).as("the connection is gone").isInstanceOf(MessagingException.class);
        }
        assertThat(only().title()).isEqualTo("第二封");
    }

    @Test
    void what_goes_wrong_with_a_mailbox_is_seen_by_the_administrator() throws Exception {
        assertThat(reader().run(box("wrong"))).isZero();
        assertThat(standing()).isEqualTo("邮件服务器不接受用户名和密码");
        reader().run(new Mailbox("nobody", box.host(), box.port(), box.encryption(), box.user(), box.password(), box.folder()));
        assertThat(standing()).contains("没有代码为nobody的机关");
        reader().run(new Mailbox(agency.code(), box.host(), box.port(), Mailbox.Encryption.STARTTLS, box.user(), box.password(), box.folder()));
        assertThat(standing()).as("nothing is read in plain where more is demanded").contains("连接出错");
        send(mail("停水", "", "城东小区已经停水两天。"));
        read();
        assertThat(standing()).isEmpty();
        var state = new InquiryMailboxStates(new Mailboxes("", java.nio.file.Path.of("."), site), table, program.getBean(mingbai.agency.reading.AgencyReading.class)).state(box);
        assertThat(state.taken()).isEqualTo(1);
        assertThat(state.agency()).isEqualTo(agency.name());
        assertThat(state.name()).doesNotContain("right");
        mvc.perform(get("/desk/mail").with(staff.signedIn(staff.administrator(mingbai.web.Role.SYSTEM_ADMIN))));
        ReadMailbox reader = reader();
        server.stop();
        reader.run(box);
        assertThat(standing()).contains("连接出错");
    }

    private String standing() {
        return table.standing(box.name()).orElseThrow().trouble();
    }

    private Mailbox box(String password) {
        return new Mailbox(agency.code(), "127.0.0.1", server.getImap().getPort(), Mailbox.Encryption.NONE, "office." + code, password, "INBOX");
    }

    private TakeMail taker() {
        return new TakeMail(program.getBean(TakeInquiry.class), book, messages, table, program.getBean(MailAttachments.class), sent,
                PostOffice.sending(server.getSmtp().getPort(), program), program.getBean(SealedFiles.class), site, program.getBean(TransactionTemplate.class),
                program.getBean(java.time.Clock.class));
    }

    private ReadMailbox reader() {
        return new ReadMailbox(taker(), table, program.getBean(mingbai.agency.reading.AgencyReading.class), program.getBean(TransactionTemplate.class),
                program.getBean(java.time.Clock.class));
    }

    private int read() {
        return reader().run(box);
    }

    private List<InquiryRow> inquiries() {
        return reading.list(InquiryFilter.of(List.of(agency.code())), 0, 100);
    }

    private Inquiry only() {
        assertThat(inquiries()).hasSize(1);
        return book.get(inquiries().getFirst().id());
    }

    private List<MimeMessage> receipts(int least) throws Exception {
        PostOffice.deliver(server.getSmtp().getPort(), program);
        List<MimeMessage> receipts = Arrays.stream(server.getReceivedMessages()).filter(mail -> to(mail).equals(citizen)).toList();
        assertThat(receipts).hasSizeGreaterThanOrEqualTo(least);
        return receipts;
    }

    private static String to(MimeMessage mail) {
        try {
            return String.valueOf(mail.getAllRecipients()[0]);
        } catch (jakarta.mail.MessagingException | NullPointerException e) {
            return "";
        }
    }

    private String mail(String subject, String headers, String body) {
        count++;
        String encoded = subject.chars().allMatch(c -> c < 0x80) ? subject : "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes(subject)) + "?=";
        String type = headers.contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\r\n";
        return "From: =?utf-8?B?" + Base64.getEncoder().encodeToString(bytes("张三丰")) + "?= <" + citizen + ">\r\nTo: " + office + "\r\nMessage-ID: <" + code + "." + count
                + "@example.cn>\r\nSubject: " + encoded + "\r\nMIME-Version: 1.0\r\n" + type + headers + "\r\n" + body;
    }

    private String withParts(String subject, String text, String... parts) {
        return mail(subject, "Content-Type: multipart/mixed; boundary=frontier\r\n", "--frontier\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n--frontier\r\n"
                + String.join("\r\n--frontier\r\n", parts) + "\r\n--frontier--\r\n");
    }

    private static String part(String name, byte[] content) {
        return "Content-Type: application/octet-stream; name=\"=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes(name)) + "?=\"\r\nContent-Disposition: attachment\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One entry of so many zeros. */
    private static byte[] zip(String entry, int size) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (entry.startsWith("word/")) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
                zip.putNextEntry(new ZipEntry("_rels/.rels"));
                zip.write(bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
            }
            zip.putNextEntry(new ZipEntry(entry));
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros, 0, Math.min(zeros.length, size - written));
            }
        }
        return bytes.toByteArray();
    }

    private void send(String raw) throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.from", citizen);
        Session session = Session.getInstance(smtp);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes(raw)));
        if (raw.length() < 100_000) {
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } else {
            inbox.deliver(message); // longer lines than SMTP carries
        }
    }

    private void unread() throws FolderException {
        var folder = server.getManagers().getImapHostManager().getInbox(inbox);
        for (long uid : folder.getMessageUids()) {
            folder.setFlags(new Flags(Flags.Flag.SEEN), false, uid, null, false);
        }
    }
}
