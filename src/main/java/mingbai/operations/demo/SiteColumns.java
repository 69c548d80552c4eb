package mingbai.operations.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.catalog.AmendColumn;
import mingbai.catalog.BuiltIn;
import mingbai.catalog.Column;
import mingbai.catalog.Column.Shows;
import mingbai.catalog.ColumnFacts;
import mingbai.catalog.MergeColumns;
import mingbai.catalog.OpenColumn;
import mingbai.ledger.Actor;
import mingbai.publication.Themes;
import org.springframework.stereotype.Component;

/**
 * The columns of the prefecture's site in the proportions a city reported: 13 of the first level, some 60 of the second, 300 of the third. One
 * was renamed and one merged, so that old addresses lead on.
 */
@Component
class SiteColumns {

    private static final List<String> ITEMS = List.of("法规文件", "机关信息", "规划计划", "统计信息", "行政许可和服务", "处罚和强制", "财政信息", "收费", "采购",
            "重大建设项目", "民生政策", "应急管理", "监督检查", "招考录用", "其他事项", "市县乡公开事项");

    private final OpenColumn open;
    private final AmendColumn amend;
    private final MergeColumns merge;
    private final Team team;

    SiteColumns(OpenColumn open, AmendColumn amend, MergeColumns merge, Team team) {
        this.open = open;
        this.amend = amend;
        this.merge = merge;
        this.team = team;
    }

    void open(Bodies bodies) {
        Site site = new Site(team.at("city", bodies.city().code()), bodies.city().code());
        Words words = Words.of("columns");
        words.rows("first").forEach(row -> site.add("", row.get(0), row.get(1), row.get(2), row.get(3)));
        words.rows("second").forEach(row -> site.add(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
        items(site);
        themes(site);
        fields(site);
        reform(site);
    }

    /** By item of Arts. 20 and 21, below that by matter. */
    private void items(Site site) {
        for (int item = 1; item <= ITEMS.size(); item++) {
            site.add("shixiang", "x" + item, ITEMS.get(item - 1), "matter", "item:" + item);
        }
        BuiltIn.all().stream().filter(standard -> !standard.code().startsWith("F")).flatMap(standard -> standard.lines().stream())
                .filter(line -> line.facts().item() > 0).forEach(line -> site.add("shixiang/x" + line.facts().item(), slug(line.code()),
                        line.facts().name(), "matter", line.code()));
    }

    private void themes(Site site) {
        int number = 1;
        for (Themes.Theme theme : Themes.all()) {
            String slug = "t" + number++;
            site.add("zhuti", slug, theme.name(), "theme", theme.name());
            int below = 1;
            for (String second : theme.below()) {
                site.add("zhuti/" + slug, "t" + below++, second.substring(second.indexOf('\\') + 1), "theme", second);
            }
        }
    }

    /** The fields of 国办发〔2019〕54号 with their matters. */
    private void fields(Site site) {
        for (BuiltIn field : BuiltIn.all()) {
            if (field.code().startsWith("F")) {
                String codes = String.join(";", field.lines().stream().map(BuiltIn.Line::code).toList());
                site.add("lingyu", slug(field.code()), field.name().replace("领域基层政务公开标准目录", ""), "matter", codes);
                field.lines().forEach(line -> site.add("lingyu/" + slug(field.code()), slug(line.code()), line.facts().name(), "matter", line.code()));
            }
        }
    }

    private void reform(Site site) {
        Column renamed = site.known.get("hudong");
        amend.amend(site.office, renamed.id(), renamed.version(), new ColumnFacts("zhengqiu", "征集调查", renamed.shows(), renamed.shown(), renamed.position()));
        merge.merge(site.office, site.known.get("zhengce/fangan").id(), site.known.get("dongtai/jihua").id());
    }

    private static String slug(String code) {
        return code.toLowerCase(java.util.Locale.ROOT);
    }

    /** The tree while it grows. */
    private final class Site {

        private final Actor office;
        private final String region;
        private final Map<String, Column> known = new HashMap<>();

        Site(Actor office, String region) {
            this.office = office;
            this.region = region;
        }

        void add(String above, String slug, String name, String shows, String shown) {
            Long parent = above.isEmpty() ? null : known.get(above).id();
            ColumnFacts facts = new ColumnFacts(slug, name, Shows.ofCode(shows).orElseThrow(), shown, known.size());
            known.put(above.isEmpty() ? slug : above + "/" + slug, open.open(office, region, parent, facts));
        }
    }
}
