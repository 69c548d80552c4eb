package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePartsTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            云泽市人民政府办公室关于调整城区供水价格的通知       | [云泽市人民政府办公室, 关于调整城区供水价格的通知]
            关于印发《云泽市乡村道路养护管理办法》的通知         | [关于印发, 《云泽市乡村道路养护管理办法》的通知]
            云泽市人民政府关于废止《关于城区水价的通知》的决定   | [云泽市人民政府, 关于废止, 《关于城区水价的通知》的决定]
            转发关于防汛的通知                                   | [转发关于防汛的通知]
            防汛应急预案                                         | [防汛应急预案]
            括号没有配对的》《通知                               | [括号没有配对的》, 《通知]
            """)
    void a_title_is_broken_by_its_sense(String title, String parts) {
        assertThat(TitleParts.of(title)).hasToString(parts);
        assertThat(String.join("", TitleParts.of(title))).isEqualTo(title);
    }
}
