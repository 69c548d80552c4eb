package mingbai.assessment.set;

import java.util.List;
import java.util.stream.Collectors;
import mingbai.assessment.set.Formula.AtLeast;
import mingbai.assessment.set.Formula.ByHand;
import mingbai.assessment.set.Formula.Deduct;
import mingbai.assessment.set.Formula.Ladder;
import mingbai.assessment.set.Formula.PerRecord;
import mingbai.assessment.set.Formula.Questionnaire;
import mingbai.assessment.set.Formula.ShareOf;
import mingbai.assessment.set.Formula.Step;
import mingbai.assessment.set.Formula.Veto;

/** Says a formula in one sentence that a unit can check by hand. */
public final class Wording {

    private Wording() {}

    /** How figures are called. */
    public interface Names {

        String title(Counted counted);

        /** 件, 条 …; may be empty. */
        String unit(Counted counted);
    }

    public static String of(Indicator indicator, Names names) {
        String few = indicator.minimum() == 0 ? "" : "；不足" + indicator.minimum() + "的不评定";
        return switch (indicator.formula()) {
            case PerRecord form -> perRecord(form, indicator.points(), names);
            case ShareOf form -> "“" + names.title(form.part()) + "”占“" + names.title(form.whole()) + "”的比例"
                    + (form.steps().isEmpty() ? "，按比例计分，满分" + Points.of(indicator.points()) : "：" + shares(form.steps())) + few;
            case Deduct form -> "“" + names.title(form.counted()) + "”每" + unit(form.counted(), names) + "扣" + Points.of(form.each()) + "，最多扣" + Points.of(form.cap());
            case Ladder form -> "按“" + names.title(form.counted()) + "”分档：" + form.steps().stream()
                    .map(step -> step.from() + unit(form.counted(), names) + "以上" + Points.of(step.points())).collect(Collectors.joining("，"));
            case AtLeast form -> "“" + names.title(form.counted()) + "”不少于" + form.number() + unit(form.counted(), names) + "的计" + Points.of(indicator.points()) + "，否则不计分";
            case Veto form -> "有“" + names.title(form.counted()) + "”的，单项否决，总分计0分";
            case ByHand form -> form.scorers() + "人分别评分，取平均；相差超过" + Points.of(form.spread()) + "的由第三人评定";
            case Questionnaire form -> "公众评议“" + form.name() + "”的满意比例" + few;
        };
    }

    private static String perRecord(PerRecord form, long points, Names names) {
        String each = "“" + names.title(form.counted()) + "”每" + unit(form.counted(), names) + "计" + Points.of(form.each());
        return each + (form.need() == 0 ? "，没有规定需要多少，最多计" + Points.of(points) : "，计到需要的" + form.need() + unit(form.counted(), names) + "为止");
    }

    private static String unit(Counted counted, Names names) {
        String unit = names.unit(counted);
        return unit.isEmpty() ? "件" : unit;
    }

    private static String shares(List<Step> steps) {
        return steps.stream().map(step -> percent(step.from()) + "以上" + Points.of(step.points())).collect(Collectors.joining("，"));
    }

    /** 95% of 9500 hundredths of a per cent. */
    public static String percent(long share) {
        return Points.shown(share) + "%";
    }
}
