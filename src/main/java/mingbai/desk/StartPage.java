package mingbai.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.TeamReading.TeamWithPosts;
import mingbai.catalog.reading.DutyCounts;
import mingbai.catalog.reading.DutyRow;
import mingbai.identity.reading.AccountReading.Colleague;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody new must know: their part, what waits with its deadlines, who is who, where things are.
 *
 * @param agency   code of the agency the person works for, empty for an administrator of the installation
 * @param waiting  how many things wait; @param urgent the first of them
 * @param owes     null while the agency's duties are not counted
 * @param practice the tasks of the practice ground and which are done, null elsewhere
 */
public record StartPage(String agency, String agencyName, List<Role> roles, int waiting, List<TodayPage.Item> urgent, List<Colleague> colleagues,
        List<TeamWithPosts> teams, @Nullable Owes owes, @Nullable Practice practice) {

    /** What the agency owes the public, and the first of what is open. */
    public record Owes(DutyCounts counts, List<DutyRow> next) {}

    /** Four tasks, done once each by the person's own acts. */
    public record Practice(boolean submitted, boolean reviewed, boolean published, boolean answered) {

        public int done() {
            return (submitted ? 1 : 0) + (reviewed ? 1 : 0) + (published ? 1 : 0) + (answered ? 1 : 0);
        }
    }

    /** The people of each role. */
    public Map<Role, List<Colleague>> byRole() {
        Map<Role, List<Colleague>> people = new LinkedHashMap<>();
        colleagues.forEach(colleague -> people.computeIfAbsent(colleague.role(), role -> new java.util.ArrayList<>()).add(colleague));
        return people;
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
