package mingbai.portal;

import java.util.List;

/**
 * An agency's catalog (政府信息公开目录, Art. 12): every matter it owes the public as it held in a year, in the order of the items of Arts. 20
 * and 21, each with what has been published under it.
 */
public record CatalogPage(Platform platform, int year, List<Link> years, int matters, List<Group> groups) {

    public record Group(String name, String provision, List<Line> lines) {}

    /** @param count of documents published under it, ever; @param address their list */
    public record Line(String code, String name, String content, String basis, String limit, String cadence, String channels, String audience, String method,
            long count, String address) {}
}
