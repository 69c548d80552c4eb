package mingbai.inquiry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailParserTests {

    private static final Charset GB = Charset.forName("GB18030");
    private static final String HEAD = "From: =?utf-8?B?" + base64("张三丰", StandardCharsets.UTF_8) + "?= <Zhang@Example.cn>\r\nMessage-ID: <a1@example.cn>\r\n";

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    private static ParsedMail parse(String head, byte[] body) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        mail.writeBytes(body);
        return MailParser.parse(mail.toByteArray(), true);
    }

    private static ParsedMail parse(String head, String body) {
        return parse(head, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_plain_mail_is_read_as_it_was_written() {
        ParsedMail mail = parse(HEAD + "Subject: Re: =?utf-8?B?" + base64("停水通知", StandardCharsets.UTF_8) + "?=\r\nContent-Type: text/plain; charset=utf-8\r\n",
                "您好：\r\n\r\n城东何时恢复供水？\r\n");
        assertThat(mail.from()).isEqualTo("zhang@example.cn");
        assertThat(mail.name()).isEqualTo("张三丰");
        assertThat(mail.key()).isEqualTo("<a1@example.cn>");
        assertThat(mail.subject()).isEqualTo("停水通知");
        assertThat(mail.text()).isEqualTo("您好：\n\n城东何时恢复供水？");
        assertThat(mail.automatic()).isEmpty();
        assertThat(mail.answerable()).isTrue();
        assertThat(mail.notes()).isEmpty();
    }

    /** 喆 and 镕 are in GBK, not in GB 2312; some mailers say nothing, or say what is not so. */
    @ParameterizedTest(name = "said {0}, is {1}")
    @CsvSource({"gb2312, GB18030", "GBK, GB18030", "utf-8, GB18030", "iso-8859-1, GB18030", "us-ascii, UTF-8", "x-unknown, GB18030", "gb2312, UTF-8", "'', GB18030", "utf8, UTF-8"})
    void whatever_character_set_is_said_the_words_come_out(String said, String is) {
        if (said.equals("gb2312") && is.equals("UTF-8")) {
            return; // bytes of UTF-8 are nearly always valid GB18030 too: what is said is believed
        }
        ParsedMail mail = parse(HEAD + "Content-Type: text/plain" + (said.isEmpty() ? "" : "; charset=" + said) + "\r\nContent-Transfer-Encoding: 8bit\r\n",
                "陶喆、朱镕基，城东停水".getBytes(Charset.forName(is)));
        assertThat(mail.text()).isEqualTo("陶喆、朱镕基，城东停水");
    }

    @Test
    void a_subject_is_read_also_where_a_character_is_cut_between_two_words_or_nothing_is_encoded() {
        byte[] bytes = "城东停水通知".getBytes(GB);
        String first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 5));
        String rest = Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 5, bytes.length));
        assertThat(parse(HEAD + "Subject: =?gb2312?B?" + first + "?=\r\n =?gb2312?B?" + rest + "?= (2)\r\n", "x").subject()).isEqualTo("城东停水通知 (2)");
        assertThat(parse(HEAD + "Subject: " + new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n", "x").subject()).isEqualTo("城东停水通知");
        assertThat(parse(HEAD + "Subject: =?utf-8?Q?=E5=9F=8E=E4=B8=9C_2?=\r\n", "x").subject()).isEqualTo("城东 2");
        assertThat(parse(HEAD + "Subject: =?utf-8?B?!!!?= =?nonsense?X?a?= plain\r\n", "x").subject()).contains("plain");
    }

    @Test
    void of_html_only_the_words_are_kept() {
        ParsedMail mail = parse(HEAD + "Content-Type: text/html; charset=utf-8\r\n", "<html><head><style>p{color:red}</style><script>alert(1)</script></head><body onload=x()>"
                + "<p>城东<b>停水</b></p><img src='http://spy.example.com/a.gif'><p>请<a href='javascript:alert(2)'>回复</a></p></body></html>");
        assertThat(mail.text()).contains("城东停水", "请回复").doesNotContain("alert", "color", "<", "spy");
    }

    @Test
    void plain_text_goes_before_html_and_attachments_are_told_from_both() {
        ParsedMail mail = parse(HEAD + "Content-Type: multipart/mixed; boundary=o\r\n", """
                --o\r
                Content-Type: multipart/alternative; boundary=i\r
                \r
                --i\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                正文\r
                --i\r
                Content-Type: text/html; charset=utf-8\r
                \r
                <p>另一种</p>\r
                --i--\r
                --o\r
                Content-Type: application/octet-stream\r
                Content-Disposition: attachment; filename*=utf-8''%E7%85%A7%E7%89%87.txt\r
                Content-Transfer-Encoding: base64\r
                \r
                YWJj\r
                --o\r
                Content-Type: message/rfc822\r
                \r
                From: other@example.cn\r
                Subject: secret\r
                \r
                inner\r
                --o--\r
                """);
        assertThat(mail.text()).isEqualTo("正文");
        assertThat(mail.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("照片.txt");
            assertThat(new String(part.content(), StandardCharsets.US_ASCII)).isEqualTo("abc");
        });
        assertThat(mail.notes()).singleElement().asString().contains("另一封邮件没有收下");
    }

    @Test
    void nesting_without_end_ends() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            body.append("--b").append(i).append("\r\nContent-Type: multipart/mixed; boundary=b").append(i + 1).append("\r\n\r\n");
        }
        ParsedMail mail = parse(HEAD + "Content-Type: multipart/mixed; boundary=b0\r\n", body.toString());
        assertThat(mail.from()).isEqualTo("zhang@example.cn");
        assertThat(mail.notes()).anyMatch(note -> note.contains("嵌套太深"));
    }

    @Test
    void a_million_parts_are_not_counted() {
        ParsedMail mail = parse(HEAD + "Content-Type: multipart/mixed; boundary=a\r\n", "--a\r\n\r\n".repeat(1_000_000));
        assertThat(mail.notes()).singleElement().asString().contains("组成部分太多");
    }

    @Test
    void a_giant_header_and_a_line_of_ten_megabytes_are_read_within_bounds() {
        ParsedMail mail = parse(HEAD + "Subject: " + "长".repeat(10).concat("x".repeat(5_000_000)) + "\r\nX-Junk: " + "y".repeat(5_000_000) + "\r\n", "z".repeat(10_000_000));
        assertThat(mail.subject().length()).isLessThanOrEqualTo(10_000);
        assertThat(mail.text().length()).isLessThanOrEqualTo(2 << 20);
        assertThat(mail.notes()).anyMatch(note -> note.contains("太长"));
    }

    @Test
    void what_is_broken_is_read_as_far_as_it_goes() {
        assertThat(parse(HEAD + "Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8\r\n", "5Z+O5LicYWJj\r\n!!!!not base64!!!").from()).isEqualTo("zhang@example.cn");
        assertThat(MailParser.parse(new byte[0], true).key()).startsWith("digest ");
        assertThat(MailParser.parse(new byte[] {0, 1, 2, (byte) 0xff, '\n', '\n', 0}, true).text()).doesNotContain("\u0000");
        assertThat(parse("From: a@b.cn, c@d.cn <e@f.cn\r\nContent-Type: ;;;=\r\n", "text").text()).isEqualTo("text");
        assertThat(parse("From: " + "<".repeat(100_000) + "\r\nMessage-ID: " + "<".repeat(5_000) + "\r\n", "text").from()).isEmpty();
    }

    @Test
    void mail_without_a_message_id_is_known_by_its_digest() {
        String once = parse("From: a@b.cn\r\n", "text").key();
        assertThat(parse("From: a@b.cn\r\n", "text").key()).isEqualTo(once).startsWith("digest ");
        assertThat(parse("From: a@b.cn\r\n", "texts").key()).isNotEqualTo(once);
        assertThat(parse("From: a@b.cn\r\nMessage-ID: <" + "x".repeat(5_000) + "@b.cn>\r\n", "text").key()).startsWith("digest ");
    }

    @Test
    void machines_are_told_from_people() {
        for (String header : List.of("Auto-Submitted: auto-replied", "Auto-Submitted: Auto-Generated; type=x", "Precedence: bulk", "Precedence: AUTO_REPLY", "Return-Path: <>",
                "List-Id: <news.example.cn>", "Content-Type: multipart/report; report-type=delivery-status; boundary=x", "X-Autoreply: yes")) {
            assertThat(parse(HEAD + header + "\r\n", "text").automatic()).as(header).isNotEmpty();
        }
        for (String from : List.of("MAILER-DAEMON@example.cn", "Mail <postmaster@example.cn>", "no-reply@example.cn", "bounce+7@example.cn")) {
            assertThat(parse("From: " + from + "\r\n", "text").automatic()).as(from).isNotEmpty();
        }
        assertThat(parse(HEAD + "Auto-Submitted: no\r\nReturn-Path: <zhang@example.cn>\r\nPrecedence: first-class\r\n", "text").automatic()).isEmpty();
        ParsedMail quiet = parse(HEAD + "X-Auto-Response-Suppress: All\r\n", "text");
        assertThat(quiet.automatic()).isEmpty();
        assertThat(quiet.answerable()).isFalse();
    }
}
