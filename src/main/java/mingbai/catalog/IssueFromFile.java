package mingbai.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.RowFile;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** Issues a standard from a file with the columns of contracts.md: all its rows, or none when one is wrong. Its agencies and days are not looked at. */
@Component
public class IssueFromFile {

    private static final int MOST_TOLD = 50;

    private final IssueStandard issue;

    IssueFromFile(IssueStandard issue) {
        this.issue = issue;
    }

    /** What the file does not say. {@code kinds} and {@code levels} are codes separated by {@code ;}. */
    public record Head(String code, String name, String root, String kinds, String levels, String basis, String note) {}

    public Standard issue(Actor actor, Head head, Path file, LocalDate effectiveOn) {
        RowFile rows = RowFile.open(file, CatalogRow.REQUIRED, CatalogRow.OPTIONAL);
        List<Flaw> flaws = new ArrayList<>();
        Map<String, MatterFacts> matters = new LinkedHashMap<>();
        rows.each(cells -> CatalogRow.read(cells, flaws).ifPresent(row -> {
            if (matters.putIfAbsent(row.code(), row.facts()) != null) {
                flaws.add(cells.flaw("code", "编号“" + row.code() + "”在文件中出现了两次。"));
            }
        }), flaws::add);
        Refused.ifAny(flaws.stream().limit(MOST_TOLD).map(flaw -> Issue.of("file", "第 " + flaw.line() + " 行"
                + (flaw.column().isEmpty() ? "" : "，" + flaw.column() + " 列") + "：" + flaw.problem())).toList());
        return issue.issue(actor, new IssueStandard.Edition(head.code(), head.name(), head.root(), kinds(head.kinds()), levels(head.levels()), head.basis(),
                head.note(), matters), effectiveOn);
    }

    private static Set<AgencyKind> kinds(String codes) {
        Set<AgencyKind> kinds = new TreeSet<>();
        MatterFacts.split(codes).forEach(code -> kinds.add(AgencyKind.ofCode(code).orElseThrow(() -> new Refused("kinds", "没有“" + MatterChecks.cut(code) + "”这种机构类别。"))));
        return kinds;
    }

    private static Set<AgencyLevel> levels(String codes) {
        Set<AgencyLevel> levels = new TreeSet<>();
        MatterFacts.split(codes).forEach(code -> levels.add(AgencyLevel.ofCode(code).orElseThrow(() -> new Refused("levels", "没有“" + MatterChecks.cut(code) + "”这个层级。"))));
        return levels;
    }
}
