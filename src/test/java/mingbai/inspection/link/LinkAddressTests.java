package mingbai.inspection.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a link says by itself; nobody is asked. Our own site is www.mingzhou.example. */
class LinkAddressTests {

    private static LinkAddress of(String address, String words) {
        return LinkAddress.of(new Anchor(address, words), "www.mingzhou.example", "www.mingzhou.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.gov.cn/zhengce/content.htm     | OUTSIDE | https://www.gov.cn/zhengce/content.htm
            HTTP://www.gov.cn#part                     | OUTSIDE | http://www.gov.cn
            https://203.0.113.7:8443/x?a=1&b=2         | OUTSIDE | https://203.0.113.7:8443/x?a=1&b=2
            https://例子.政务/开放                       | OUTSIDE | https://xn--fsqu00a.xn--zfr164b/%E5%BC%80%E6%94%BE
            /doc/a/2026-00001                          | INSIDE  | /doc/a/2026-00001
            /doc/a/2026-00001#t                        | INSIDE  | /doc/a/2026-00001
            https://www.mingzhou.example               | INSIDE  | /
            https://www.mingzhou.example/column/a?x=1  | INSIDE  | /column/a?x=1
            mailto:office@example.cn                   | OTHER   | mailto:office@example.cn
            #top                                       | OTHER   | #top
            """)
    void soundOnes(String address, LinkAddress.Kind kind, String asked) {
        assertThat(of(address, "查看")).isEqualTo(new LinkAddress(kind, asked, "", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.gov.cn                     | link.malformed
            gov.cn:8080/x                  | link.malformed
            http:///path                   | link.malformed
            https://                       | link.malformed
            http://a b/                    | link.malformed
            https://user:secret@example.cn | link.malformed
            //example.cn/x                 | link.malformed
            D:\\\\文件.doc                   | link.malformed
            htps://example.cn              | link.malformed
            mailto:office                  | link.malformed
            javascript:alert(1)            | link.script
            JavaScript:void(0)             | link.script
            data:text/html,x               | link.script
            file:///C:/x.doc               | link.script
            http://127.0.0.1/x             | link.private
            http://localhost:8080/         | link.private
            http://192.168.1.8/oa          | link.private
            http://10.1.2.3                | link.private
            http://[fd00::1]/              | link.private
            http://oa/login                | link.private
            http://oa.bureau.local/        | link.private
            """)
    void wrongOnes(String address, String rule) {
        assertThat(of(address, "查看").rule()).isEqualTo(rule);
        assertThat(of(address, "查看").why()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.cn/x      | www.gov.cn              | link.misleading
            https://evil.example/         | https://www.gov.cn/x    | link.misleading
            /doc/a/1                      | www.gov.cn              | ''
            https://www.mingzhou.example/ | www.gov.cn              | link.misleading
            https://www.gov.cn/x          | gov.cn                  | ''
            https://www.gov.cn/x          | https://www.gov.cn/y    | ''
            https://zfxxgk.example.cn/    | www.example.cn          | ''
            https://www.example.cn/       | 国务院网站               | ''
            https://www.example.cn/       | 附件1.doc               | ''
            https://www.example.cn/       | notice.xlsx             | ''
            """)
    void wordsThatNameAnotherSite(String address, String words, String rule) {
        assertThat(of(address, words).rule()).isEqualTo(rule);
    }

    @Test
    void anAddressThatIsTooLongAsItIsAskedForIsNotKept() {
        LinkAddress tooLong = of("https://www.gov.cn/" + "开".repeat(250), "查看");
        assertThat(tooLong.kind()).isEqualTo(LinkAddress.Kind.OTHER);
        assertThat(tooLong.rule()).isEqualTo(LinkAddress.MALFORMED);
        assertThat(tooLong.why()).contains("太长，超过2000个字符");
        assertThat(of("https://www.gov.cn/" + "开".repeat(200), "查看").kind()).isEqualTo(LinkAddress.Kind.OUTSIDE);
    }

    @Test
    void linksAndPicturesOfATextInReadingOrder() {
        assertThat(Anchor.of("<p>见<a href=\"https://www.gov.cn/a?b=1&amp;c&#61;2\"><strong>通知</strong>全文</a>，<img src=\"/doc/a/1/file/1\" alt=\"示意图\" />"
                + "<a href=\"#x\">一</a></p>")).isEqualTo(List.of(new Anchor("https://www.gov.cn/a?b=1&c=2", "通知全文"), new Anchor("/doc/a/1/file/1", "示意图"), new Anchor("#x", "一")));
    }
}
