package mingbai.inspection.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.index.FullTextIndex;
import mingbai.index.Query;
import mingbai.inspection.FindingState;
import mingbai.inspection.RulesInForce;
import mingbai.inspection.column.ColumnClass;
import mingbai.inspection.column.ColumnState;
import mingbai.inspection.column.ColumnStates;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.publication.reading.PolicyFaultReading;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.web.Site;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The lines of the national sheet that the program sees by itself. */
@Component
class SiteLook {

    private static final int FIRST_PAGE = 10;
    private static final int MOST = 1_000;
    private static final String LEDGER = "/desk/inspection?rule=";

    private final ColumnStates columns;
    private final FindingReading findings;
    private final PolicyFaultReading policies;
    private final PublishedReading published;
    private final FullTextIndex index;
    private final HomeVisitReading visits;
    private final InteractionLook interaction;
    private final Site site;

    SiteLook(ColumnStates columns, FindingReading findings, PolicyFaultReading policies, PublishedReading published, @Qualifier("publicIndex") FullTextIndex index,
            HomeVisitReading visits, InteractionLook interaction, Site site) {
        this.columns = columns;
        this.findings = findings;
        this.policies = policies;
        this.published = published;
        this.index = index;
        this.visits = visits;
        this.interaction = interaction;
        this.site = site;
    }

    /** @param lost hundredths @param looked what was looked at, with the value @param address of the records behind it, "" for none */
    record Seen(ItemStatus status, long lost, String looked, String address) {

        static Seen of(boolean fine, long lost, String looked, String address) {
            return new Seen(fine ? ItemStatus.PASS : ItemStatus.FAIL, fine ? 0 : lost, looked, address);
        }
    }

    /** By key of the rule. @param codes of the region's agencies */
    Map<String, Seen> look(String region, Collection<String> codes, LocalDate day, RulesInForce rules) {
        Map<String, Seen> seen = new HashMap<>();
        availability(day, rules, seen);
        columns.regions(Set.of(region)).stream().findFirst().ifPresent(one -> columns(one, day, rules, seen));
        interpretations(codes, day, rules, seen);
        interaction.look(codes, day, rules).forEach((item, one) -> put(seen, item, one));
        links(codes, rules, seen);
        search(codes, rules, seen);
        marks(rules, seen);
        return seen;
    }

    static long value(RulesInForce rules, String item, String name) {
        return rules.thresholds(NationalItems.PREFIX + item).getOrDefault(name, 0L);
    }

    private static void put(Map<String, Seen> seen, String item, Seen one) {
        seen.put(NationalItems.PREFIX + item, one);
    }

    private void availability(LocalDate day, RulesInForce rules, Map<String, Seen> seen) {
        int days = Math.toIntExact(value(rules, "v2", "days"));
        Availability found = Availability.of(visits.days(day.minusDays(days), day.minusDays(1)), days, value(rules, "v2", "visits"), value(rules, "v2", "share"));
        put(seen, "v2", new Seen(found.status(), 0, day.minusDays(days) + "至" + day.minusDays(1) + "访问首页" + found.visits() + "次，没有打开" + found.failed() + "次。"
                + (found.status() == ItemStatus.NO_DATA ? "每天不足" + value(rules, "v2", "visits") + "次的，不能判断。" : ""), ""));
    }

    private static void columns(ColumnStates.Region region, LocalDate day, RulesInForce rules, Map<String, Seen> seen) {
        LocalDate updated = region.updated();
        put(seen, "v3", Seen.of(updated != null && !day.isAfter(updated.plusDays(value(rules, "v3", "days"))), 0,
                updated == null ? "没有带发布日期的公开信息。" : "首页列出最新发布的信息，最近一次发布在" + updated + "。", LEDGER + "column.home"));
        ColumnState.Terms terms = ColumnState.Terms.of(rules);
        long first = count(region, day, terms, Set.of(ColumnState.Flaw.NEWS, ColumnState.Flaw.NOTICES));
        long others = count(region, day, terms, Set.of(ColumnState.Flaw.OTHER));
        long empty = count(region, day, terms, Set.of(ColumnState.Flaw.EMPTY));
        // an empty column is not shown to the public: whoever visits the site meets none
        put(seen, "v4", Seen.of(!new ColumnCounts(first, others, 0).isVeto(new ColumnCounts(value(rules, "v4", "first"), value(rules, "v4", "others"), value(rules, "v4", "empty"))), 0,
                "栏目" + region.columns().size() + "个：动态要闻和通知公告、政策文件类没有及时更新的" + first + "个，其他长期没有更新的" + others + "个；没有内容的" + empty + "个，不向公众显示，不计入。",
                "/desk/inspection/columns?region=" + region.code()));
        List<ColumnState> news = region.columns().stream().filter(state -> state.kind() == ColumnClass.NEWS && state.documents() > 0).toList();
        put(seen, "a4", Seen.of(!news.isEmpty() && news.stream().allMatch(state -> state.flaw(day, terms) == null), value(rules, "a4", "points"),
                news.isEmpty() ? "没有动态、要闻类栏目。" : "动态、要闻类栏目" + news.size() + "个。", LEDGER + "column.news"));
        policy(region, day, rules, terms, seen);
    }

    /** No column at all loses the line; one that is stale loses what the sheet says. */
    private static void policy(ColumnStates.Region region, LocalDate day, RulesInForce rules, ColumnState.Terms terms, Map<String, Seen> seen) {
        List<ColumnState> policy = region.columns().stream().filter(state -> state.kind() == ColumnClass.NOTICES && state.column().parent() == null && state.documents() > 0).toList();
        long stale = policy.stream().filter(state -> state.flaw(day, terms) == ColumnState.Flaw.NOTICES).count();
        put(seen, "a5", Seen.of(!policy.isEmpty() && stale == 0, policy.isEmpty() ? value(rules, "a5", "points") : value(rules, "a5", "lost"),
                policy.isEmpty() ? "没有通知公告、政策文件类一级栏目。" : "通知公告、政策文件类一级栏目" + policy.size() + "个，超过" + terms.noticeMonths() + "个月没有更新的" + stale + "个。",
                LEDGER + "column.notices"));
    }

    private static long count(ColumnStates.Region region, LocalDate day, ColumnState.Terms terms, Set<ColumnState.Flaw> flaws) {
        return region.columns().stream().map(state -> state.flaw(day, terms)).filter(flaw -> flaw != null && flaws.contains(flaw)).count();
    }

    private void interpretations(Collection<String> codes, LocalDate day, RulesInForce rules, Map<String, Seen> seen) {
        LocalDate since = day.minusMonths(value(rules, "a6", "months"));
        int read = policies.interpretations(codes, since).size();
        put(seen, "a6", Seen.of(read > 0, value(rules, "a6", "points"), since + "以来公开解读" + read + "篇。", ""));
        long unlinked = findings.count(open(codes, "standing.interpretation-link"));
        put(seen, "a8", Seen.of(unlinked == 0, unlinked * value(rules, "a8", "each"), "没有与文件关联的解读" + unlinked + "篇，以最近一次检查为准。", LEDGER + "standing.interpretation-link"));
    }

    private static FindingFilter open(Collection<String> codes, String rule) {
        return FindingFilter.of(codes).of(rule).in(FindingState.OPEN, FindingState.EXPLAINED);
    }

    /** Links are asked by checks of their own; where these are not in use, nothing is said. */
    private void links(Collection<String> codes, RulesInForce rules, Map<String, Seen> seen) {
        List<String> used = Stream.of("link.inside-dead", "link.dead").filter(rules::isOn).toList();
        if (used.isEmpty()) {
            return;
        }
        List<FindingReading.Row> dead = used.stream().flatMap(rule -> findings.list(open(codes, rule), 0, MOST).stream()).toList();
        long home = dead.stream().filter(row -> row.kind().equals("home")).count();
        long others = dead.size() - home;
        put(seen, "d3", Seen.of(dead.isEmpty(), home * value(rules, "d3", "home") + others * value(rules, "d3", "each"),
                "首页打不开的链接" + home + "个，其他页面" + others + "个，以最近一次检查为准。", LEDGER + used.getFirst()));
    }

    private void search(Collection<String> codes, RulesInForce rules, Map<String, Seen> seen) {
        int wanted = Math.toIntExact(Math.clamp(value(rules, "d6", "sample"), 1, 50));
        List<PublicRow> sample = published.list(PublishedFilter.of(List.copyOf(codes)), wanted, 0);
        if (sample.isEmpty()) {
            put(seen, "d6", new Seen(ItemStatus.NO_DATA, 0, "没有可以抽查的公开信息。", ""));
            return;
        }
        long missed = sample.stream().filter(row -> !isFound(row)).count();
        put(seen, "d6", Seen.of(missed == 0, missed * value(rules, "d6", "each"), "以最近公开的" + sample.size() + "条信息的标题检索，前" + FIRST_PAGE + "条结果中没有查到的" + missed + "条。", ""));
    }

    private boolean isFound(PublicRow row) {
        return index.search(Query.of(row.title()).page(0, FIRST_PAGE)).hits().stream().anyMatch(hit -> hit.entry().indexNumber().equals(row.org() + "/" + row.no()));
    }

    private void marks(RulesInForce rules, Map<String, Seen> seen) {
        boolean gov = site.origin().replaceAll(":\\d+$", "").matches(".*(\\.gov\\.cn|\\.政务)$");
        put(seen, "d1", Seen.of(gov, value(rules, "d1", "points"), "平台设定的域名为" + site.origin() + "。", ""));
        long foot = Stream.of(site.siteIdCode(), site.icp(), site.police(), site.sponsor(), site.contact()).filter(String::isBlank).count();
        put(seen, "d2", Seen.of(foot == 0, foot * value(rules, "d2", "each"), "网站标识码、ICP备案号、公安备案号、主办单位、联系方式中没有设定的" + foot + "项。", ""));
        long tags = Stream.of(site.name(), site.origin(), site.siteIdCode()).filter(String::isBlank).count();
        put(seen, "d8", Seen.of(tags == 0, tags * value(rules, "d8", "each"), "网站名称、域名、网站标识码三个标签中没有设定的" + tags + "个；栏目和内容标签由平台按记录生成。", ""));
    }
}
