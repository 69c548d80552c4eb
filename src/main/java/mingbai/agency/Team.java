package mingbai.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/** A group of people of an agency (领导小组 and others), while it lasts. */
public record Team(long id, String agency, Kind kind, String name, @Nullable LocalDate since, @Nullable LocalDate until, long version) {

    public static final String KIND = "team";

    /** What a group is for. Those that oversee look at the work of the others: nobody should sit on both sides. */
    public enum Kind {
        LEADING("政务公开领导小组", false), OFFICE("政务公开工作机构", false), AUDIT("审计（理财）小组", true),
        SUPERVISION("监督小组", true), OTHER("其他工作组", false);

        private final String label;
        private final boolean oversees;

        Kind(String label, boolean oversees) {
            this.label = label;
            this.oversees = oversees;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public boolean oversees() {
            return oversees;
        }
    }

    public boolean lastsOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    Team endedOn(LocalDate day) {
        return new Team(id, agency, kind, name, since, day, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("kind", kind.code());
        state.put("name", name);
        state.put("since", since == null ? null : since.toString());
        state.put("until", until == null ? null : until.toString());
        return state;
    }
}
