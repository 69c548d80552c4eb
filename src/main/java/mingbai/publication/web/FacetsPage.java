package mingbai.publication.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mingbai.publication.reading.FacetReading;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.RulesReading;
import mingbai.web.Choice;
import mingbai.web.Paging;

/**
 * How the public documents are filed: of a whole region by agency, of one agency by node.
 *
 * @param agency  empty for the region
 * @param by      {@code matter}, {@code theme} or {@code genre}
 * @param chosen  the node whose documents are listed, null for none
 */
public record FacetsPage(String agency, List<Choice> agencies, Map<String, String> names, String by, List<FacetReading.Filing> filings,
        List<FacetReading.MatterNode> matters, List<FacetReading.Node> nodes, List<RulesReading.Line> rules, @org.jspecify.annotations.Nullable String chosen,
        String chosenLabel, List<PublicRow> rows, Paging paging) {

    public static List<Choice> facets() {
        return List.of(Choice.of("matter", "公开事项"), Choice.of("theme", "主题分类"), Choice.of("genre", "体裁分类"));
    }

    public String address(String facet) {
        return "/desk/facets?agency=" + agency + "&by=" + facet;
    }

    /** The list of one node; {@code -} stands for what is under none. */
    public String list(String value) {
        return address(by) + "&value=" + (value.isEmpty() ? "-" : URLEncoder.encode(value, StandardCharsets.UTF_8)) + "#papers";
    }

    public boolean region() {
        return agency.isEmpty();
    }
}
