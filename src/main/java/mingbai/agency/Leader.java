package mingbai.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A leader of an agency and the work the leader answers for (领导分工), published with the agency's functions (Art. 20(2)).
 *
 * @param office what the person is: 局长
 * @param duties what the person answers for, plain text
 * @param place  order of the list, from 1
 */
public record Leader(long id, String agency, String person, String office, String duties, int place, @Nullable LocalDate since, @Nullable LocalDate until,
        long version) {

    public static final String KIND = "leader";

    public boolean inOfficeOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    Leader leftOn(LocalDate lastDay) {
        return new Leader(id, agency, person, office, duties, place, since, lastDay, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("person", person);
        state.put("office", office);
        state.put("duties", duties);
        state.put("place", place);
        state.put("since", since == null ? null : since.toString());
        state.put("until", until == null ? null : until.toString());
        return state;
    }
}
