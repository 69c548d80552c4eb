package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.catalog.reading.StandardReading;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues chosen ones of the standards that come with the program for the tree below an agency. One that already holds as it is stays. */
@Component
public class IssueBuiltIn {

    private final IssueStandard issue;
    private final StandardReading standards;

    IssueBuiltIn(IssueStandard issue, StandardReading standards) {
        this.issue = issue;
        this.standards = standards;
    }

    /**
     * @param root  code of the agency at the head of the tree, empty: everywhere
     * @param codes of {@link BuiltIn}
     * @return the codes of the standards that were issued or got a new edition
     */
    @Transactional
    public List<String> issue(Actor actor, String root, List<String> codes, LocalDate effectiveOn) {
        List<String> issued = new ArrayList<>();
        for (String code : codes) {
            BuiltIn builtIn = BuiltIn.ofCode(code).orElseThrow(() -> new Refused("built_in", "没有“" + MatterChecks.cut(code) + "”这个内置目录，请重新选择。"));
            if (!holdsAlready(builtIn, root)) {
                issue.issue(actor, new IssueStandard.Edition(builtIn.codeFor(root), builtIn.name(), root, builtIn.kinds(), builtIn.levels(), builtIn.basis(),
                        "内置目录", builtIn.matters()), effectiveOn);
                issued.add(builtIn.codeFor(root));
            }
        }
        return issued;
    }

    private boolean holdsAlready(BuiltIn builtIn, String root) {
        Optional<Standard> before = standards.byCode(builtIn.codeFor(root));
        if (before.isEmpty()) {
            return false;
        }
        LocalDate latest = standards.editions(builtIn.codeFor(root)).getFirst().effectiveOn();
        Map<String, MatterFacts> now = new TreeMap<>();
        standards.matters(builtIn.codeFor(root), latest).forEach(matter -> now.put(matter.code(), matter.facts()));
        return now.equals(new TreeMap<>(builtIn.matters()));
    }
}
