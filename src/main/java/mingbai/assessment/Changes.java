package mingbai.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.assessment.score.ScoreSheet;
import mingbai.assessment.score.SheetFigure;
import mingbai.assessment.score.SheetLine;
import mingbai.assessment.set.Points;

/** What is different between two sheets of a unit, and why: the figures that moved, else what is now noted. */
final class Changes {

    private Changes() {}

    static List<PointChange> between(KeptSheet sheet, ScoreSheet was, ScoreSheet now, Instant at) {
        List<PointChange> changes = new ArrayList<>();
        now.lines().forEach(line -> was.line(line.indicator()).filter(before -> before.points() != line.points() || before.standing() != line.standing())
                .ifPresent(before -> changes.add(new PointChange(sheet.id(), line.indicator(), line.name(), before.points(), line.points(), why(before, line), at))));
        return changes;
    }

    private static String why(SheetLine before, SheetLine line) {
        List<String> reasons = new ArrayList<>();
        for (SheetFigure figure : line.figures()) {
            Optional<SheetFigure> old = before.figures().stream().filter(one -> one.measure().equals(figure.measure())).findFirst();
            old.filter(one -> !one.text().equals(figure.text())).ifPresent(one -> reasons.add("“" + figure.title() + "”由" + one.text() + "变为" + figure.text()));
        }
        if (before.standing() != line.standing()) {
            reasons.add("由“" + before.standing().label() + "”变为“" + line.standing().label() + "”");
        }
        if (reasons.isEmpty()) {
            line.notes().stream().filter(note -> !before.notes().contains(note)).findFirst().ifPresentOrElse(note -> reasons.add(note.replaceAll("。$", "")),
                    () -> reasons.add("计分依据有变动"));
        }
        String why = String.join("；", reasons);
        return (why.length() > 900 ? why.substring(0, 900) + "…" : why) + "。";
    }

    /** What the unit is told. */
    static String told(List<PointChange> changes, ScoreSheet was, ScoreSheet now) {
        StringBuilder text = new StringBuilder("总分由" + Points.of(was.total()) + "变为" + Points.of(now.total()) + "。\n");
        for (PointChange change : changes) {
            String line = change.name() + "：由" + Points.of(change.was()) + "变为" + Points.of(change.becomes()) + "。" + change.why() + "\n";
            if (text.length() + line.length() > 3_800) {
                return text.append("其余各项见得分表。").toString();
            }
            text.append(line);
        }
        return text.toString();
    }
}
