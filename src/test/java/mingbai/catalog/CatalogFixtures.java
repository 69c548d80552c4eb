package mingbai.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.catalog.IssueStandard.Edition;
import mingbai.ledger.Actor;

/** Matters and standards for tests; a standard holds for the tree of one agency of the test, and its codes begin with that agency's. */
public final class CatalogFixtures {

    public static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    public static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private CatalogFixtures() {}

    public static MatterFacts matter(String name) {
        return new MatterFacts(2, "机构职能", name, "职责；办公地址；办公时间", "《中华人民共和国政府信息公开条例》第二十条", TimeLimit.USUAL,
                Set.of("政府网站"), "全社会", "主动", "", Cadence.AD_HOC, 1, "", "");
    }

    /** @param matters names by the end of their codes: {@code -01} becomes {@code <root>-01} */
    public static Edition edition(Agency root, Map<String, MatterFacts> matters) {
        Map<String, MatterFacts> byCode = new LinkedHashMap<>();
        matters.forEach((end, facts) -> byCode.put(root.code() + end, facts));
        return new Edition(root.code() + "-std", "云泽县标准目录", root.code(), Set.of(), Set.of(), "云政办发〔2026〕1号", "", byCode);
    }

    public static Edition forKinds(Edition edition, AgencyKind... kinds) {
        return new Edition(edition.code(), edition.name(), edition.root(), Set.of(kinds), edition.levels(), edition.basis(), edition.note(), edition.matters());
    }

    public static Actor office(Agency agency) {
        return Actor.of(1, "目录管理员", agency.code());
    }
}
