package mingbai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "Tian-qi2026 | ",
            "天气Tianqi2026 | ",
            "Tianqi-26 | 9 个",
            "tianqi-tianqi | 三类",
            "tianqi20262026 | 三类",
            "Zhangsan-2026 | 登录名",
            "Password@2026 | 太常见",
            "P@ssw0rd123! | 太常见",
            "1qaz@WSX3edc | 太常见",
            "Admin@123456 | 太常见",
            "Qwertyuiop123! | 太常见"})
    void aPasswordIsJudgedByItsText(String password, String problem) {
        String found = PasswordRules.issues(password, "zhangsan").stream().map(issue -> issue.text()).reduce("", String::concat);
        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(problem);
        }
    }

    @Test
    void anOverlongPasswordIsRefusedBeforeItIsHashed() {
        assertThat(PasswordRules.issues("Aa1-" + "x".repeat(200), "zhangsan")).extracting(issue -> issue.text()).anyMatch(text -> text.contains("204 个"));
    }
}
