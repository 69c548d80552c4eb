package mingbai.catalog;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.web.Owned;
import org.springframework.stereotype.Component;

/** A column belongs to the agency at the head of its region. */
@Component
class ColumnOwner implements Owned {

    private final ColumnTable columns;

    ColumnOwner(ColumnTable columns) {
        this.columns = columns;
    }

    @Override
    public String kind() {
        return "column";
    }

    @Override
    public Optional<String> agencyOf(String id) {
        return id.matches(Ids.PATTERN) ? columns.find(Long.parseLong(id)).map(Column::region) : Optional.empty();
    }
}
