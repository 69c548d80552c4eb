package mingbai.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one can ask of the agency, what it costs, how long it takes, and where to go (Arts. 27-36, 42, 51), before any form.
 *
 * @param addressee whether requests go to it at all
 * @param acting    the body that takes the requests in its place; null when it does so itself
 */
public record RequestPage(Platform platform, boolean addressee, String office, List<Fact> contact, @Nullable Link acting, GuidePage.@Nullable Overseer overseer) {}
