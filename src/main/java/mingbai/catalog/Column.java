package mingbai.catalog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A column (栏目) of a region's public site: a node of its tree, which shows the documents of the region that its rule selects.
 *
 * @param region code of the agency at the head of the region
 * @param parent the column it stands in, null for one of the first level
 * @param path   its address below {@code /column/}, unique in the installation: {@code caizheng/yusuan}
 * @param shown  what the rule selects: matter codes or {@code item:7}, a theme, genres, kinds of agencies, words; lists separated by {@code ;}
 */
public record Column(long id, String region, @Nullable Long parent, String path, String name, Shows shows, String shown, int position, boolean ended,
        long version) {

    public static final String THING = "catalog-column";

    /** By what a column selects. */
    public enum Shows {
        GROUP("下级栏目"), MATTER("公开事项"), THEME("主题"), GENRE("体裁"), AGENCY_KIND("机构类别"), SEARCH("检索词");

        private final String label;

        Shows(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public static Optional<Shows> ofCode(String code) {
            return Arrays.stream(values()).filter(shows -> shows.code().equals(code)).findFirst();
        }
    }

    public String address() {
        return "/column/" + path;
    }

    /** The last part of its path. */
    public String slug() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public int depth() {
        return path.split("/").length;
    }

    Column at(@Nullable Long newParent, String newPath) {
        return new Column(id, region, newParent, newPath, name, shows, shown, position, ended, version + 1);
    }

    Column as(String newPath, ColumnFacts facts) {
        return new Column(id, region, parent, newPath, facts.name(), facts.shows(), facts.shown(), facts.position(), ended, version + 1);
    }

    Column closed() {
        return new Column(id, region, parent, path, name, shows, shown, position, true, version + 1);
    }

    Touched touched() {
        return new Touched(THING, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("region", region);
        state.put("parent", parent == null ? null : parent.toString());
        state.put("path", path);
        state.put("name", name);
        state.put("shows", shows.code());
        state.put("shown", shown);
        state.put("position", position);
        state.put("ended", ended);
        return state;
    }
}
