package mingbai.assessment.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.assessment.set.IndicatorSet.Group;

/** What one version of a set changed against another, each a sentence. */
public final class SetDifference {

    private SetDifference() {}

    public static List<String> between(IndicatorSet before, IndicatorSet now, Wording.Names names) {
        List<String> changes = new ArrayList<>();
        if (before.total() != now.total()) {
            changes.add("总分由" + Points.of(before.total()) + "改为" + Points.of(now.total()) + "。");
        }
        if (before.unjudged() != now.unjudged()) {
            changes.add("由“" + before.unjudged().label() + "”改为“" + now.unjudged().label() + "”。");
        }
        now.groups().forEach(group -> before.group(group.key()).ifPresentOrElse(old -> group(old, group, changes),
                () -> changes.add("新增部分“" + group.name() + "”，" + Points.of(group.points()) + "。")));
        before.groups().stream().filter(old -> now.group(old.key()).isEmpty()).forEach(old -> changes.add("取消部分“" + old.name() + "”。"));
        now.indicators().forEach(one -> before.indicator(one.key()).ifPresentOrElse(old -> indicator(old, one, names, changes),
                () -> changes.add("新增指标“" + one.name() + "”，" + Points.of(one.points()) + "。")));
        before.indicators().stream().filter(old -> now.indicator(old.key()).isEmpty()).forEach(old -> changes.add("取消指标“" + old.name() + "”，原" + Points.of(old.points()) + "。"));
        return changes;
    }

    private static void group(Group old, Group now, List<String> changes) {
        if (old.points() != now.points()) {
            changes.add("部分“" + now.name() + "”由" + Points.of(old.points()) + "改为" + Points.of(now.points()) + "。");
        }
        if (old.deducts() != now.deducts()) {
            changes.add("部分“" + now.name() + "”改为" + (now.deducts() ? "从满分起扣" : "逐项得分") + "。");
        }
    }

    private static void indicator(Indicator old, Indicator now, Wording.Names names, List<String> changes) {
        if (old.points() != now.points()) {
            changes.add("指标“" + now.name() + "”由" + Points.of(old.points()) + "改为" + Points.of(now.points()) + "。");
        }
        String was = Wording.of(old, names);
        String is = Wording.of(now, names);
        if (old.points() == now.points() && (!was.equals(is) || !Objects.equals(old.formula(), now.formula()))) {
            changes.add("指标“" + now.name() + "”的计分方法由“" + was + "”改为“" + is + "”。");
        }
    }
}
