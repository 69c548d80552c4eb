package mingbai.operations.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingbai.agency.AgencyKind;
import mingbai.catalog.Cadence;
import mingbai.catalog.IssueStandard.Edition;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.TimeLimit;

/** The prefecture's own standard catalogs ({@code demo/catalog.yaml}), as an office issues them. */
final class Standards {

    private Standards() {}

    /** @param root code of the body at the head of the tree they hold for */
    static List<Edition> all(String root) {
        return Words.each("catalog").stream().map(entry -> edition(entry, root)).toList();
    }

    private static Edition edition(Words entry, String root) {
        Map<String, MatterFacts> matters = new LinkedHashMap<>();
        entry.rows("matters").forEach(row -> matters.put(row.get(0), facts(row)));
        Set<AgencyKind> kinds = new TreeSet<>();
        entry.list("kinds").forEach(code -> kinds.add(AgencyKind.ofCode(code).orElseThrow()));
        return new Edition(entry.text("code"), entry.text("name"), root, kinds, Set.of(), "《中华人民共和国政府信息公开条例》", "演示用标准目录", matters);
    }

    private static MatterFacts facts(List<String> row) {
        return MatterFacts.of(row.get(2), row.get(3), TimeLimit.parse(row.get(4)).orElseThrow(), Cadence.ofCode(row.get(5)).orElseThrow())
                .with(Map.of("item", row.get(1), "genre", row.get(6), "basis", row.get(7), "channels", "政府网站;公开栏",
                        "content", row.get(3) + "；办理依据；时间；结果；联系方式"));
    }
}
