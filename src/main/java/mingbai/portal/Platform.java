package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of an agency's own platform (国办公开办函〔2019〕61号: one for each agency, the same form for all): its name, the
 * fixed columns on the left in the order of the norm, and what must be said of the agency itself.
 *
 * @param heading first heading of the page: the column, or the agency itself on its first page
 * @param notice  what became of the agency (abolished, acted for by another); null for a living one
 * @param feed    address of the Atom feed of what the page lists; empty for a page without a list
 */
public record Platform(String name, String code, String heading, ColumnTags tags, List<Crumb> crumbs, List<Entry> columns, List<Entry> further,
        @Nullable Notice notice, String feed) {

    /** The five fixed columns, in the order of the norm. */
    public enum Column {
        GUIDE("guide", "政府信息公开指南", ColumnTags.GUIDE),
        RULES("rules", "政府信息公开制度", ColumnTags.POLICY),
        DISCLOSURE("disclosure", "法定主动公开内容", ColumnTags.CATALOG),
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
    }

    /** Pages beside the five columns. */
    public enum Further {
        OVERVIEW("", "机关概况", ColumnTags.BODY),
        LEADERS("leaders", "机构职能和负责人", ColumnTags.BODY),
        CATALOG("catalog", "政府信息公开目录", ColumnTags.CATALOG);

        private final String path;
        private final String label;
        private final String type;

        Further(String path, String label, String type) {
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
    }

    /** A line of the navigation; {@code here} on the page it leads to. */
    public record Entry(String label, String address, boolean here) {}

    public record Notice(String title, String text, String link, String linkLabel) {}
}
