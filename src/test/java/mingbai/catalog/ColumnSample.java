package mingbai.catalog;

import java.util.Locale;
import mingbai.Sample;
import mingbai.agency.Agency;

/** A column of an agency's region, for the walk over all handlers. */
final class ColumnSample implements Sample {

    private final OpenColumn open;

    ColumnSample(OpenColumn open) {
        this.open = open;
    }

    @Override
    public String kind() {
        return "column";
    }

    @Override
    public String ownedBy(Agency agency) {
        ColumnFacts facts = new ColumnFacts("walk-" + agency.code().toLowerCase(Locale.ROOT), "财政信息", Column.Shows.MATTER, "item:7", 1);
        return Long.toString(open.open(CatalogFixtures.office(agency), agency.code(), null, facts).id());
    }
}
