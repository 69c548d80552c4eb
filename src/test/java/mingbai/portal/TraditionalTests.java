package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraditionalTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"政府信息公开,政府信息公開", "关于调整城区供水价格的通知,關於調整城區供水價格的通知", "云政发〔2026〕3号,雲政發〔2026〕3號", "干部任免,幹部任免", "干旱,乾旱", "发展和理发,發展和理髮",
            "行政复议和答复,行政復議和答覆", "核准标准,核准標準", "征收和征求意见,徵收和徵求意見", "公里和里面,公里和裡面", "台风和平台,颱風和平台", "后天的皇后,後天的皇后", "面条和面积,麵條和面積"})
    void a_phrase_decides_what_its_characters_become(String simplified, String traditional) {
        assertThat(Traditional.of(simplified)).isEqualTo(traditional);
    }

    @Test
    void what_is_no_simplified_chinese_stays_as_it_is() {
        assertThat(Traditional.of("GB/T 9704-2012, 𠀀 國家 \n")).isEqualTo("GB/T 9704-2012, 𠀀 國家 \n");
    }

    @Test
    void texts_of_a_page_are_converted_and_its_addresses_are_not() {
        String page = TraditionalPage.of("""
                <html lang="zh-CN"><meta name="SiteName" content="云泽市"><a href="/search?q=云" aria-label="检索文件">检索</a> <a href="/desk">工作台</a>
                <input value="发" placeholder="检索"><a href="https://example.org/云">外</a><form action="/search"><a href="/zh-hant/a">x</a>""");

        assertThat(page).isEqualTo("""
                <html lang="zh-Hant"><meta name="SiteName" content="云泽市"><a href="/zh-hant/search?q=云" aria-label="檢索文件">檢索</a> <a href="/desk">工作臺</a>
                <input value="发" placeholder="檢索"><a href="https://example.org/云">外</a><form action="/zh-hant/search"><a href="/zh-hant/a">x</a>""");
    }

    @Test
    void the_way_back_keeps_the_simplified_address() {
        assertThat(TraditionalPage.of("<a class=\"to-simplified\" href=\"/doc/a/b\" data-as-is>簡體版</a>")).contains("href=\"/doc/a/b\"");
    }
}
