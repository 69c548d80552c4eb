package mingbai.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.web.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may hold: placeholders that are understood, and no number without a source. */
class TextRulesTests {

    private final KnownFigures figures = new KnownFigures().measure("paper.all", "发文总数");

    private List<String> problems(String... lines) {
        List<String> all = new java.util.ArrayList<>(List.of("标题：总结"));
        all.addAll(List.of(lines));
        return TextRules.check(all, figures).stream().map(Issue::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"全年公开信息301条。", "公开信息三百零一条。", "办结率达到99.98%。", "增长百分之二十。", "召开会议两次。", "培训80余人次。", "公开信息３０１条。", "投入壹万元。",
            "依据《条例》公开信息12条。", "会议3次。【据：会议记录】另外培训5次。", "共计 1,301 条。", "设立十多个栏目。"})
    void aBareNumberIsRefused(String sentence) {
        assertThat(problems(sentence)).singleElement().asString().contains("没有出处");
    }

    @ParameterizedTest
    @ValueSource(strings = {"按照国务院令第711号公布的条例办理。", "根据《关于做好2026年工作的通知》（明政办发〔2026〕3号）要求。", "2026年1月至6月，逐项检查。", "自2026年3月2日起施行。",
            "依照《中华人民共和国政府信息公开条例》第三十三条，在二十个工作日内答复。", "进一步统一思想，一是抓落实，二是抓监督。", "接通12345热线。", "一次性告知所需材料。", "召开会议3次【据：会议记录】。",
            "召开会议3次。【据：会议记录】", "1. 抓好落实。", "（2）抓好落实。", "全年发文【数：paper.all】。", "推行“四项制度”。", "2026年度、2026—2027年的工作。", "从以下三个方面改进。", "第二批、第一季度。",
            "# 三、五个数字也可以在标题里", "注：模板里可以写 100 个数字"})
    void whatIsNoFigureStands(String sentence) {
        assertThat(problems(sentence)).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsNamedWithItsPlace() {
        assertThat(problems("【总数：paper.all】")).singleElement().asString().startsWith("第2段：“【总数：paper.all】”不是认识的写法");
        assertThat(problems("【数：paper.none】")).singleElement().asString().isEqualTo("第2段：没有“paper.none”这个指标，请从指标清单里选");
        assertThat(problems("【数：paper.all｜按申请人类别】")).singleElement().asString().contains("不能按申请人类别分列");
        assertThat(problems("【数：paper.all｜申请人类别＝自然人】")).singleElement().asString().contains("不分申请人类别");
        assertThat(problems("【数：paper.all｜去年】")).singleElement().asString().contains("“去年”不是认识的设定");
        assertThat(problems("见【表：paper.all】")).singleElement().asString().contains("独占一行");
        assertThat(problems("发文【若有：paper.all】")).singleElement().asString().contains("最前面");
        assertThat(problems("没有完的【数：paper.all")).anyMatch(problem -> problem.contains("没有对应的"));
        assertThat(problems("【数】")).singleElement().asString().contains("要有冒号和内容");
        assertThat(problems("标题：又一个")).singleElement().asString().contains("只有一行");
        assertThat(problems("【占：paper.all】")).singleElement().asString().contains("要两个");
    }

    @Test
    void hostileTextsAreRefusedAtOnce() {
        assertThat(problems("【数：paper.all】".repeat(10_000))).singleElement().asString().contains("60000字");
        assertThat(problems(java.util.Collections.nCopies(401, "【机关】").toArray(String[]::new))).singleElement().asString().isEqualTo("【】最多400处，现在有401处");
        assertThat(problems("长".repeat(5_000))).singleElement().asString().contains("一段最多4000字");
        assertThat(problems("【".repeat(4_000))).isNotEmpty();
        assertThat(problems("1".repeat(4_000))).singleElement().asString().contains("没有出处");
        assertThat(problems("《".repeat(4_000))).isEmpty();
        assertThat(problems("【数：<script>alert</script>】")).singleElement().asString().contains("没有“<script>alert</script>”这个指标");
        assertThat(problems("【名单：paper.all｜前99999999999条】")).singleElement().asString().contains("不是认识的设定");
        assertThat(problems("【数：paper.all｜体裁＝' or 1=1 --】")).isEmpty();
    }
}
