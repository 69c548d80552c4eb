package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/**
 * How anybody can check that this document is the one that was published then. {@code sealed} is false in the moment between the act and
 * its place in the tree.
 */
public record ProofPage(String title, String address, boolean sealed, List<Fact> facts, List<Digest> digests, String proofAddress, String documentAddress,
        String key, ColumnTags column, List<Crumb> crumbs) {

    /** A digest with what it is of. */
    public record Digest(String label, String value) {}
}
