package mingbai.report.form.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.report.form.FormReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Which forms a caller sees: those collected at or below what they look after, and the sheets of the units they work for. */
@Component
class FormScope {

    private final AgencyReading agencies;
    private final FormReading forms;

    FormScope(AgencyReading agencies, FormReading forms) {
        this.agencies = agencies;
        this.forms = forms;
    }

    static Caller caller(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }

    /** Agencies whose forms the caller reads. */
    Set<String> collecting(HttpServletRequest request) {
        return forms.trees(heads(request, Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    /** Units whose sheets are the caller's own business. */
    Set<String> units(HttpServletRequest request) {
        return heads(request, Role.OFFICE, Role.DRAFTER, Role.LEADER, Role.INSPECTOR).stream().filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    /** Offices for which the caller may define forms; who works for all of them chooses among the topmost. */
    List<Choice> offices(HttpServletRequest request) {
        Set<String> heads = heads(request, Role.OFFICE);
        Set<String> codes = new LinkedHashSet<>();
        heads.forEach(head -> codes.addAll(head.isEmpty() ? agencies.children("").stream().map(Agency::code).toList() : List.of(head)));
        Map<String, String> names = agencies.namesOf(codes);
        return codes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
    }

    boolean mayCollect(HttpServletRequest request, String agency) {
        return caller(request).holds(Role.OFFICE, agency);
    }

    private static Set<String> heads(HttpServletRequest request, Role... roles) {
        return Stream.of(roles).flatMap(role -> caller(request).agenciesFor(role).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
