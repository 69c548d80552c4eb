package mingbai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"zhangsan@example.cn", "li.si+xinxi@mail.example.com.cn", "13800000000@139.com", "a@b.cn", "x@sub-domain.example.xn--fiqs8s"})
    void a_plain_address_is_taken(String address) {
        assertThat(MailAddress.isOne(address)).isTrue();
        assertThat(MailAddress.issues("email", " " + address + " ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zhangsan", "@example.cn", "zhangsan@", "zhangsan@example", "a b@example.cn", "a@b@example.cn", "a@example.cn, b@example.cn", "a@example.cn;b@example.cn",
            "张三 <a@example.cn>", "<a@example.cn>", "张三@example.cn", "a@例子.cn", "a@example.cn\r\nBcc: b@example.cn", "a@example.cn\n", "\"a b\"@example.cn", ".a@example.cn", "a..b@example.cn",
            "a@-example.cn", "a@example..cn", "a@[127.0.0.1]", "a@127.0.0.1", "a%00@example.cn\u0000", "a@example.cn "})
    void what_is_not_one_plain_address_is_refused(String address) {
        assertThat(MailAddress.isOne(address)).isFalse();
    }

    @Test
    void an_address_too_long_is_refused() {
        assertThat(MailAddress.isOne("a".repeat(64) + "@example.cn")).isTrue();
        assertThat(MailAddress.isOne("a".repeat(65) + "@example.cn")).isFalse();
        assertThat(MailAddress.isOne("a@" + "example.".repeat(40) + "cn")).isFalse();
    }

    @Test
    void a_form_is_told_what_to_write() {
        assertThat(MailAddress.issues("email", "张三")).singleElement().satisfies(issue -> {
            assertThat(issue.field()).isEqualTo("email");
            assertThat(issue.text()).contains("例如 zhangsan@example.cn");
        });
    }

    @Test
    void who_keeps_the_platform_running_sees_no_addresses() {
        assertThat(MailAddress.masked("zhangsan@example.cn")).isEqualTo("z***@example.cn");
        assertThat(MailAddress.withoutAddresses("550 5.1.1 <zhangsan@example.cn>:\r\n user  zhangsan@example.cn unknown")).isEqualTo("550 5.1.1 <（邮箱）>: user （邮箱） unknown");
    }
}
