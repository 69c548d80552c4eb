package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.events.CatalogActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a standard catalog for the tree below an agency, or a new edition of one: from its day of effect it holds for all it is meant for.
 * Matters an edition leaves out end the day before; those it words anew get a new version; the others go on.
 */
@Component
public class IssueStandard {

    private final StandardTable standards;
    private final MatterVersionTable matters;
    private final ChangeTable changes;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    IssueStandard(StandardTable standards, MatterVersionTable matters, ChangeTable changes, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.standards = standards;
        this.matters = matters;
        this.changes = changes;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is issued.
     *
     * @param root    code of the agency at the head of the tree it holds for, empty: everywhere
     * @param kinds   empty: all but sections
     * @param levels  empty: all
     * @param note    why this edition, or empty
     * @param matters by their codes
     */
    public record Edition(String code, String name, String root, Set<AgencyKind> kinds, Set<AgencyLevel> levels, String basis, String note,
            Map<String, MatterFacts> matters) {

        public Edition {
            matters = new LinkedHashMap<>(matters);
        }
    }

    @Transactional
    public Standard issue(Actor actor, Edition issue, LocalDate effectiveOn) {
        changes.lock();
        Optional<Standard> before = standards.find(issue.code());
        Refused.ifAny(problems(issue, before, effectiveOn));
        Standard facts = new Standard(issue.code(), issue.name().strip(), before.map(Standard::issuer).orElse(actor.agency()), issue.root(), issue.kinds(),
                issue.levels(), issue.basis().strip(), 1, 1);
        Standard standard = before.map(old -> old.inEdition(old.edition() + 1, facts)).orElse(facts);
        before.ifPresentOrElse(old -> standards.update(standard), () -> standards.insert(standard));
        standards.insertEdition(standard, effectiveOn, issue.matters().size(), issue.note().strip(), clock.millis(), actor.accountId());
        List<MatterVersion> written = versions(issue, effectiveOn);
        matters.write(written);
        before.ifPresent(changes::ofStandard);
        changes.ofStandard(standard);
        record(actor, standard, effectiveOn, written);
        return standard;
    }

    private List<MatterVersion> versions(Edition issue, LocalDate day) {
        Map<String, Series> known = matters.ofStandard(issue.code());
        List<MatterVersion> written = new ArrayList<>();
        issue.matters().forEach((code, facts) -> written.addAll(known.getOrDefault(code, new Series(List.of()))
                .put(new MatterVersion(ids.next(), issue.code(), "", code, MatterVersion.Kind.STANDARD, facts, Set.of(), "", day, null, "", 1))));
        Set<String> left = new LinkedHashSet<>(known.keySet());
        left.removeAll(issue.matters().keySet());
        left.forEach(code -> written.addAll(known.get(code).end(day.minusDays(1), "新版标准目录不再列入")));
        return written;
    }

    private void record(Actor actor, Standard standard, LocalDate day, List<MatterVersion> written) {
        List<Touched> touched = new ArrayList<>(List.of(standard.touched(standards.editions(standard.code()))));
        written.forEach(version -> touched.add(version.touched()));
        ledger.record(new Act(CatalogActs.STANDARD_ISSUED, actor, standard.root(),
                Map.of("standard", standard.code(), "edition", standard.edition(), "day", day.toString(), "root", standard.root()), touched));
    }

    private List<Issue> problems(Edition issue, Optional<Standard> before, LocalDate day) {
        List<Issue> issues = new ArrayList<>(MatterChecks.ofCode(issue.code()));
        issues.addAll(MatterChecks.ofDay("effective_on", day));
        if (issue.code().contains("/")) {
            issues.add(Issue.of("code", "标准目录的编号不能含有斜线。"));
        }
        if (issue.name().isBlank() || issue.name().length() > 200) {
            issues.add(Issue.of("name", "请填写标准目录的名称，最多 200 个字。"));
        }
        if (issue.basis().length() > 1_000 || issue.note().length() > 1_000) {
            issues.add(Issue.of("basis", "依据和说明各最多 1000 个字。"));
        }
        if (!issue.root().isEmpty() && agencies.byCode(issue.root()).isEmpty()) {
            issues.add(Issue.of("root", "没有代码为“" + MatterChecks.cut(issue.root()) + "”的机构，请核对适用范围。"));
        }
        if (issue.matters().isEmpty() || issue.matters().size() > 5_000) {
            issues.add(Issue.of("matters", "标准目录应有 1 至 5000 个事项。"));
        }
        before.ifPresent(old -> {
            if (!old.root().equals(issue.root())) {
                issues.add(Issue.of("code", "编号“" + issue.code() + "”的标准目录已在另一范围发布，请换一个编号。"));
            }
            LocalDate last = LocalDate.parse(standards.editions(old.code()).getLast().replaceFirst("^\\d+ ", ""));
            if (day.isBefore(last)) {
                issues.add(Issue.of("effective_on", "新版的施行日期不能早于上一版的 " + last + "。"));
            }
        });
        issue.matters().forEach((code, facts) -> {
            MatterChecks.ofCode(code).forEach(issues::add);
            MatterChecks.ofFacts(facts).forEach(found -> issues.add(Issue.of("matters", code + "：" + found.text())));
        });
        return issues;
    }
}
