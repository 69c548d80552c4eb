package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.request.EnterRequest;
import mingbai.request.FindSimilar;
import mingbai.request.Proof;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/requests/new}: a clerk enters what came by letter, fax, at the counter or by word of mouth. */
@Controller
class EntryPages {

    private final EnterRequest enter;
    private final FindSimilar similar;
    private final RequestScope scopes;
    private final AgencyReading agencies;
    private final Proofs proofs;
    private final Clock clock;

    EntryPages(EnterRequest enter, FindSimilar similar, RequestScope scopes, AgencyReading agencies, Proofs proofs, Clock clock) {
        this.enter = enter;
        this.similar = similar;
        this.scopes = scopes;
        this.agencies = agencies;
        this.proofs = proofs;
        this.clock = clock;
    }

    @GetMapping("/desk/requests/new")
    @MayCall(OFFICE)
    String form(HttpServletRequest call, Model model) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("how", "counter", "submittedOn", LocalDate.now(clock).toString(), "form", "ANY", "way", "POST", "kind", "natural"));
        Caller caller = Objects.requireNonNull(Caller.of(call));
        caller.agenciesFor(OFFICE).stream().filter(code -> !code.isEmpty()).findFirst().ifPresent(code -> typed.put("agency", code));
        return show(new EntryForm(typed, List.of()), null, false, List.of(), call, model);
    }

    /** @param act {@code save}, {@code more}, {@code less}, {@code check}, or {@code drop:n} */
    @PostMapping("/desk/requests/new")
    @MayCall(OFFICE)
    String enter(@RequestParam(defaultValue = "save") String act, @RequestParam(defaultValue = "") List<String> kept, @RequestParam(defaultValue = "") String warned,
            @RequestParam(required = false) @Nullable List<MultipartFile> scan, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        List<Issue> issues = new ArrayList<>();
        List<String> handles = new ArrayList<>(kept.stream().filter(handle -> proofs.of(handle).isPresent()).limit(Proofs.MOST).toList());
        drop(act, handles);
        handles.addAll(proofs.take(scan, Proof.Purpose.ORIGINAL, "scan", handles.size(), issues));
        EntryForm form = EntryForm.of(call, handles);
        return switch (act) {
            case "more" -> show(form.with(form.people() + 1), null, false, issues, call, model);
            case "less" -> show(form.with(form.people() - 1), null, false, issues, call, model);
            case "check" -> check(form, issues, call, model);
            case "save" -> save(form, !warned.isEmpty(), issues, actor, call, response, model);
            default -> show(form, null, false, issues, call, model);
        };
    }

    private static void drop(String act, List<String> handles) {
        if (act.matches("drop:\\d{1,2}") && Integer.parseInt(act.substring(5)) < handles.size()) {
            handles.remove(Integer.parseInt(act.substring(5)));
        }
    }

    private String check(EntryForm form, List<Issue> issues, HttpServletRequest call, Model model) {
        boolean allowed = offices(call).containsKey(form.get("agency"));
        return show(form, allowed ? similar.of(form.entry(List.of(), new ArrayList<>()).submission()) : List.of(), false, issues, call, model);
    }

    private String save(EntryForm form, boolean warned, List<Issue> issues, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        if (!offices(call).containsKey(form.get("agency"))) {
            issues.add(Issue.of("agency", "请选择您所在公开工作机构的机关"));
        }
        List<Proof> originals = form.scans().stream().map(proofs::of).flatMap(Optional::stream).toList();
        EnterRequest.Entry entry = form.entry(originals, issues);
        if (issues.isEmpty() && !warned) {
            List<FindSimilar.Found> found = similar.of(entry.submission());
            if (found.stream().anyMatch(FindSimilar.Found::repeated)) {
                return show(form, found, true, List.of(), call, model);
            }
        }
        try {
            Refused.ifAny(issues);
            return "redirect:/desk/request/" + enter.run(actor, entry).id() + "?done=entered";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, null, warned, refused.issues(), call, model);
        }
    }

    /** Those for whose disclosure office the caller works, by code. */
    private Map<String, String> offices(HttpServletRequest call) {
        Set<String> scope = scopes.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE));
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names = new LinkedHashMap<>();
        agencies.byCodes(scope).stream().filter(agency -> agency.kind().takesRequests() && agency.validOn(today)).forEach(agency -> names.put(agency.code(), agency.name()));
        return names;
    }

    private String show(EntryForm form, @Nullable List<FindSimilar.Found> found, boolean warned, List<Issue> issues, HttpServletRequest call, Model model) {
        List<Choice> choices = offices(call).entrySet().stream().map(office -> Choice.of(office.getKey(), office.getValue())).toList();
        List<EntryPage.Scan> scans = form.scans().stream().flatMap(handle -> proofs.of(handle).map(proof -> new EntryPage.Scan(handle, proof.name())).stream()).toList();
        model.addAttribute("page", new EntryPage(form, choices, scans, found, warned, issues));
        return "request/new";
    }
}
