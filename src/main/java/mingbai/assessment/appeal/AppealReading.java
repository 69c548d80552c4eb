package mingbai.assessment.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.assessment.score.ScoreSheet;
import mingbai.assessment.score.SheetLine;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appeals read. */
@Component
@Transactional(readOnly = true)
public class AppealReading {

    private static final int MOST = 300;

    private final AppealTable appeals;
    private final DecideAppeal decide;

    AppealReading(AppealTable appeals, DecideAppeal decide) {
        this.appeals = appeals;
        this.decide = decide;
    }

    public Optional<Appeal> find(long id) {
        return appeals.find(id);
    }

    public List<Appeal> ofSheet(long sheet) {
        return appeals.ofSheet(sheet);
    }

    /** At these offices, open ones first; without their hearings. */
    public List<Appeal> atOffices(Collection<String> offices) {
        return appeals.atOffices(offices, MOST);
    }

    public List<Appeal> ofUnits(Collection<String> units) {
        return appeals.ofUnits(units, MOST);
    }

    /** Why this person may not decide, empty when they may. */
    public String whyNot(Actor actor, Appeal appeal) {
        return decide.mayAct(actor, appeal).orElse("");
    }

    /** The points of a line counted from 0, also in a part that takes away from the full. */
    public static long fromZero(ScoreSheet sheet, SheetLine line) {
        boolean deducts = sheet.groups().stream().anyMatch(group -> group.key().equals(line.group()) && group.deducts());
        return deducts ? line.points() + line.max() : line.points();
    }
}
