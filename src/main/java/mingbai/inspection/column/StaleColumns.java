package mingbai.inspection.column;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.inspection.column.ColumnState.Flaw;
import org.springframework.stereotype.Component;

/**
 * Columns that get stale, or hold nothing, each by its class; and whether they are so many that the site fails by one item (首页不更新、栏目不更新). They are the
 * region's, whose columns they are.
 */
@Component
class StaleColumns implements Sweep {

    static final String NEWS = "column.news";
    static final String NOTICES = "column.notices";
    static final String OTHER = "column.other";
    static final String EMPTY = "column.empty";
    static final String HOME = "column.home";
    static final String MANY = "column.many";
    static final String MANY_OTHERS = "column.many-others";

    private static final int NAMED = 10;

    private final ColumnStates states;

    StaleColumns(ColumnStates states) {
        this.states = states;
    }

    @Override
    public List<String> rules() {
        return List.of(NEWS, NOTICES, OTHER, EMPTY, HOME, MANY, MANY_OTHERS);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        Map<String, Long> looked = new HashMap<>();
        for (ColumnStates.Region region : states.regions(look.agencies())) {
            columns(region, look, found);
            home(region, look, found);
            region.columns().forEach(state -> looked.merge(rule(state), 1L, Long::sum));
            List.of(HOME, MANY, MANY_OTHERS).forEach(rule -> looked.merge(rule, 1L, Long::sum));
            looked.merge(EMPTY, (long) region.columns().size(), Long::sum);
        }
        return looked;
    }

    private static String rule(ColumnState state) {
        return state.kind() == ColumnClass.NEWS ? NEWS : state.kind() == ColumnClass.NOTICES && state.isFirstLevel() ? NOTICES : OTHER;
    }

    private static void columns(ColumnStates.Region region, Look look, Consumer<Fault> found) {
        ColumnState.Terms terms = ColumnState.Terms.of(look.rules());
        Map<Flaw, List<ColumnState>> flawed = region.columns().stream().filter(state -> state.flaw(look.day(), terms) != null)
                .collect(Collectors.groupingBy(state -> java.util.Objects.requireNonNull(state.flaw(look.day(), terms))));
        flawed.forEach((flaw, some) -> some.forEach(state -> found.accept(fault(state, flaw, terms))));
        List<ColumnState> first = new java.util.ArrayList<>(flawed.getOrDefault(Flaw.NEWS, List.of()));
        first.addAll(flawed.getOrDefault(Flaw.NOTICES, List.of()));
        many(MANY, region, first, "超过" + terms.newsDays() + "天没有更新的动态、要闻类栏目和超过" + terms.noticeMonths() + "个月没有更新的通知公告、政策文件类一级栏目", look, found);
        many(MANY_OTHERS, region, flawed.getOrDefault(Flaw.OTHER, List.of()), "应更新而长期没有更新的其他栏目", look, found);
    }

    private static void many(String rule, ColumnStates.Region region, List<ColumnState> stale, String what, Look look, Consumer<Fault> found) {
        long least = look.threshold(rule, "count");
        if (stale.size() >= least) {
            found.accept(new Fault(rule, region.code(), "region", region.code(), "", "栏目不更新",
                    what + "共" + stale.size() + "个，达到" + least + "个即为单项否决：" + named(stale) + "。", "/desk/columns"));
        }
    }

    private static String named(List<ColumnState> states) {
        return states.stream().limit(NAMED).map(state -> "“" + state.column().name() + "”").collect(Collectors.joining("、")) + (states.size() > NAMED ? "等" : "");
    }

    private static Fault fault(ColumnState state, Flaw flaw, ColumnState.Terms terms) {
        LocalDate updated = state.updated();
        String last = updated == null ? "所收信息都没有显示发布日期，按没有更新计算" : "最近一次更新在" + updated;
        String name = state.column().name();
        return switch (flaw) {
            case NEWS -> fault(NEWS, state, "栏目没有及时更新：" + name, last + "，动态、要闻类栏目超过" + terms.newsDays() + "天没有更新即不符合要求。");
            case NOTICES -> fault(NOTICES, state, "栏目没有及时更新：" + name, last + "，通知公告、政策文件类一级栏目超过" + terms.noticeMonths() + "个月没有更新即不符合要求。");
            case OTHER -> fault(OTHER, state, "栏目长期没有更新：" + name, last + "，按设定应在" + state.otherDays(terms) + "天以内更新。");
            case EMPTY -> fault(EMPTY, state, "空栏目：" + name, "栏目及其下级栏目没有可以显示的信息。没有内容的栏目不向公众显示；不能保障内容的，应当撤并。");
        };
    }

    private static Fault fault(String rule, ColumnState state, String title, String why) {
        return new Fault(rule, state.column().region(), "column", Long.toString(state.column().id()), "", title, why, "/desk/column/" + state.column().id());
    }

    private static void home(ColumnStates.Region region, Look look, Consumer<Fault> found) {
        long days = look.threshold(HOME, "days");
        LocalDate updated = region.updated();
        if (updated == null || updated.plusDays(days).isBefore(look.day())) {
            found.accept(new Fault(HOME, region.code(), "region", region.code(), "", "首页不更新",
                    (updated == null ? "本地区没有带发布日期的公开信息" : "本地区最近一次发布信息在" + updated) + "，首页列出的是最新发布的信息，超过" + days + "天没有更新即为单项否决。", "/desk/columns"));
        }
    }
}
