package mingbai.inspection.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Which campaigns a caller sees: those of the offices at and below what they look after; and what comes out of forms. */
@Component
class CampaignScope {

    private final AgencyReading agencies;

    CampaignScope(AgencyReading agencies) {
        this.agencies = agencies;
    }

    static Caller caller(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }

    Set<String> seen(HttpServletRequest request) {
        return heads(request, Role.OFFICE, Role.LEADER, Role.INSPECTOR).stream().flatMap(head -> agencies.within(head).stream()).map(Agency::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Units whose sheets are the caller's own business. */
    Set<String> units(HttpServletRequest request) {
        Set<String> units = heads(request, Role.OFFICE, Role.DRAFTER, Role.LEADER, Role.INSPECTOR);
        units.remove("");
        return units;
    }

    /** Offices the caller plans for; who works for all of them chooses among the topmost. */
    List<Choice> offices(HttpServletRequest request) {
        Set<String> codes = new LinkedHashSet<>();
        heads(request, Role.OFFICE).forEach(head -> codes.addAll(head.isEmpty() ? agencies.children("").stream().map(Agency::code).toList() : List.of(head)));
        Map<String, String> names = agencies.namesOf(codes);
        return codes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
    }

    /** The office asked for if the caller works for it, else the first; "" for none. */
    String office(HttpServletRequest request, String asked) {
        List<Choice> offices = offices(request);
        return !asked.isEmpty() && leads(request, asked) ? asked : offices.isEmpty() ? "" : offices.getFirst().value();
    }

    boolean leads(HttpServletRequest request, String agency) {
        return caller(request).holds(Role.OFFICE, agency);
    }

    private static Set<String> heads(HttpServletRequest request, Role... roles) {
        return Stream.of(roles).flatMap(role -> caller(request).agenciesFor(role).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.matches("20\\d{2}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static List<Long> numbers(List<String> texts) {
        return texts.stream().filter(text -> text.matches(mingbai.ledger.Ids.PATTERN)).map(Long::valueOf).toList();
    }
}
