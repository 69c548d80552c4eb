package mingbai.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A place of the desk's menu (今日待办, 起草, 审核 …), offered by a module as a bean and shown to whoever holds one of the roles.
 *
 * @param also what must be so of the person besides, for places of named people; asked on every page of the desk, so it must be cheap
 */
public record Place(String key, String label, String address, int order, Set<Role> roles, Predicate<Caller> also) {

    public Place(String key, String label, String address, int order, Set<Role> roles) {
        this(key, label, address, order, roles, caller -> true);
    }

    /** No roles means every signed-in person. */
    public boolean opensTo(Caller caller) {
        return (roles.isEmpty() || roles.stream().anyMatch(caller::holdsAnywhere)) && also.test(caller);
    }

    static List<Place> openTo(Caller caller, List<Place> places) {
        return places.stream().filter(place -> place.opensTo(caller)).sorted((a, b) -> Integer.compare(a.order, b.order)).toList();
    }
}
