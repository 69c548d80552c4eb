package mingbai.statistics.source;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.intake.Flaw;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch of imported figures in one transaction, with acts that vouch for {@value #AN_ACT} each. */
@Component
class FigureBatch {

    private static final int AN_ACT = 50;

    private final SourceFigureTable table;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    FigureBatch(SourceFigureTable table, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a batch. */
    record Written(int taken, int changed, int unchanged, List<Flaw> refused) {}

    @Transactional(readOnly = true)
    List<Flaw> flaws(List<Told> rows) {
        Map<String, SourceFigure> live = live(rows);
        return rows.stream().filter(row -> isCorrectedHere(row, live.get(row.identity()))).map(FigureBatch::refusal).toList();
    }

    private Map<String, SourceFigure> live(List<Told> rows) {
        Set<String> agencies = new LinkedHashSet<>();
        rows.forEach(row -> agencies.add(row.agency()));
        return table.live(agencies);
    }

    /** What a person entered or put right here is not overwritten by a file. */
    private static boolean isCorrectedHere(Told row, @org.jspecify.annotations.Nullable SourceFigure there) {
        return there != null && !there.isImported() && !there.says(row);
    }

    private static Flaw refusal(Told row) {
        return new Flaw(row.line(), "value", "这项数字已由工作人员在本系统登记或者更正，不能用导入的内容覆盖。");
    }

    @Transactional
    Written write(Actor actor, String fileDigest, List<Told> rows) {
        Map<String, SourceFigure> live = live(rows);
        List<SourceFigure> fresh = new ArrayList<>();
        List<Touched> touched = new ArrayList<>();
        List<Flaw> refused = new ArrayList<>();
        int changed = 0;
        int unchanged = 0;
        for (Told row : rows) {
            SourceFigure there = live.get(row.identity());
            if (there == null) {
                fresh.add(SourceFigure.first(ids.next(), row, fileDigest, actor, clock.millis()));
            } else if (there.says(row)) {
                unchanged++;
            } else if (isCorrectedHere(row, there)) {
                refused.add(refusal(row));
            } else {
                SourceFigure old = there.replaced();
                table.replace(old);
                touched.add(old.touched());
                fresh.add(there.followedBy(ids.next(), row, fileDigest, actor, clock.millis()));
                changed++;
            }
        }
        table.insert(fresh);
        fresh.forEach(figure -> touched.add(figure.touched()));
        record(actor, fileDigest, touched);
        return new Written(fresh.size() - changed, changed, unchanged, refused);
    }

    private void record(Actor actor, String fileDigest, List<Touched> touched) {
        List<Act> acts = new ArrayList<>();
        for (int from = 0; from < touched.size(); from += AN_ACT) {
            List<Touched> some = touched.subList(from, Math.min(from + AN_ACT, touched.size()));
            acts.add(new Act(FigureAct.IMPORTED, actor, actor.agency(), Map.of("fileDigest", fileDigest, "figures", some.size()), some));
        }
        ledger.recordAll(acts);
    }
}
