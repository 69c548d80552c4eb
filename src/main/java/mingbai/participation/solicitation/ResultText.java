package mingbai.participation.solicitation;

import static mingbai.participation.solicitation.DraftText.escaped;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.participation.ActivityContent;
import mingbai.storage.HtmlCleaner;

/** The result of a solicitation as its document begins: how many opinions came by which way, what became of them, and each line of judgement with its reason. */
final class ResultText {

    private ResultText() {}

    /** A judgement with the opinions it stands for. */
    record Line(Judgement judgement, List<Opinion> opinions) {

        String about() {
            return opinions.stream().map(Opinion::passage).distinct().sorted().map(DraftText::name).collect(Collectors.joining("、"));
        }
    }

    static String html(ActivityContent content, Tally tally, List<Line> lines) {
        StringBuilder html = new StringBuilder();
        html.append("<p>").append(content.opensOn() == null ? "" : content.opensOn() + "至").append(content.closesOn()).append("公开征求意见，").append(came(tally)).append("</p>\n");
        if (tally.all() > 0) {
            html.append("<p>").append(became(tally)).append("逐项说明如下。</p>\n");
            html.append("<table><thead><tr><th>序号</th><th>针对</th><th>意见</th><th>条数</th><th>处理</th><th>说明</th></tr></thead><tbody>\n");
            for (int n = 1; n <= lines.size(); n++) {
                html.append(row(n, lines.get(n - 1)));
            }
            html.append("</tbody></table>\n");
        }
        html.append("<p>感谢社会各界的关心和支持。</p>");
        return HtmlCleaner.clean(html.toString());
    }

    static String came(Tally tally) {
        if (tally.all() == 0) {
            return "没有收到意见。";
        }
        String ways = Arrays.stream(OpinionWay.values()).filter(way -> tally.by(way) > 0).map(way -> way.label() + tally.by(way) + "条").collect(Collectors.joining("、"));
        return "共收到意见" + tally.all() + "条：" + ways + (tally.late() == 0 ? "" : "；其中" + tally.late() + "条在截止日期以后收到，一并研究") + "。";
    }

    static String became(Tally tally) {
        return Arrays.stream(Verdict.values()).filter(verdict -> tally.as(verdict) > 0).map(verdict -> verdict.label() + tally.as(verdict) + "条")
                .collect(Collectors.joining("，")) + "。";
    }

    private static String row(int n, Line line) {
        Judgement judgement = line.judgement();
        return "<tr><td>" + n + "</td><td>" + escaped(line.about()) + "</td><td>" + escaped(judgement.gist()) + "</td><td>" + line.opinions().size() + "</td><td>"
                + judgement.verdict().label() + "</td><td>" + escaped(judgement.reason()) + "</td></tr>\n";
    }

    static List<Line> lines(List<Judgement> judgements, List<Opinion> opinions) {
        Map<Long, List<Opinion>> by = opinions.stream().filter(opinion -> opinion.judgement() != null).collect(Collectors.groupingBy(opinion -> {
            Long judgement = opinion.judgement();
            return judgement == null ? 0L : judgement;
        }));
        return judgements.stream().filter(judgement -> by.containsKey(judgement.id())).map(judgement -> new Line(judgement, by.get(judgement.id())))
                .sorted(java.util.Comparator.comparingInt(line -> line.opinions().getFirst().passage())).toList();
    }
}
