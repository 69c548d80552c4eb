package mingbai.assessment.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import mingbai.assessment.set.IndicatorSet.Group;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.web.Issue;

/**
 * Tells what in a set cannot be (a figure that does not exist) and what contradicts itself (parts that miss the total, points for numbers that exceed what
 * the indicator is worth). The first is refused, the second is said on the set and to whoever enters it.
 */
public final class SetCheck {

    private final IndicatorSet set;
    private final Function<String, Optional<Measure>> measures;

    public SetCheck(IndicatorSet set, Function<String, Optional<Measure>> measures) {
        this.set = set;
        this.measures = measures;
    }

    /** Figures that do not exist, or are not broken down as asked. */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        set.indicators().forEach(indicator -> indicator.formula().asked().forEach(counted -> {
            Optional<Measure> measure = measures.apply(counted.measure());
            if (measure.isEmpty()) {
                issues.add(Issue.of("text", "指标“" + indicator.name() + "”：没有统计指标“" + counted.measure() + "”，请在“统计指标”页查看可用的代码。"));
            } else {
                counted.narrowed().keySet().stream().filter(dimension -> !measure.get().knows(dimension))
                        .forEach(dimension -> issues.add(Issue.of("text", unknown(indicator, measure.get(), dimension))));
            }
        }));
        return issues;
    }

    private static String unknown(Indicator indicator, Measure measure, Dimension dimension) {
        return "指标“" + indicator.name() + "”：“" + measure.title() + "”不能按" + dimension.label() + "细分。";
    }

    /** @param plausible the greatest number a unit had of a figure, as far as known; 0 for none */
    public List<String> warnings(ToLongFunction<Counted> plausible) {
        List<String> warnings = new ArrayList<>();
        long sum = set.groups().stream().mapToLong(Group::points).sum();
        if (sum != set.total()) {
            warnings.add("各部分分值合计" + Points.of(sum) + "，与总分" + Points.of(set.total()) + "不符。");
        }
        for (Group group : set.groups()) {
            group(group, warnings);
        }
        set.indicators().forEach(indicator -> indicator(indicator, plausible, warnings));
        byHand(warnings);
        return warnings;
    }

    private void group(Group group, List<String> warnings) {
        long sum = set.of(group).stream().mapToLong(Indicator::points).sum();
        if (!group.deducts() && sum != group.points()) {
            warnings.add("“" + group.name() + "”各项分值合计" + Points.of(sum) + "，与本部分" + Points.of(group.points()) + "不符。");
        }
    }

    private void indicator(Indicator indicator, ToLongFunction<Counted> plausible, List<String> warnings) {
        switch (indicator.formula()) {
            case Formula.PerRecord form -> perRecord(indicator, form, plausible.applyAsLong(form.counted()), warnings);
            case Formula.ShareOf form -> {
                if (indicator.minimum() < 2) {
                    warnings.add("“" + indicator.name() + "”按比例计分，没有规定最少数量：只有1件的单位，一件就决定满分或者0分。");
                }
                steps(indicator, form.steps(), warnings);
            }
            case Formula.Ladder form -> steps(indicator, form.steps(), warnings);
            case Formula.Deduct form -> {
                if (form.each() == 0 || form.cap() > indicator.points()) {
                    warnings.add("“" + indicator.name() + "”的扣分规定扣不到分，或者最多扣的" + Points.of(form.cap()) + "超过本项" + Points.of(indicator.points()) + "。");
                }
            }
            case Formula.ByHand form -> {
                if (form.scorers() < 2) {
                    warnings.add("“" + indicator.name() + "”由一人评分，没有第二人核对。");
                }
            }
            case Formula.AtLeast _, Formula.Veto _, Formula.Questionnaire _ -> { }
        }
    }

    private void perRecord(Indicator indicator, Formula.PerRecord form, long most, List<String> warnings) {
        String each = "“" + indicator.name() + "”每件" + Points.of(form.each());
        if (form.need() == 0) {
            warnings.add(each + "，没有规定需要多少件：数量越多得分越多，不看是否需要。");
        } else if (Points.times(form.need(), form.each()) != indicator.points()) {
            warnings.add(each + " × 需要的" + form.need() + "件 = " + Points.of(Points.times(form.need(), form.each())) + "，与本项" + Points.of(indicator.points()) + "不符。");
        }
        long paid = form.need() == 0 ? most : Math.min(most, form.need());
        long reached = Points.times(paid, form.each());
        if (reached > indicator.points()) {
            warnings.add(each + "，上一年度最多的单位有" + most + "件，合" + Points.of(reached) + "，超过本项" + Points.of(indicator.points()) + "。");
        }
    }

    private static void steps(Indicator indicator, List<Formula.Step> steps, List<String> warnings) {
        long best = steps.stream().mapToLong(Formula.Step::points).max().orElse(indicator.points());
        if (best != indicator.points()) {
            warnings.add("“" + indicator.name() + "”最高一档" + Points.of(best) + "，与本项" + Points.of(indicator.points()) + "不符。");
        }
    }

    private void byHand(List<String> warnings) {
        long byHand = set.indicators().stream().filter(indicator -> indicator.formula() instanceof Formula.ByHand).mapToLong(Indicator::points).sum();
        long all = set.indicators().stream().mapToLong(Indicator::points).sum();
        if (byHand * 2 > all) {
            warnings.add("人工评分的分值" + Points.of(byHand) + "，超过全部" + Points.of(all) + "的一半，得分多数不能由记录得出。");
        }
    }
}
