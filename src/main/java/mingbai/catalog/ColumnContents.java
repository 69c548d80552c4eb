package mingbai.catalog;

import java.util.Collection;
import java.util.Map;

/** Port: how many public documents of its region each column selects by its own rule. Implemented where documents are. */
public interface ColumnContents {

    /** @param matters the matter codes of those columns that select by matter, by the id of the column */
    Map<Long, Long> counts(String region, Collection<Column> columns, Map<Long, Collection<String>> matters);
}
