package mingbai.request.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.intake.Flaw;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.request.CaseBook;
import mingbai.request.events.RequestAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch of imported remedies in one transaction, with acts that vouch for {@value #AN_ACT} each. */
@Component
class PastRemedyBatch {

    private static final int AN_ACT = 25;

    private final RemedyTable remedies;
    private final CaseBook cases;
    private final Ledger ledger;
    private final Ids ids;

    PastRemedyBatch(RemedyTable remedies, CaseBook cases, Ledger ledger, Ids ids) {
        this.remedies = remedies;
        this.cases = cases;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** What became of a batch. */
    record Written(int taken, int changed, int unchanged, List<Flaw> refused) {}

    @Transactional(readOnly = true)
    List<Flaw> flaws(List<PastRemedy> rows) {
        return sorted(rows).refused;
    }

    @Transactional
    Written write(Actor actor, String fileDigest, List<PastRemedy> rows) {
        Sorted sorted = sorted(rows);
        remedies.insert(sorted.fresh);
        sorted.changed.forEach(remedies::update);
        List<Remedy> done = new ArrayList<>(sorted.fresh);
        done.addAll(sorted.changed);
        List<Act> acts = new ArrayList<>();
        for (int from = 0; from < done.size(); from += AN_ACT) {
            List<Remedy> some = done.subList(from, Math.min(from + AN_ACT, done.size()));
            acts.add(new Act(RequestAct.REMEDY_IMPORTED, actor, actor.agency(), Map.of("fileDigest", fileDigest, "remedies", some.size()),
                    some.stream().map(Remedy::touched).toList()));
        }
        ledger.recordAll(acts);
        return new Written(sorted.fresh.size(), sorted.changed.size(), sorted.unchanged, sorted.refused);
    }

    /** The rows by what is to become of them. */
    private static final class Sorted {
        private final List<Remedy> fresh = new ArrayList<>();
        private final List<Remedy> changed = new ArrayList<>();
        private final List<Flaw> refused = new ArrayList<>();
        private int unchanged;
    }

    private Sorted sorted(List<PastRemedy> rows) {
        Map<String, Remedy> known = remedies.numbered(rows.stream().map(PastRemedy::number).toList());
        Map<String, Long> requests = requests(rows);
        Sorted sorted = new Sorted();
        for (PastRemedy row : rows) {
            @Nullable Long request = requests.get(row.agency() + "\u001f" + row.requestNumber());
            Remedy there = known.get(row.key());
            if (there == null) {
                sorted.fresh.add(row.asRemedy(ids.next(), request));
            } else if (there.tells(row.asRemedy(there.id(), request))) {
                sorted.unchanged++;
            } else if (!there.origin().equals(Remedy.IMPORTED) || there.orderedOn() != null || !there.papers().isEmpty()) {
                sorted.refused.add(new Flaw(row.line(), "review_no", "“" + row.number() + "”已在本系统办理，不能用导入的内容覆盖。"));
            } else {
                sorted.changed.add(there.toldAgain(row.asRemedy(there.id(), request)));
            }
        }
        return sorted;
    }

    /** Requests that are on record, by agency and number; one of which nothing is on record stays a number. */
    private Map<String, Long> requests(Collection<PastRemedy> rows) {
        Map<String, Long> requests = new HashMap<>();
        cases.numbered(rows.stream().filter(row -> !row.requestNumber().isEmpty()).map(row -> new CaseBook.Numbered(row.agency(), row.requestNumber())).toList())
                .forEach((numbered, id) -> requests.put(numbered.agency() + "\u001f" + numbered.number(), id));
        return requests;
    }
}
