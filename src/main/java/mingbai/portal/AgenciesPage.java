package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;

/** All agencies in groups; each count is the number of its public documents. {@code asked} is what the names were narrowed by. */
public record AgenciesPage(ColumnTags column, String asked, long total, List<Group> groups) {

    /** The agencies below one government (or the governments themselves), in the order of the tree. */
    public record Group(String name, String anchor, List<Link> agencies) {}
}
