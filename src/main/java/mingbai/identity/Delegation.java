package mingbai.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.ledger.Touched;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * While one person is away another acts in their stead (委托代办): for one agency, with some of the roles the first one holds there.
 * What the delegate does carries the name of both. A role the first one loses is lost to the delegate at once.
 *
 * @param fromDay first day, inclusive
 * @param toDay   last day, inclusive
 */
public record Delegation(long id, long fromAccount, long toAccount, String agency, Set<Role> roles, LocalDate fromDay, LocalDate toDay,
        @Nullable Long endedAt, long version) {

    public static final String KIND = "delegation";

    /** Days a delegation may last at most: longer than that is a change of post, which is granted. */
    static final int LONGEST_DAYS = 184;

    public boolean inForceOn(LocalDate day) {
        return endedAt == null && !day.isBefore(fromDay) && !day.isAfter(toDay);
    }

    Delegation ended(long now) {
        return new Delegation(id, fromAccount, toAccount, agency, roles, fromDay, toDay, now, version + 1);
    }

    String roleCodes() {
        return roles.stream().sorted(Comparator.naturalOrder()).map(Role::code).collect(Collectors.joining(";"));
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("fromAccount", Long.toString(fromAccount));
        map.put("toAccount", Long.toString(toAccount));
        map.put("agency", agency);
        map.put("roles", roleCodes());
        map.put("fromDay", fromDay.toString());
        map.put("toDay", toDay.toString());
        map.put("endedAt", endedAt);
        return map;
    }
}
