package mingbai.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guide to an agency's information (政府信息公开指南), made from records: all that Art. 12 wants in it, and nothing typed by hand that could
 * grow stale. What is not on record is said to be missing.
 *
 * @param office   name of the office that handles disclosure (公开工作机构, Art. 4)
 * @param contact  how to reach it
 * @param items    the items of Arts. 20 and 21 under which something is published, with counts
 * @param overseer the office in charge of disclosure (主管部门, Art. 3) that hears complaints; null where the agency is the highest
 * @param requests whether one can file requests with it (Art. 27); public enterprises and villages follow rules of their own
 */
public record GuidePage(Platform platform, String kind, String office, List<Fact> contact, List<Link> items, long published, @Nullable Overseer overseer,
        boolean requests) {

    public record Overseer(String name, String address, List<Fact> contact) {}
}
