package mingbai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class MasterKeyTests {

    private static final String HASH = "a".repeat(64);
    private static final String NUMBER = "110101199003074510";

    private final MasterKey key = MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @Test
    void a_text_comes_back_and_never_looks_the_same_twice() {
        String sealed = key.seal("", NUMBER);
        assertThat(key.open("", sealed)).isEqualTo(NUMBER);
        assertThat(sealed).doesNotContain(NUMBER).matches("[!-~]+").hasSizeLessThan(100).isNotEqualTo(key.seal("", NUMBER));
        assertThat(key.open("", key.seal("", ""))).isEmpty();
        assertThat(key.open("", key.seal("", "张三丰 𠮷"))).isEqualTo("张三丰 𠮷");
    }

    @Test
    void a_changed_text_does_not_open() {
        String sealed = key.seal("", NUMBER);
        int last = sealed.length() - 5;
        String changed = sealed.substring(0, last) + (sealed.charAt(last) == 'A' ? 'B' : 'A') + sealed.substring(last + 1);
        assertThatThrownBy(() -> key.open("", changed)).isInstanceOf(SealingRefused.class).hasMessageContaining("改动过");
        for (String wrong : new String[] {"", "t1", "t1." + key.id() + ".", "t1." + key.id() + ".###", "t1." + key.id() + ".AAAA", NUMBER, "t1.a.b.c"}) {
            assertThatThrownBy(() -> key.open("", wrong)).as(wrong).isInstanceOf(SealingRefused.class);
        }
    }

    @Test
    void what_was_sealed_for_one_purpose_opens_for_no_other() {
        String cookie = key.seal("receipt", "7");
        assertThat(key.open("receipt", cookie)).isEqualTo("7");
        assertThatThrownBy(() -> key.open("upload", cookie)).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> key.open("", cookie)).isInstanceOf(SealingRefused.class);
    }

    @Test
    void another_key_says_which_is_needed() {
        MasterKey other = MasterKey.generate();
        assertThatThrownBy(() -> other.open("", key.seal("", NUMBER))).isInstanceOf(SealingRefused.class).hasMessageContaining("编号 " + key.id()).hasMessageContaining(other.id());
    }

    @Test
    void a_wrapped_key_opens_its_own_file_only() {
        SecretKey file = MasterKey.freshFileKey();
        String wrapped = key.wrap(file, HASH);
        assertThat(key.unwrap(wrapped, HASH).getEncoded()).isEqualTo(file.getEncoded());
        assertThatThrownBy(() -> key.unwrap(wrapped, "b".repeat(64))).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> key.open("", wrapped)).as("a file's key is no text").isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> key.unwrap(key.seal("", "x".repeat(32)), HASH)).as("a text is no file's key").isInstanceOf(SealingRefused.class);
    }

    @Test
    void a_mark_finds_the_same_person_and_tells_nothing_without_the_key() {
        assertThat(key.mark(NUMBER)).isEqualTo(key.mark(NUMBER)).matches("[0-9a-f]{64}").isNotEqualTo(key.mark("110101199003074529"));
        assertThat(MasterKey.generate().mark(NUMBER)).isNotEqualTo(key.mark(NUMBER));
    }

    /** What was sealed years ago must open with the same key: the derivation may never change. The values were computed by another program. */
    @Test
    void the_derivation_is_fixed() {
        assertThat(key.id()).isEqualTo("422f8284");
        assertThat(key.mark("110101199003074510")).isEqualTo("1c9d1aaccb6d3acc31ceaf47450acc0ef21e1a42f882925e10b76bc009f548cb");
    }

    @Test
    void the_key_is_32_bytes_in_base64_and_no_message_repeats_it() {
        assertThat(MasterKey.parse(MasterKey.generate().text()).text()).hasSize(45);
        assertThatThrownBy(() -> MasterKey.parse("AAEC")).hasMessageContaining("32 字节").hasMessageNotContaining("AAEC");
        assertThatThrownBy(() -> MasterKey.parse("geheim!")).hasMessage("不是 Base64 文字").hasNoCause();
        assertThat(Arrays.asList(MasterKey.generate().id(), MasterKey.generate().id())).doesNotHaveDuplicates();
    }
}
