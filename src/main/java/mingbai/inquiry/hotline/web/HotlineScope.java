package mingbai.inquiry.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose calls a caller sees: those of the agencies at and below where a role of supervision is held. */
@Component
class HotlineScope {

    private final AgencyReading agencies;

    HotlineScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    static Caller caller(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }

    /** @param asked an agency within the scope, or "" for all of it */
    Set<String> seen(HttpServletRequest request, String asked) {
        Set<String> seen = new LinkedHashSet<>();
        heads(request, Role.OFFICE, Role.LEADER, Role.INSPECTOR).forEach(head -> seen.addAll(agencies.subtree(head)));
        if (!asked.isEmpty()) {
            seen.retainAll(Set.copyOf(agencies.subtree(asked)));
        }
        return seen;
    }

    /** Agencies whose office the caller is. */
    List<Choice> offices(HttpServletRequest request) {
        Set<String> codes = new LinkedHashSet<>();
        heads(request, Role.OFFICE).forEach(head -> codes.addAll(head.isEmpty() ? agencies.children("").stream().map(agency -> agency.code()).toList() : List.of(head)));
        Map<String, String> names = agencies.namesOf(codes);
        return codes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
    }

    /** Where the caller's roles hold, to narrow a list by. */
    List<Choice> heads(HttpServletRequest request) {
        Set<String> codes = heads(request, Role.OFFICE, Role.LEADER, Role.INSPECTOR);
        codes.remove("");
        return agencies.namesOf(codes).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    private static Set<String> heads(HttpServletRequest request, Role... roles) {
        Set<String> heads = new LinkedHashSet<>();
        Stream.of(roles).forEach(role -> heads.addAll(caller(request).agenciesFor(role)));
        return heads;
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text != null && text.matches("(19|20)\\d{2}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
