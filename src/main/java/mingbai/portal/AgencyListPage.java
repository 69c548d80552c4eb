package mingbai.portal;

import java.util.List;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A column of an agency's platform that lists documents.
 *
 * @param download what narrows the file of the rows ({@code ?year=2026}, or nothing); null where no file is offered
 * @param groups   lists of their own below the first: annual reports of bodies below, rules from above
 */
public record AgencyListPage(Platform platform, String lead, Filters filters, List<Row> rows, Paging paging, @Nullable String download, List<Group> groups,
        String emptyWhy) {

    /** @param withAgency whether the rows come from several bodies */
    public record Group(String anchor, String title, String note, List<Row> rows, boolean withAgency) {}
}
