package mingbai.portal;

import java.util.List;
import mingbai.web.Paging;

/**
 * A column of an agency's platform that lists documents. {@code search} names the agency for a search box over its papers alone;
 * {@code groups} are lists of their own below the first (the annual reports of bodies below, the rules from above).
 */
public record AgencyListPage(Platform platform, String lead, Filters filters, List<Row> rows, Paging paging, String jsonFeed, List<Group> groups, String emptyWhy) {

    /** @param withAgency whether the rows come from several bodies */
    public record Group(String anchor, String title, String note, List<Row> rows, boolean withAgency) {}
}
