package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * An agency's own platform: the five fixed columns of 国办公开办函〔2019〕61号 and, in the chosen one, what there is.
 *
 * @param column which of the five stands open; null on the overview
 * @param notice what must be said of the agency itself (abolished, succeeded by); null for a living one
 */
public record AgencyPage(String name, String code, String kind, ColumnTags tags, List<Crumb> crumbs, @Nullable Column column, List<Fact> facts,
        @Nullable Notice notice, List<Row> rows, String rowsTitle, String rowsAddress, List<Link> below, String feed) {

    /** The five columns, in the order of the norm. */
    public enum Column {
        GUIDE("guide", "政府信息公开指南", ColumnTags.GUIDE),
        RULES("rules", "政府信息公开制度", ColumnTags.POLICY),
        CONTENT("content", "法定主动公开内容", ColumnTags.CATALOG),
        ANNUAL("annual", "政府信息公开年报", ColumnTags.ANNUAL),
        REQUEST("request", "依申请公开", ColumnTags.ON_REQUEST);

        private final String path;
        private final String label;
        private final String type;

        Column(String path, String label, String type) {
            this.path = path;
            this.label = label;
            this.type = type;
        }

        public String path() {
            return path;
        }

        public String label() {
            return label;
        }

        public String type() {
            return type;
        }

        static @Nullable Column ofPath(String path) {
            for (Column column : values()) {
                if (column.path.equals(path)) {
                    return column;
                }
            }
            return null;
        }
    }

    public record Notice(String title, String text, String link, String linkLabel) {}

    /** Whether anything is said of how to reach the agency. */
    public boolean reachable() {
        return !facts.isEmpty();
    }
}
