package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTests {

    @ParameterizedTest
    @CsvSource({
        "WD 20 formed, 信息形成之日起20个工作日内", "WD 10 changed, 信息变更之日起10个工作日内", "CD 20 approved, 批准（批复）后20日内",
        "PERIOD month +10, 每月结束后10个工作日内", "PERIOD quarter +15, 每季度结束后15个工作日内", "PERIOD half +0, 每半年结束后0个工作日内",
        "PERIOD year +20, 每年结束后20个工作日内", "BY 01-31, 每年1月31日前", "STANDING, 长期公开"})
    void aRuleIsReadSaidAndWrittenBack(String code, String label) {
        TimeLimit limit = TimeLimit.parse(code).orElseThrow();
        assertThat(limit.label()).isEqualTo(label);
        assertThat(limit.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"wd 20 Formed, WD 20 formed", "'  PERIOD  month   + 5 ', PERIOD month +5", "standing, STANDING", "WD 007 formed, WD 7 formed"})
    void careWithSpacesAndCapitalsIsNotAsked(String typed, String code) {
        assertThat(TimeLimit.parse(typed).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "20个工作日", "WD 0 formed", "WD 367 formed", "WD 20", "WD 20 approved", "CD 20 formed", "PERIOD week +3", "PERIOD month",
        "PERIOD month -3", "BY 13-01", "BY 02-30", "WD 99999999999 formed", "STANDING!"})
    void anythingElseIsNoRule(String typed) {
        assertThat(TimeLimit.parse(typed)).isEmpty();
    }
}
