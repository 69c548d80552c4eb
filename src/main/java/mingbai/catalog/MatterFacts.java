package mingbai.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a matter (公开事项), as the national tables have them, with what a program needs besides.
 *
 * @param item     number of Art. 20 (1 to 15), 16 for Art. 21, 0 for none
 * @param content  what has to be disclosed (要素), separated by ；
 * @param audience see {@link Audience#spelled}
 * @param method   {@code 主动} or {@code 依申请}
 * @param level    codes of the levels that owe it, separated by {@code ;}; empty for all
 * @param quota    documents due in a period, usually 1
 * @param genre    genre of the papers that discharge it, or empty
 * @param theme    their theme, or empty
 */
public record MatterFacts(int item, String level1, String level2, String content, String basis, TimeLimit timeLimit, Set<String> channels,
        String audience, String method, String level, Cadence cadence, int quota, String genre, String theme) {

    public static final String PROACTIVE = "主动";
    public static final String ON_REQUEST = "依申请";

    /** Names of the columns, those of contracts.md. */
    public static final List<String> COLUMNS = List.of("item", "level1", "level2", "content", "basis", "time_limit", "channels", "audience",
            "method", "level", "cadence", "quota", "genre", "theme");

    public MatterFacts {
        channels = Collections.unmodifiableSet(new LinkedHashSet<>(channels));
    }

    /** A proactive matter for everybody on the website. */
    public static MatterFacts of(String level1, String level2, TimeLimit timeLimit, Cadence cadence) {
        return new MatterFacts(0, level1, level2, "", "", timeLimit, Set.of("政府网站"), Audience.SOCIETY.label(), PROACTIVE, "", cadence, 1, "", "");
    }

    /** What people call it. */
    public String name() {
        return level2.isEmpty() ? level1 : level2;
    }

    /** All columns as text, in the order of {@link #COLUMNS}. */
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("item", Integer.toString(item));
        columns.put("level1", level1);
        columns.put("level2", level2);
        columns.put("content", content);
        columns.put("basis", basis);
        columns.put("time_limit", timeLimit.code());
        columns.put("channels", String.join(";", channels));
        columns.put("audience", audience);
        columns.put("method", method);
        columns.put("level", level);
        columns.put("cadence", cadence.code());
        columns.put("quota", Integer.toString(quota));
        columns.put("genre", genre);
        columns.put("theme", theme);
        return columns;
    }

    /** Back from {@link #columns}. */
    public static MatterFacts of(Map<String, String> columns) {
        return new MatterFacts(Integer.parseInt(columns.getOrDefault("item", "0")), text(columns, "level1"), text(columns, "level2"), text(columns, "content"), text(columns, "basis"),
                TimeLimit.parse(text(columns, "time_limit")).orElse(TimeLimit.USUAL), split(text(columns, "channels")), text(columns, "audience"),
                text(columns, "method"), text(columns, "level"), Cadence.ofCode(text(columns, "cadence")).orElse(Cadence.AD_HOC),
                Integer.parseInt(columns.getOrDefault("quota", "1")), text(columns, "genre"), text(columns, "theme"));
    }

    /** The same with other texts in some columns. */
    public MatterFacts with(Map<String, String> others) {
        Map<String, String> columns = columns();
        columns.putAll(others);
        return of(columns);
    }

    public MatterFacts with(String column, String text) {
        return with(Map.of(column, text));
    }

    /** The columns in which the other differs. */
    public Set<String> differingFrom(MatterFacts other) {
        Map<String, String> theirs = other.columns();
        return columns().entrySet().stream().filter(column -> !column.getValue().equals(theirs.get(column.getKey()))).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** This, with the named columns of the local one over it. */
    public MatterFacts under(MatterFacts local, Set<String> changed) {
        Map<String, String> theirs = local.columns();
        theirs.keySet().retainAll(changed);
        return changed.isEmpty() ? this : with(theirs);
    }

    private static String text(Map<String, String> columns, String name) {
        return columns.getOrDefault(name, "");
    }

    public static Set<String> split(String list) {
        return Arrays.stream(list.split("[;；]")).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
