package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import mingbai.storage.BodyFormat;
import mingbai.storage.HtmlCleaner;
import org.junit.jupiter.api.Test;

class PaperHeadTests {

    @Test
    void theBodyBeginsBehindATitleOfTwoLinesAndIsLaidOutAsAPaper() {
        assertThat(body("""
                青禾县水务局文件
                青水发〔2026〕3号
                青禾县水务局关于停水
                检修的通知
                各用水单位：
                城区将于2026年3月5日夜间停水。
                青禾县水务局
                2026年3月1日
                """)).isEqualTo("<p class=\"flush\">各用水单位：</p><p>城区将于2026年3月5日夜间停水。</p><p class=\"right\">青禾县水务局</p><p class=\"right\">2026年3月1日</p>");
    }

    @Test
    void aNumberUnderTheTitleGoesToo() {
        assertThat(body("""
                关于植树的公告
                青林告〔2026〕1号
                定于三月十二日开展义务植树。
                """)).isEqualTo("<p>定于三月十二日开展义务植树。</p>");
    }

    @Test
    void aTextWithoutAHeadStaysWhole() {
        assertThat(body("今天开展义务植树，请大家按时参加。\n地点另行通知。\n")).isEqualTo("<p>今天开展义务植树，请大家按时参加。</p><p>地点另行通知。</p>");
    }

    @Test
    void aPaperThatIsOnlyItsTitleKeepsIt() {
        assertThat(body("关于植树的公告\n")).isEqualTo("<p>关于植树的公告</p>");
    }

    private static String body(String text) {
        String html = BodyFormat.TEXT.toHtml(text);
        return PaperHead.without(html, DocumentGuess.of(HtmlCleaner.text(html)));
    }
}
