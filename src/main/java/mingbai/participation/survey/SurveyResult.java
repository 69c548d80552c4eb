package mingbai.participation.survey;

import static mingbai.participation.survey.QuestionnaireHtml.escaped;
import static mingbai.participation.survey.QuestionnaireHtml.paragraph;

import java.util.stream.Collectors;
import mingbai.participation.ActivityContent;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Series;

/** The text a result document begins with: what was asked of whom, how many answered, and each question's counts as a table. The words people wrote are for a person to tell. */
final class SurveyResult {

    private SurveyResult() {}

    static String html(Survey survey, Tally tally) {
        ActivityContent content = survey.activity().content();
        String days = content.opensOn() + "至" + content.closesOn();
        StringBuilder html = new StringBuilder(paragraph(days + "，就“" + survey.activity().title() + "”开展网上调查，收到答卷" + tally.answers() + "份。"));
        if (!tally.enough()) {
            return html.append(paragraph("答卷不足" + Tally.LEAST + "份，不公布各题的结果：份数太少，能猜出是谁答的。")).toString();
        }
        TallyCharts.of(tally).forEach(chart -> html.append(table(chart)));
        String few = tally.questions().stream().filter(question -> question.question().kind() != QuestionKind.TEXT && !Tally.enough(question))
                .map(question -> "第" + question.question().n() + "题").collect(Collectors.joining("、"));
        if (!few.isEmpty()) {
            html.append(paragraph(few + "回答不足" + Tally.LEAST + "人，不公布结果。"));
        }
        tally.questions().stream().filter(question -> question.question().kind() == QuestionKind.TEXT && question.answered() > 0)
                .forEach(question -> html.append("<h2>" + escaped(question.question().n() + ". " + question.question().text()) + "</h2>")
                        .append(paragraph(question.answered() + "人写了意见。主要有：（请归纳填写，不要照录能认出个人的内容）")));
        return html.append(paragraph("答卷的人是自愿参加的，不是抽样选出来的；各数可以说明答卷人的看法，不能当作全体居民的比例。")).toString();
    }

    private static String table(Chart chart) {
        String heads = chart.series().stream().map(Series::head).map(head -> "<th>" + escaped(head) + "</th>").collect(Collectors.joining());
        StringBuilder html = new StringBuilder("<h2>" + escaped(chart.title()) + "</h2>" + paragraph(chart.note()) + "<table><thead><tr><th>" + chart.over() + "</th>" + heads
                + "</tr></thead><tbody>");
        for (int i = 0; i < chart.labels().size(); i++) {
            int row = i;
            html.append("<tr><td>" + escaped(chart.labels().get(i).full()) + "</td>")
                    .append(chart.series().stream().map(series -> "<td>" + escaped(series.marks().get(row).text()) + "</td>").collect(Collectors.joining())).append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }
}
