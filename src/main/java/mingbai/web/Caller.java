package mingbai.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls: what the furniture must know of a signed-in person. {@code identity} puts it on the request under {@link #ATTRIBUTE}. */
public interface Caller {

    String ATTRIBUTE = "mingbai.caller";

    /** The person's account, 0 where there is none. */
    default long accountId() {
        return 0;
    }

    /** The name to show in the head of the page. */
    String name();

    /** Code of the agency the person works for. */
    String agencyCode();

    String agencyName();

    /** Whether any of the person's grants, own or delegated, gives this role for this agency. */
    boolean holds(Role role, String agencyCode);

    boolean holdsAnywhere(Role role);

    /** The agencies for which the role was granted, without those below. */
    Set<String> agenciesFor(Role role);

    /** Whether the person works on this agency's business in any role; the three administrators do not. */
    default boolean worksFor(String agency) {
        return java.util.Arrays.stream(Role.values()).anyMatch(role -> !role.administers() && holds(role, agency));
    }

    static @Nullable Caller of(jakarta.servlet.http.HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }
}
