package mingbai.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.report.writing.Composed.Part.Grid;
import mingbai.report.writing.Composed.Part.Heading;
import mingbai.report.writing.Composed.Part.Passage;
import mingbai.report.writing.Composed.Words;
import org.junit.jupiter.api.Test;

/** The generator fills placeholders from records, invents nothing and says where everything comes from. */
class ComposeTests {

    private static final Subject TOWN = new Subject(Genre.SUMMARY, "QH", "青禾镇人民政府", Scope.OWN, Period.year(2026), 0, LocalDate.of(2027, 1, 8));

    private final KnownFigures figures = new KnownFigures().measure("paper.all", "发文总数").value("paper.all", "2026", 1301).value("paper.all", "2025", 1041)
            .kept("visit.all", "查阅").measure("suit.all", "诉讼").measure("paper.open", "公开发文").value("paper.open", "2026", 1300);

    private Composed of(String... lines) {
        return Compose.of(Written.template(String.join("\n", lines)), TOWN, figures, null);
    }

    private static String text(Composed composed) {
        StringBuilder text = new StringBuilder();
        composed.parts().forEach(part -> {
            switch (part) {
                case Heading heading -> text.append("#".repeat(heading.level())).append(heading.text()).append('\n');
                case Passage passage -> text.append(passage.text()).append('\n');
                case Grid grid -> grid.rows().forEach(row -> text.append(String.join("|", row.stream().map(Words::text).toList())).append('\n'));
            }
        });
        return text.toString();
    }

    @Test
    void aPlaceholderBecomesTheFigureWithItsUnitAndOpensItsRecords() {
        Composed composed = of("标题：【机关】【期间】总结", "# 一、情况", "共计发文【数：paper.all】。");
        assertThat(composed.title()).isEqualTo("青禾镇人民政府2026年总结");
        assertThat(text(composed)).isEqualTo("#一、情况\n共计发文1,301条。\n");
        assertThat(composed.sources()).singleElement().satisfies(source -> {
            assertThat(source.title()).isEqualTo("发文总数");
            assertThat(source.value()).isEqualTo("1,301条");
            assertThat(source.address()).isEqualTo("/desk/statistics/records?measure=paper.all&agency=QH&scope=own&from=2026-01-01&to=2026-12-31");
        });
        assertThat(((Passage) composed.parts().get(1)).origin()).isEqualTo(Origin.COUNTED);
    }

    @Test
    void itTellsTheDifferenceToTheYearBeforeAndTheShare() {
        assertThat(text(of("发文【数：paper.all】，【比上年：paper.all】，公开率【占：paper.open、paper.all】。")))
                .isEqualTo("发文1,301条，比2025年增加260条，增长24.98%，公开率99.92%。\n");
    }

    @Test
    void whatNobodyRecordedIsSaidToBeWithoutRecordAndNeverToBeNone() {
        Composed composed = of("接待查阅【数：visit.all】，【比上年：visit.all】。", "【若无：visit.all】没有人来查阅。", "【若无：suit.all】没有发生诉讼。", "【若有：suit.all】发生诉讼。");
        assertThat(text(composed)).isEqualTo("""
                接待查阅无记录，与2025年无法比较（2025年无记录）。
                2026年“查阅”：无记录。
                没有发生诉讼。
                """);
        assertThat(composed.sources()).anyMatch(source -> source.key().equals("visit.all") && source.none());
    }

    @Test
    void aMeasureThisInstallationDoesNotHaveIsNamedNotInvented() {
        Composed composed = of("接待【数：visit.nowhere】，【占：visit.nowhere、paper.all】。", "【若有：visit.nowhere】有。", "【若无：visit.nowhere】没有。",
                "【名单：visit.nowhere】", "【表：visit.nowhere｜按体裁】");
        assertThat(text(composed)).isEqualTo("接待无记录，无记录。\nvisit.nowhere：无记录。\n合计|无记录\n");
        assertThat(composed.sources()).singleElement().satisfies(source -> assertThat(source.definition()).contains("没有这个指标"));
    }

    @Test
    void aTableAddsUpToItsTotalAndSaysWhatIsBeyondItsRows() {
        Map<String, Long> genres = new LinkedHashMap<>();
        genres.put("通知", 900L);
        genres.put("公告", 400L);
        genres.put("", 1L);
        figures.by("paper.all", genres);
        assertThat(text(of("【表：paper.all｜按体裁】"))).isEqualTo("通知|900\n公告|400\n未分类|1\n合计|1,301\n");
        Composed cut = of("【表：paper.all｜按体裁｜前1条】");
        assertThat(text(cut)).isEqualTo("通知|900\n其余2类合计|401\n合计|1,301\n");
        assertThat(((Grid) cut.parts().getFirst()).rows().getFirst().get(1).address()).endsWith("&from=2026-01-01&to=2026-12-31&genre=%E9%80%9A%E7%9F%A5");
    }

    @Test
    void severalMeasuresStandBesideThePeriodBefore() {
        assertThat(text(of("【表：paper.all、visit.all】"))).isEqualTo("发文总数|条|1,301|1,041\n查阅|条|无记录|无记录\n");
    }

    @Test
    void aListNamesTheLatestAndSaysHowManyThereAre() {
        figures.value("suit.all", "2026", 3);
        assertThat(text(of("【名单：suit.all｜前2条】"))).isEqualTo("1. 第1份文件（2026-03-01）\n2. 第2份文件（2026-03-02）\n共3条，以上列出最近的2条。\n");
    }

    @Test
    void aListOfRecordsThatAreNotOpenNamesNoneOfThem() {
        figures.closed("case.all", "案件").value("case.all", "2026", 1);
        assertThat(text(of("【名单：case.all】"))).isEqualTo("1. 文件（2026-03-01）\n");
    }

    @Test
    void everyParagraphSaysWhereItComesFrom() {
        List<Written> lines = List.of(new Written("标题：总结", ""), new Written("发文【数：paper.all】。", ""), new Written("按规定办理。", ""),
                new Written("召开会议4次【据：会议记录】。", "王小禾"), new Written("【写：下一步打算】", ""));
        Composed composed = Compose.of(lines, TOWN, figures, null);
        assertThat(composed.parts()).extracting(part -> ((Passage) part).origin())
                .containsExactly(Origin.COUNTED, Origin.TEMPLATE, Origin.PERSON, Origin.GAP);
        assertThat(((Passage) composed.parts().get(2)).person()).isEqualTo("王小禾");
        assertThat(composed.sources().getLast().definition()).isEqualTo("依据：会议记录");
        assertThat(composed.hasGaps()).isTrue();
    }

    @Test
    void lastYearsProblemsAreCarriedForward() {
        Composed last = of("标题：总结", "# 六、问题", "## （一）存在问题【节：存在问题】", "目录更新不够及时。", "培训不够。", "## （二）打算", "今后改进。");
        Composed now = Compose.of(Written.template("标题：总结\n# 一、上年问题\n【承：存在问题】"), TOWN, figures, last);
        assertThat(text(now)).isEqualTo("#一、上年问题\n目录更新不够及时。\n培训不够。\n");
        assertThat(((Passage) now.parts().getLast()).origin()).isEqualTo(Origin.CARRIED);
        assertThat(text(of("【承：存在问题】"))).isEqualTo("2025年工作总结“存在问题”部分：无记录。\n");
    }

    @Test
    void whatIsKeptIsReadAgainUnchanged() {
        figures.value("suit.all", "2026", 1);
        Composed composed = of("标题：【机关】总结", "主送：县政府", "# 一、\"引号\"<b>", "发文【数：paper.all】。", "【名单：suit.all】", "【表：paper.all、visit.all】", "【落款】");
        assertThat(ComposedState.read(ComposedState.write(composed))).isEqualTo(composed);
    }

    @Test
    void markupIsTextInTheHtml() {
        assertThat(Layout.html(of("标题：甲", "主送：县政府：", "# 一、<script>", "甲<img src=x>&乙"))).isEqualTo(
                "<p class=\"flush\">县政府：</p><h2>一、&lt;script&gt;</h2><p>甲&lt;img src=x&gt;&amp;乙</p>");
    }

    @Test
    void theSignatureNamesAgencyAndDay() {
        assertThat(text(of("【落款】"))).isEqualTo("青禾镇人民政府\n2027年1月8日\n");
    }

    @Test
    void everyTemplateOfTheHouseIsUnderstoodAndHoldsNoNumber() {
        for (Genre genre : Genre.values()) {
            List<Written> lines = Written.template(genre.template());
            for (int i = 0; i < lines.size(); i++) {
                Line line = Line.read(i + 1, lines.get(i).text());
                assertThat(line.problems()).as(genre + " " + lines.get(i).text()).isEmpty();
                assertThat(BareNumbers.in(line)).as(genre + " " + lines.get(i).text()).isEmpty();
            }
        }
    }
}
