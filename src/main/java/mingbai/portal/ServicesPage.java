package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** Services by stage of life: of each theme the guides that are published. A theme without any is not shown. */
public record ServicesPage(ColumnTags column, List<Crumb> crumbs, List<Theme> themes) {

    public record Theme(String code, String name, List<Row> guides, String all) {}
}
