package mingbai.participation.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JudgeOpinionsTests {

    @Test
    void twenty_characters_in_a_row_are_a_quotation() {
        String said = "夜间十点以后应当免费，方便夜班工人停车回家休息。";
        assertThat(JudgeOpinions.quotes("建议夜间停车免费", said)).isFalse();
        assertThat(JudgeOpinions.quotes("有人说夜间十点以后应当免费，方便夜班工人停车回家休息", said)).isTrue();
        assertThat(JudgeOpinions.quotes("同意", "同意")).isFalse();
        assertThat(JudgeOpinions.quotes("他说：请把停车费降到每小时一元", "请把停车费降到每小时一元")).isTrue();
    }
}
