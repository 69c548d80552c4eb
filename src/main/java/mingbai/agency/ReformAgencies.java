package mingbai.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import mingbai.agency.Succession.Reform;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reforms of agencies (机构改革): a new name, several merged into one, one split into several, one abolished. Art. 10 has the body that
 * carries the duties on answer for the information of one that is gone: the old code stays, and its successor is on record.
 */
@Component
public class ReformAgencies {

    private final AgencyTable table;
    private final SuccessionTable successions;
    private final Ledger ledger;
    private final Ids ids;

    ReformAgencies(AgencyTable table, SuccessionTable successions, Ledger ledger, Ids ids) {
        this.table = table;
        this.successions = successions;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** The first day of the new state, and the decision as cited. */
    public record Decision(LocalDate onDay, String basis) {}

    @Transactional
    public Agency rename(Actor actor, String code, String name, String shortName, Decision decision) {
        table.lockTree();
        Agency before = table.find(code).orElseThrow(NotFound::new);
        AgencyFacts facts = before.facts().named(name.strip(), shortName.strip());
        List<Issue> issues = new ArrayList<>(AgencyChecks.ofFacts(facts));
        if (facts.name().equals(before.name())) {
            issues.add(Issue.of("name", "新名称与现名称相同。"));
        }
        issues.addAll(ofDecision(decision));
        Refused.ifAny(issues);
        Agency after = table.update(before, facts, before.path());
        Succession succession = new Succession(ids.next(), code, Reform.RENAMED, "", before.name(), after.name(), decision.onDay(), decision.basis());
        successions.insert(succession);
        ledger.record(Act.of(AgencyActs.RENAMED, actor, code, Map.of("code", code, "onDay", decision.onDay().toString()),
                after.touched(), succession.touched()));
        return after;
    }

    /** Several bodies become part of one that is on record. */
    @Transactional
    public void merge(Actor actor, List<String> codes, String into, Decision decision) {
        table.lockTree();
        Agency heir = table.find(into).orElseThrow(() -> new Refused("successor", "没有代码为“" + into + "”的机构，请先登记接收的机构。"));
        codes.forEach(code -> end(actor, code, List.of(heir), Reform.MERGED, AgencyActs.MERGED, decision));
    }

    /** One body becomes several; the first named carries on what cannot be divided. */
    @Transactional
    public void split(Actor actor, String code, List<String> into, Decision decision) {
        table.lockTree();
        List<Agency> heirs = new LinkedHashSet<>(into).stream().map(heir -> table.find(heir).orElseThrow(
                () -> new Refused("successor", "没有代码为“" + heir + "”的机构，请先登记分设后的机构。"))).toList();
        if (heirs.size() < 2) {
            throw new Refused("successor", "分设后应有两个以上的机构。");
        }
        end(actor, code, heirs, Reform.SPLIT, AgencyActs.SPLIT, decision);
    }

    /** A body ends; {@code successor} is empty when its duties end with it. */
    @Transactional
    public void abolish(Actor actor, String code, String successor, Decision decision) {
        table.lockTree();
        List<Agency> heirs = successor.isEmpty() ? List.of() : List.of(table.find(successor).orElseThrow(
                () -> new Refused("successor", "没有代码为“" + successor + "”的机构，请先登记承继的机构。")));
        end(actor, code, heirs, Reform.ABOLISHED, AgencyActs.ABOLISHED, decision);
    }

    private void end(Actor actor, String code, List<Agency> heirs, Reform reform, AgencyActs kind, Decision decision) {
        Agency before = table.find(code).orElseThrow(NotFound::new);
        Refused.ifAny(issues(before, heirs, decision));
        String first = heirs.isEmpty() ? "" : heirs.getFirst().code();
        Agency after = table.update(before, before.facts().endedOn(decision.onDay().minusDays(1), first), before.path());
        List<Succession> records = new ArrayList<>();
        heirs.forEach(heir -> records.add(new Succession(ids.next(), code, reform, heir.code(), before.name(), heir.name(), decision.onDay(), decision.basis())));
        if (heirs.isEmpty()) {
            records.add(new Succession(ids.next(), code, reform, "", before.name(), "", decision.onDay(), decision.basis()));
        }
        records.forEach(successions::insert);
        List<mingbai.ledger.Touched> touched = new ArrayList<>(List.of(after.touched()));
        records.forEach(record -> touched.add(record.touched()));
        ledger.record(new Act(kind, actor, code, Map.of("code", code, "onDay", decision.onDay().toString(),
                "successors", heirs.stream().map(Agency::code).toList()), touched));
    }

    private List<Issue> issues(Agency agency, List<Agency> heirs, Decision decision) {
        List<Issue> issues = new ArrayList<>(ofDecision(decision));
        if (!agency.validOn(decision.onDay())) {
            issues.add(Issue.of("onDay", agency.name() + "在 " + decision.onDay() + " 已不存在或尚未设立，请核对日期。"));
        }
        for (Agency heir : heirs) {
            if (heir.code().equals(agency.code()) || !heir.validOn(decision.onDay())) {
                issues.add(Issue.of("successor", heir.name() + "在 " + decision.onDay() + " 不能承继" + agency.name() + "，请另选承继机构。"));
            }
        }
        long below = table.childrenValidAfter(agency.code(), decision.onDay().toString());
        if (below > 0) {
            issues.add(Issue.of("code", agency.name() + "还有 " + below + " 个下属机构，请先把它们划转到其他机构之下。"));
        }
        return issues;
    }

    private static List<Issue> ofDecision(Decision decision) {
        if (decision.basis().isBlank() || decision.basis().length() > 400) {
            return List.of(Issue.of("basis", "请填写机构改革的依据（文件名称和文号），最多 400 个字。"));
        }
        return List.of();
    }
}
