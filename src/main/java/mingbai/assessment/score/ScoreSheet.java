package mingbai.assessment.score;

import java.util.List;
import java.util.Optional;

/**
 * What a unit's records come to under an indicator set (考核得分表). Every indicator is on it, with the figures it rests on.
 *
 * @param total  points in hundredths, 0 where a veto fell
 * @param low    with {@code high} the total as the shares of small numbers leave it open
 * @param full   points the set has in all
 * @param notes  what holds for the whole sheet
 */
public record ScoreSheet(long total, long low, long high, long full, boolean vetoed, List<SheetGroup> groups, List<SheetLine> lines, List<String> notes) {

    public ScoreSheet {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    public Optional<SheetLine> line(String indicator) {
        return lines.stream().filter(line -> line.indicator().equals(indicator)).findFirst();
    }

    public List<SheetLine> of(SheetGroup group) {
        return lines.stream().filter(line -> line.group().equals(group.key())).toList();
    }

    /** Indicators that still wait for a person. */
    public List<SheetLine> pending() {
        return lines.stream().filter(line -> line.standing() == Standing.PENDING).toList();
    }
}
