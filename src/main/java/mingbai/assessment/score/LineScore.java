package mingbai.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import mingbai.assessment.set.Counted;
import mingbai.assessment.set.Formula.AtLeast;
import mingbai.assessment.set.Formula.ByHand;
import mingbai.assessment.set.Formula.Deduct;
import mingbai.assessment.set.Formula.Ladder;
import mingbai.assessment.set.Formula.PerRecord;
import mingbai.assessment.set.Formula.Questionnaire;
import mingbai.assessment.set.Formula.ShareOf;
import mingbai.assessment.set.Formula.Step;
import mingbai.assessment.set.Formula.Veto;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.IndicatorSet.BurstRule;
import mingbai.assessment.set.Points;
import mingbai.assessment.set.Wording;

/** Points of one indicator by its formula. */
final class LineScore {

    private final Facts facts;
    private final BurstRule burst;

    LineScore(Facts facts, BurstRule burst) {
        this.facts = facts;
        this.burst = burst;
    }

    Scored of(Indicator indicator) {
        long max = indicator.points();
        Scored scored = switch (indicator.formula()) {
            case PerRecord form -> perRecord(form, answer(indicator, form.counted()), max);
            case ShareOf form -> share(form, answer(indicator, form.part()), answer(indicator, form.whole()), max, indicator.minimum());
            case Deduct form -> deduct(form, answer(indicator, form.counted()), max);
            case Ladder form -> ladder(form, answer(indicator, form.counted()), max);
            case AtLeast form -> atLeast(form, answer(indicator, form.counted()), max);
            case Veto form -> veto(answer(indicator, form.counted()));
            case ByHand form -> byHand(form, facts.hand().getOrDefault(indicator.key(), List.of()), max);
            case Questionnaire form -> evaluated(facts.evaluated().get(form.name()), max, indicator.minimum());
        };
        return indicator.formula().asked().stream().map(counted -> answer(indicator, counted)).filter(Answer::none)
                .map(none -> "“" + none.title() + "”无记录，按0计。").reduce(scored, Scored::noting, (a, b) -> b);
    }

    /** A figure nobody asked for is one that no longer exists. */
    Answer answer(Indicator indicator, Counted counted) {
        return facts.answers().getOrDefault(new Facts.Key(counted, indicator.own()), new Answer(counted.written(), "", "无记录", 0, true, "", false, 0));
    }

    private Scored perRecord(PerRecord form, Answer answer, long max) {
        List<String> notes = new ArrayList<>();
        long paid = answer.value();
        if (form.need() > 0 && paid > form.need()) {
            paid = form.need();
            notes.add("共" + number(answer) + "，需要" + form.need() + answer.unit() + "，多出的不计分。");
        }
        long earned = Points.times(paid, form.each());
        if (earned > max) {
            notes.add(paid + answer.unit() + " × " + Points.of(form.each()) + " = " + Points.of(earned) + "，超过本项" + Points.of(max) + "，计" + Points.of(max) + "。");
        }
        if (isBurst(answer)) {
            notes.add("期末最后" + burst.days() + "天有" + answer.late() + answer.unit() + "，此前共" + (answer.value() - answer.late()) + answer.unit()
                    + "，明显超过平时的进度，请核实是否集中突击；逾期的在时限类指标中仍按逾期计。");
        }
        return Scored.between(Math.min(earned, max), Math.min(earned, max), Math.min(earned, max), notes);
    }

    /** More within the last days than so many times the pace of all the days before. */
    private boolean isBurst(Answer answer) {
        long before = facts.days() - burst.days();
        return burst.days() > 0 && before > 0 && answer.late() >= burst.least()
                && Points.times(answer.late(), before) > Points.times(Points.times(answer.value() - answer.late(), burst.days()), burst.times());
    }

    private static Scored share(ShareOf form, Answer part, Answer whole, long max, long minimum) {
        if (whole.value() < Math.max(1, minimum)) {
            return Scored.tooFew("“" + whole.title() + "”只有" + number(whole) + "，不足" + Math.max(1, minimum) + whole.unit() + "，不评定。");
        }
        LongUnaryOperator points = share -> form.steps().isEmpty() ? Points.part(max, share, Wilson.WHOLE) : Math.min(max, reached(form.steps(), share));
        long share = Points.part(Wilson.WHOLE, Math.min(part.value(), whole.value()), whole.value());
        long floor = part.value() >= whole.value() ? Wilson.WHOLE : Math.clamp(part.value(), 0, whole.value()) * Wilson.WHOLE / whole.value(); // 94.999 % is not 95 %
        long earned = form.steps().isEmpty() ? Points.part(max, Math.clamp(part.value(), 0, whole.value()), whole.value()) : points.applyAsLong(floor);
        Wilson bounds = Wilson.of(part.value(), whole.value());
        List<String> notes = new ArrayList<>(List.of(Math.max(0, part.value()) + " ÷ " + whole.value() + " = " + Wording.percent(share) + "。"));
        if (part.value() > whole.value()) {
            notes.add("部分大于全部，按100%计，请核对记录。");
        }
        return Scored.between(points.applyAsLong(bounds.low()), earned, points.applyAsLong(bounds.high()), notes);
    }

    private static long reached(List<Step> steps, long value) {
        return steps.stream().filter(step -> value >= step.from()).max(java.util.Comparator.comparingLong(Step::from)).map(Step::points).orElse(0L);
    }

    private static Scored deduct(Deduct form, Answer answer, long max) {
        long taken = Points.times(answer.value(), form.each());
        long most = Math.min(form.cap(), max);
        String sum = number(answer) + " × " + Points.of(form.each()) + " = " + Points.of(taken);
        if (answer.value() == 0) {
            return Scored.of(max);
        }
        return taken > most ? Scored.of(max - most, sum + "，超过最多可扣的" + Points.of(most) + "，扣" + Points.of(most) + "。") : Scored.of(max - taken, sum + "，扣" + Points.of(taken) + "。");
    }

    private static Scored ladder(Ladder form, Answer answer, long max) {
        return Scored.of(Math.min(max, reached(form.steps(), answer.value())));
    }

    private static Scored atLeast(AtLeast form, Answer answer, long max) {
        return answer.value() >= form.number() ? Scored.of(max) : Scored.of(0, number(answer) + "，不到" + form.number() + answer.unit() + "。");
    }

    private static Scored veto(Answer answer) {
        return answer.value() > 0 ? Scored.veto("有" + number(answer) + "，单项否决。") : Scored.of(0, "没有发现，不否决。");
    }

    private static Scored byHand(ByHand form, List<HandScore> given, long max) {
        List<HandScore> first = given.stream().filter(score -> score.ordinal() <= form.scorers()).toList();
        if (first.size() < form.scorers()) {
            return Scored.pending(first.isEmpty() ? "还没有人评分，需要" + form.scorers() + "人分别评分。" : "已有" + first.size() + "人评分，还需" + (form.scorers() - first.size()) + "人。");
        }
        long apart = first.stream().mapToLong(HandScore::points).max().orElse(0) - first.stream().mapToLong(HandScore::points).min().orElse(0);
        if (apart <= form.spread()) {
            long sum = first.stream().mapToLong(HandScore::points).sum();
            return Scored.of(Math.min(max, Points.part(sum, 1, first.size())), first.stream().map(LineScore::said).toList().toArray(String[]::new));
        }
        return given.stream().filter(score -> score.ordinal() == form.scorers() + 1).findFirst()
                .map(third -> Scored.of(Math.min(max, third.points()), "评分相差" + Points.of(apart) + "，超过" + Points.of(form.spread()) + "，由第三人评定：" + Points.of(third.points()) + "。" + third.reason()))
                .orElseGet(() -> Scored.pending("评分相差" + Points.of(apart) + "，超过" + Points.of(form.spread()) + "，等待第三人评定。"));
    }

    private static String said(HandScore score) {
        return "评分人" + score.ordinal() + "：" + Points.of(score.points()) + "。" + score.reason();
    }

    private static Scored evaluated(@org.jspecify.annotations.Nullable Evaluated result, long max, long minimum) {
        if (result == null) {
            return Scored.pending("公众评议还没有结果。");
        }
        if (result.answers() < Math.max(1, minimum)) {
            return Scored.tooFew("公众评议只有" + result.answers() + "份答卷，不足" + Math.max(1, minimum) + "份，不评定。");
        }
        Wilson bounds = Wilson.of(Points.part(result.answers(), result.satisfied(), Wilson.WHOLE), result.answers());
        return Scored.between(Points.part(max, bounds.low(), Wilson.WHOLE), Points.part(max, result.satisfied(), Wilson.WHOLE), Points.part(max, bounds.high(), Wilson.WHOLE),
                List.of("公众评议" + result.answers() + "份答卷，满意" + Wording.percent(result.satisfied()) + "。"));
    }

    private static String number(Answer answer) {
        return answer.value() + answer.unit();
    }
}
