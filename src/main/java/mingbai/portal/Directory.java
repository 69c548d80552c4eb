package mingbai.portal;

import java.util.ArrayList;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading.Node;

/**
 * The agencies as a reader looks for them: each government with the bodies directly under it. What stands further below (villages of a town,
 * stations of a bureau) is found on the page of the body it belongs to.
 */
final class Directory {

    /** A government with its bodies; it stands among them itself, first. */
    record Group(String name, String anchor, List<Agency> members) {}

    private Directory() {}

    static List<Group> of(List<Node> roots) {
        List<Group> groups = new ArrayList<>();
        roots.forEach(root -> add(root, groups));
        return groups;
    }

    private static void add(Node government, List<Group> groups) {
        List<Agency> members = new ArrayList<>();
        members.add(government.agency());
        government.below().stream().filter(node -> !governs(node)).forEach(node -> members.add(node.agency()));
        groups.add(new Group(government.agency().name(), "under-" + government.agency().code(), members));
        government.below().stream().filter(Directory::governs).forEach(node -> add(node, groups));
    }

    /** Towns and streets stand in the group of their county: each has its own page. */
    private static boolean governs(Node node) {
        return node.agency().kind() == AgencyKind.GOVERNMENT;
    }
}
