package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumbersTests {

    @ParameterizedTest
    @ValueSource(strings = {"国发〔2026〕14号", "国发[2026]14号", "国发(2026)14号", "国发（２０２６）第14号", "國發【2026】 14 號"})
    void anyBracketsAreOneNumber(String written) {
        assertThat(DocumentNumbers.key(Folding.fold(written))).isEqualTo("国发|2026|14");
        assertThat(DocumentNumbers.findIn(Folding.fold(written))).singleElement().extracting(DocumentNumbers.Found::key).isEqualTo("国发|2026|14");
    }

    @ParameterizedTest
    @CsvSource({"中华人民共和国国务院令第711号, 国务院令|711", "法释〔2018〕1号, 法释|2018|1", "〔2026〕14号, 2026|14", "国发〔2026〕, 国发|2026"})
    void otherForms(String written, String key) {
        assertThat(DocumentNumbers.findIn(written)).singleElement().extracting(DocumentNumbers.Found::key).isEqualTo(key);
    }

    @Test
    void whatStandsBesideANumberIsLeftOver() {
        DocumentNumbers.Found found = DocumentNumbers.findIn("优化营商环境 国发[2026]14号 通知").getFirst();
        assertThat(found.text()).isEqualTo("国发[2026]14号");
        assertThat(found.whole()).isTrue();
    }

    @Test
    void aBareYearIsNoNumber() {
        assertThat(DocumentNumbers.findIn("2026年工作要点(2026)")).allMatch(found -> !found.whole());
        assertThat(DocumentNumbers.findIn("工作要点 2026")).isEmpty();
    }
}
