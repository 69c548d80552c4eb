package mingbai.inquiry.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import mingbai.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxesTests {

    private static final String HEAD = "agency_code,host,port,encryption,user,password,folder\n";

    @TempDir
    Path data;

    private Path file(String lines) throws IOException {
        return Files.writeString(data.resolve("mailboxes.csv"), HEAD + lines);
    }

    @Test
    void each_line_is_a_mailbox_and_what_is_left_out_is_the_usual() throws IOException {
        assertThat(Mailboxes.read(file("YZ001,imap.example.gov.cn,,,laixin@example.gov.cn,\"a,\"\"b\",\nYZ002,127.0.0.1,143,starttls,box,x,来信\n"))).containsExactly(
                new Mailbox("YZ001", "imap.example.gov.cn", 993, Mailbox.Encryption.TLS, "laixin@example.gov.cn", "a,\"b", "INBOX"),
                new Mailbox("YZ002", "127.0.0.1", 143, Mailbox.Encryption.STARTTLS, "box", "x", "来信"));
    }

    @Test
    void the_name_of_the_server_is_checked_and_the_password_never_shown() throws IOException {
        Mailbox box = Mailboxes.read(file("YZ001,imap.example.gov.cn,,,laixin,secret,\n")).getFirst();
        assertThat(box.properties()).containsEntry("mail.imaps.ssl.checkserveridentity", "true").containsEntry("mail.imaps.peek", "true");
        assertThat(box.toString()).doesNotContain("secret");
    }

    @Test
    void a_wrong_line_is_named_without_its_password() throws IOException {
        for (String line : new String[] {"YZ001,imap.example.gov.cn,70000,,u,secret,", "YZ001,imap.example.gov.cn,993,ssl,u,secret,", "县局,imap.example.gov.cn,993,,u,secret,",
            "YZ001,,993,,u,secret,", "YZ001,h,993,,,secret,", "YZ001,h,993,u,secret"}) {
            Path file = file(line + "\n");
            assertThatThrownBy(() -> Mailboxes.read(file)).as(line).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("mingbai.mailboxes: ").hasMessageContaining("row 2")
                    .hasMessageNotContaining("secret");
        }
        Path twice = file("YZ001,h,,,u,x,\nYZ002,h,,,u,y,\n");
        assertThatThrownBy(() -> Mailboxes.read(twice)).hasMessageContaining("stands there twice");
        Path columns = Files.writeString(data.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> Mailboxes.read(columns)).hasMessageContaining("has no column agency_code");
        Path gbk = Files.write(data.resolve("gbk.csv"), (HEAD + "YZ001,h,,,u,x,来信\n").getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> Mailboxes.read(gbk)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Mailboxes.read(data.resolve("none.csv"))).hasMessageContaining("cannot be read");
    }

    @Test
    void a_practice_ground_reads_none() throws IOException {
        file("YZ001,imap.example.gov.cn,,,laixin,secret,\n");
        assertThat(new Mailboxes("mailboxes.csv", data, new Site("http://localhost:8080", "练习", "", "", "", "", "", false, true)).all()).isEmpty();
        assertThat(new Mailboxes("", data, new Site("http://localhost:8080", "公开", "", "", "", "", "", false)).all()).isEmpty();
        assertThat(new Mailboxes("mailboxes.csv", data, new Site("http://localhost:8080", "公开", "", "", "", "", "", false)).all()).hasSize(1);
    }
}
