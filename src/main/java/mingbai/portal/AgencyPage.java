package mingbai.portal;

import java.util.List;

/** The first page of an agency's platform: what is new, how to reach it, the bodies below. */
public record AgencyPage(Platform platform, List<Fact> facts, List<Row> rows, String rowsAddress, List<Link> below) {}
