package mingbai.portal;

import java.util.List;

/** What a list can be narrowed by and what it is narrowed by now. Everything stands in the address, so a narrowed list is a link. */
public record Filters(List<Group> groups, List<Link> chosen) {

    /** The values of one filter, most frequent first; each address is the list with this value instead. */
    public record Group(String label, List<Value> values, List<Value> more) {}

    public record Value(String label, long count, String address, boolean chosen) {
        public String shown() {
            return Figures.grouped(count);
        }
    }

    public static final Filters NONE = new Filters(List.of(), List.of());
}
