package mingbai.publication.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which agencies a caller works for, and how an agency is found by what people type. */
@Component
public class Desk {

    /** Everybody who works on documents; the three administrators do not. */
    static final Set<Role> WORKING = EnumSet.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.SECRECY_REVIEW, Role.PUBLISHER,
            Role.OFFICE, Role.LEADER);

    private final AgencyReading agencies;

    Desk(AgencyReading agencies) {
        this.agencies = agencies;
    }

    /** The agencies for which the caller holds any of the roles, without those that only stand below. */
    Set<String> agenciesOf(Caller caller, Collection<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        roles.forEach(role -> codes.addAll(caller.agenciesFor(role)));
        return codes;
    }

    /** The agencies whose papers the caller may look at: those of a role, with all below where the role reaches down. */
    Set<String> reachOf(Caller caller, Collection<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        roles.forEach(role -> caller.agenciesFor(role).forEach(code -> codes.addAll(role.reachesDown() ? agencies.subtree(code) : List.of(code))));
        return codes;
    }

    List<Choice> choices(Collection<String> codes) {
        return agencies.namesOf(codes).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    /** The code of the agency of exactly this name, short name or code; null when there is none or more than one. */
    @Nullable String codeOf(String typed) {
        if (typed.length() > 100) {
            return null;
        }
        List<Agency> found = Stream.concat(agencies.byCode(typed).stream(), agencies.list(new AgencyReading.Filter(typed, "", null, null, null), 0, 50)
                .agencies().stream().filter(agency -> agency.name().equals(typed) || agency.facts().shortName().equals(typed))).toList();
        Set<String> codes = found.stream().map(Agency::code).collect(Collectors.toSet());
        return codes.size() == 1 ? codes.iterator().next() : null;
    }
}
