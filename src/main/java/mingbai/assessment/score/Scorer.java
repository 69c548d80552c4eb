package mingbai.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingbai.assessment.set.Counted;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.IndicatorSet;
import mingbai.assessment.set.IndicatorSet.Group;
import mingbai.assessment.set.IndicatorSet.Unjudged;
import mingbai.assessment.set.Points;
import mingbai.assessment.set.Wording;

/** Makes the sheet: the same set and the same facts always give the same points. */
public final class Scorer {

    private final IndicatorSet set;
    private final Facts facts;
    private final LineScore lines;
    private final List<String> notes;
    private boolean vetoed;

    private Scorer(IndicatorSet set, Facts facts) {
        this.set = set;
        this.facts = facts;
        this.lines = new LineScore(facts, set.burst());
        this.notes = new ArrayList<>(set.notes());
    }

    public static ScoreSheet score(IndicatorSet set, Facts facts) {
        return new Scorer(set, facts).sheet();
    }

    private ScoreSheet sheet() {
        List<SheetLine> all = set.groups().stream().flatMap(group -> set.of(group).stream().map(indicator -> line(indicator, group))).toList();
        List<SheetGroup> groups = set.groups().stream().map(group -> group(group, all)).toList();
        Total total = total(groups, all);
        return new ScoreSheet(total.points, total.low, total.high, set.total(), vetoed, groups, all, notes);
    }

    private SheetLine line(Indicator indicator, Group group) {
        Scored scored = decided(indicator, lines.of(indicator));
        vetoed |= scored.vetoes();
        boolean given = scored.standing() == Standing.TOO_FEW && set.unjudged() == Unjudged.GIVE;
        boolean untouched = scored.standing() != Standing.JUDGED && group.deducts(); // nothing was taken away
        long whole = given || untouched ? indicator.points() : 0;
        long shift = group.deducts() ? -indicator.points() : 0;
        return new SheetLine(indicator.key(), group.key(), indicator.name(), Wording.of(indicator, names(indicator)), indicator.evidence(), scored.points() + whole + shift,
                indicator.points(), scored.standing(), scored.low() + whole + shift, scored.high() + whole + shift, figures(indicator), scored.notes());
    }

    private Scored decided(Indicator indicator, Scored scored) {
        Adjustment decision = facts.adjustments().get(indicator.key());
        if (decision == null) {
            return scored;
        }
        long points = Math.clamp(decision.points(), 0, indicator.points());
        return new Scored(points, points, points, Standing.JUDGED, false, Stream.concat(scored.notes().stream(),
                Stream.of("复核决定：" + Points.of(scored.points()) + "调整为" + Points.of(points) + "。" + decision.reason())).toList());
    }

    private Wording.Names names(Indicator indicator) {
        return new Wording.Names() {
            @Override
            public String title(Counted counted) {
                return lines.answer(indicator, counted).title();
            }

            @Override
            public String unit(Counted counted) {
                return lines.answer(indicator, counted).unit();
            }
        };
    }

    private List<SheetFigure> figures(Indicator indicator) {
        return indicator.formula().asked().stream().map(counted -> {
            Answer answer = lines.answer(indicator, counted);
            return new SheetFigure(counted.written(), answer.title(), answer.text(), answer.value(), answer.query(), answer.open());
        }).toList();
    }

    private SheetGroup group(Group group, List<SheetLine> all) {
        List<SheetLine> own = all.stream().filter(line -> line.group().equals(group.key())).toList();
        long begun = group.deducts() ? group.points() : 0;
        long points = begun + own.stream().mapToLong(SheetLine::points).sum();
        if (points > group.points()) {
            notes.add("“" + group.name() + "”各项合计" + Points.of(points) + "，超过本部分" + Points.of(group.points()) + "，计" + Points.of(group.points()) + "。");
        } else if (points < 0) {
            notes.add("“" + group.name() + "”扣分超过本部分" + Points.of(group.points()) + "，计0分。");
        }
        return new SheetGroup(group.key(), group.name(), within(points, group), group.points(), group.deducts(),
                within(begun + own.stream().mapToLong(SheetLine::low).sum(), group), within(begun + own.stream().mapToLong(SheetLine::high).sum(), group));
    }

    private static long within(long points, Group group) {
        return Math.clamp(points, 0, group.points());
    }

    private record Total(long points, long low, long high) {}

    private Total total(List<SheetGroup> groups, List<SheetLine> all) {
        if (vetoed) {
            notes.add("有单项否决的情形，总分计0分；各项得分仍列出，供整改。");
            return new Total(0, 0, 0);
        }
        long open = open(groups, all);
        long judged = set.total() - open;
        if (open > 0 && judged <= 0) {
            notes.add("各项都因数量过少不评定，没有总分。");
            return new Total(0, 0, 0);
        }
        if (open > 0) {
            notes.add("因数量过少不评定的指标共" + Points.of(open) + "，总分按其余" + Points.of(judged) + "折算为" + Points.of(set.total()) + "。");
        }
        long sum = groups.stream().mapToLong(SheetGroup::points).sum();
        if (sum > judged) {
            notes.add("各部分合计" + Points.of(sum) + "，超过" + Points.of(judged) + "，计" + Points.of(judged) + "。");
        }
        return new Total(scaled(sum, judged), scaled(groups.stream().mapToLong(SheetGroup::low).sum(), judged), scaled(groups.stream().mapToLong(SheetGroup::high).sum(), judged));
    }

    private long scaled(long sum, long judged) {
        return Points.part(set.total(), Math.min(sum, judged), judged);
    }

    /** Points nobody could earn because there were too few records. */
    private long open(List<SheetGroup> groups, List<SheetLine> all) {
        return set.unjudged() == Unjudged.GIVE ? 0 : groups.stream().filter(group -> !group.deducts()).flatMap(group -> all.stream().filter(line -> line.group().equals(group.key())))
                .filter(line -> line.standing() == Standing.TOO_FEW).mapToLong(SheetLine::max).sum();
    }
}
