package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTests {

    @ParameterizedTest
    @CsvSource({
        "明政办发〔2026〕14号, 明政办发〔2026〕14号",
        "明政办发[2026]14号, 明政办发〔2026〕14号",
        "明政办发（2026）014号, 明政办发〔2026〕14号",
        "明政办发【2026】第3号, 明政办发〔2026〕3号",
        "明政办发 (2026) 3 号, 明政办发〔2026〕3号",
        "无编号, 无编号"})
    void bracketsArePutRight(String given, String normal) {
        assertThat(DocumentNumber.normal(given)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "明政办发〔2026〕14号, true",
        "国务院令第711号, true",
        "明政办发[2026]14号, false",
        "明政办发〔2026〕014号, false",
        "明政办发〔26〕14号, false"})
    void onlyTheFormOfTheNormIsProper(String number, boolean proper) {
        assertThat(DocumentNumber.isProper(number)).isEqualTo(proper);
    }

    @Test
    void theFirstNumberInATextIsFound() {
        assertThat(DocumentNumber.firstIn("关于做好防汛工作的通知\n青政发[2026]7号\n各乡镇：根据明政发〔2026〕1号")).contains("青政发〔2026〕7号");
        assertThat(DocumentNumber.firstIn("中华人民共和国国务院令 第711号 现公布")).contains("中华人民共和国国务院令第711号");
        assertThat(DocumentNumber.firstIn("没有文号的通知")).isEmpty();
    }
}
