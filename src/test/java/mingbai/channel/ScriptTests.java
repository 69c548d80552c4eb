package mingbai.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a text takes to read out. */
class ScriptTests {

    private static final Script.Pace USUAL = new Script.Pace("usual", "常速", 200, "");

    @Test
    void marks_and_blanks_take_no_time() {
        assertThat(new Script("通知", "村委会", List.of("今天，停水。", "9 点恢复！")).characters()).isEqualTo(2 + 3 + 4 + 4);
    }

    @Test
    void the_time_is_given_to_the_next_ten_seconds() {
        assertThat(times(1)).isEqualTo("约10秒");
        assertThat(times(200)).isEqualTo("约1分钟");
        assertThat(times(450)).isEqualTo("约2分20秒");
        assertThat(times(12_000)).isEqualTo("约60分钟");
    }

    @Test
    void the_text_says_who_tells_it_and_where_it_stands() {
        assertThat(new Script("停水通知", "示例村委会", List.of("今天停水。")).text("原文见示例网站")).isEqualTo("停水通知\r\n示例村委会发布\r\n\r\n今天停水。\r\n\r\n原文见示例网站\r\n");
    }

    private static String times(int characters) {
        return new Script("", "", List.of("字".repeat(characters))).time(USUAL);
    }
}
