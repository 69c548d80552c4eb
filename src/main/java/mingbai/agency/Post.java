package mingbai.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A person's post in a group of an agency, full-time or beside other work.
 *
 * @param title the person's office otherwise: 副局长
 */
public record Post(long id, long team, Duty duty, String person, String title, String phone, boolean fullTime, @Nullable LocalDate since,
        @Nullable LocalDate until, long version) {

    public static final String KIND = "post";

    /** What the person does in the group. */
    public enum Duty {
        HEAD("组长"), DEPUTY_HEAD("副组长"), MEMBER("成员"), OFFICE_HEAD("公开办主任"), INFORMATION_OFFICER("信息员"), CONTACT("联络员");

        private final String label;

        Duty(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }
    }

    public boolean heldOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    Post endedOn(LocalDate day) {
        return new Post(id, team, duty, person, title, phone, fullTime, since, day, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("team", Long.toString(team));
        state.put("duty", duty.code());
        state.put("person", person);
        state.put("title", title);
        state.put("phone", phone);
        state.put("fullTime", fullTime);
        state.put("since", since == null ? null : since.toString());
        state.put("until", until == null ? null : until.toString());
        return state;
    }
}
