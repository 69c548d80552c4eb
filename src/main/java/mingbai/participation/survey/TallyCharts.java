package mingbai.participation.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Label;
import mingbai.web.chart.Mark;
import mingbai.web.chart.Numbers;
import mingbai.web.chart.Series;
import mingbai.web.chart.Shade;
import mingbai.web.chart.Shape;

/** Results of a survey as drawings with their tables. Of words there is none: they are told in the result document, once somebody has read them. */
public final class TallyCharts {

    /** Numbers are told in so many steps. */
    private static final int STEPS = 5;

    private TallyCharts() {}

    /** One for each question that enough people answered; a matrix has one for each row that enough people answered. */
    public static List<Chart> of(Tally tally) {
        return tally.questions().stream().filter(Tally::enough).flatMap(question -> of(question).stream()).toList();
    }

    static List<Chart> of(QuestionTally told) {
        SurveyQuestion question = told.question();
        String title = question.n() + ". " + question.text();
        return switch (question.kind()) {
            case SINGLE -> List.of(shares(question.field(), title, answered(told), question.options(), told.picked(), told.answered(), "人数"));
            case MULTIPLE -> List.of(shares(question.field(), title, answered(told) + "，可以选多项，比例合计会超过100%", question.options(), told.picked(), told.answered(), "人数"));
            case SCALE -> List.of(shares(question.field(), title, answered(told) + "，平均" + told.mean() + "分（满分5分）", question.options(), told.picked(), told.answered(), "人数"));
            case NUMBER -> List.of(numbers(told, title));
            case RANKING -> List.of(order(told, title));
            case MATRIX -> IntStream.range(0, question.rows().size()).filter(row -> sum(told.table().get(row)) >= Tally.LEAST).mapToObj(row -> shares(question.rowField(row + 1),
                    title + "：" + question.rows().get(row), sum(told.table().get(row)) + "人回答", question.options(), told.table().get(row), sum(told.table().get(row)), "人数")).toList();
            case TEXT -> List.of();
        };
    }

    private static String answered(QuestionTally told) {
        return told.answered() + "人回答" + (told.asked() > told.answered() ? "，" + (told.asked() - told.answered()) + "人没有答这题" : "");
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static Chart shares(String id, String title, String note, List<String> options, List<Long> counts, long whole, String head) {
        Series people = new Series(head, "人", Shade.MAIN, counts.stream().map(count -> Mark.of(count, "")).toList());
        Series shares = new Series("比例", "", Shade.NONE, counts.stream().map(count -> Mark.said(Numbers.share(count, whole))).toList());
        return new Chart(id, Shape.BARS, title, note, "选项", options.stream().map(Label::of).toList(), List.of(people, shares), whole, List.of());
    }

    /** In bands as wide as each other between the least and the greatest that may be told; the single numbers are nobody's business. */
    private static Chart numbers(QuestionTally told, String title) {
        SurveyQuestion question = told.question();
        long greatest = Math.max(told.numbers().getLast(), question.least() + 1);
        long wide = Math.max(1, (Math.min(greatest, question.most()) - question.least()) / STEPS + 1);
        List<String> bands = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (long from : LongStream.iterate(question.least(), from -> from <= greatest, from -> from + wide).toArray()) {
            long to = Math.min(question.most(), from + wide - 1);
            bands.add(from == to ? from + question.unit() : from + "至" + to + question.unit());
            counts.add(told.numbers().stream().filter(number -> number >= from && number <= to).count());
        }
        return shares(question.field(), title, answered(told) + "，平均" + told.mean() + question.unit() + "，中位数" + told.median() + question.unit(), bands, counts, told.answered(), "人数");
    }

    private static Chart order(QuestionTally told, String title) {
        SurveyQuestion question = told.question();
        List<Integer> options = IntStream.range(0, question.options().size()).boxed().toList();
        Series points = new Series("得分", "分", Shade.MAIN, options.stream().map(option -> Mark.of(told.points(option), "")).toList());
        Series first = new Series("排在第1位", "人", Shade.NONE, options.stream().map(option -> Mark.of(told.table().get(option).getFirst(), "")).toList());
        return new Chart(question.field(), Shape.BARS, title, answered(told) + "。得分：排第1位得" + question.most() + "分，往后每位少1分，没有排的不得分", "选项",
                question.options().stream().map(Label::of).toList(), List.of(points, first), 0, List.of());
    }
}
