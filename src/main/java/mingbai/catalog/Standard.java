package mingbai.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.ledger.Touched;

/**
 * A standard catalog (标准目录): a list of matters that holds for every agency of certain kinds and levels in the tree of one agency.
 * Where two standards bring the same matter, the one issued nearest to the agency counts.
 *
 * @param issuer  code of the agency that answers for it
 * @param root    code of the agency at the head of the tree, empty: everywhere
 * @param kinds   of the agencies it holds for, empty: all but sections
 * @param levels  of the agencies, empty: all
 * @param edition number of the latest edition
 */
public record Standard(String code, String name, String issuer, String root, Set<AgencyKind> kinds, Set<AgencyLevel> levels, String basis, int edition,
        long version) {

    public static final String THING = "catalog-standard";

    public boolean holdsFor(Agency agency) {
        return (root.isEmpty() || agency.path().contains("/" + root + "/"))
                && (kinds.isEmpty() ? agency.kind() != AgencyKind.SECTION : kinds.contains(agency.kind()))
                && (levels.isEmpty() || levels.contains(agency.level()));
    }

    /** How far down its root stands in the agency's line; the deeper, the nearer. */
    public int nearness(Agency agency) {
        return root.isEmpty() ? -1 : agency.line().indexOf(root);
    }

    public String kindCodes() {
        return kinds.stream().map(AgencyKind::code).sorted().collect(Collectors.joining(";"));
    }

    public String levelCodes() {
        return levels.stream().sorted().map(AgencyLevel::code).collect(Collectors.joining(";"));
    }

    public static Set<AgencyKind> kinds(String codes) {
        Set<AgencyKind> kinds = new TreeSet<>();
        MatterFacts.split(codes).forEach(code -> AgencyKind.ofCode(code).ifPresent(kinds::add));
        return kinds;
    }

    public static Set<AgencyLevel> levels(String codes) {
        Set<AgencyLevel> levels = new TreeSet<>();
        MatterFacts.split(codes).forEach(code -> AgencyLevel.ofCode(code).ifPresent(levels::add));
        return levels;
    }

    Standard inEdition(int number, Standard facts) {
        return new Standard(code, facts.name, issuer, root, facts.kinds, facts.levels, facts.basis, number, version + 1);
    }

    Touched touched(List<String> editions) {
        return new Touched(THING, code, version, state(editions));
    }

    /** @param editions number and day of effect of each, {@code 1 2026-03-02} */
    Map<String, ?> state(List<String> editions) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("issuer", issuer);
        state.put("root", root);
        state.put("kinds", kindCodes());
        state.put("levels", levelCodes());
        state.put("basis", basis);
        state.put("editions", editions);
        return state;
    }
}
