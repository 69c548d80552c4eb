package mingbai.catalog;

import java.util.Map;
import mingbai.Sample;
import mingbai.agency.Agency;

/** A standard catalog of an agency's tree, for the walk over all handlers. */
final class StandardSample implements Sample {

    private final IssueStandard issue;

    StandardSample(IssueStandard issue) {
        this.issue = issue;
    }

    @Override
    public String kind() {
        return "standard";
    }

    @Override
    public String ownedBy(Agency agency) {
        return issue.issue(CatalogFixtures.office(agency), CatalogFixtures.edition(agency, Map.of("-01", CatalogFixtures.matter("机构职能"))), CatalogFixtures.JANUARY).code();
    }
}
