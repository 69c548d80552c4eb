package mingbai.contribution.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.contribution.Receivers;
import mingbai.contribution.SendContribution;
import mingbai.contribution.SendContribution.Sending;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/contributions/new}: a correspondent sends something up, as text, as files, or both. */
@Controller
class SendPages {

    private final SendContribution send;
    private final Receivers receivers;
    private final AgencyReading agencies;
    private final Uploads uploads;

    SendPages(SendContribution send, Receivers receivers, AgencyReading agencies, Uploads uploads) {
        this.send = send;
        this.receivers = receivers;
        this.agencies = agencies;
        this.uploads = uploads;
    }

    private static Set<String> units(HttpServletRequest request) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> units = new LinkedHashSet<>(caller.agenciesFor(CORRESPONDENT));
        units.addAll(caller.agenciesFor(DRAFTER));
        return units;
    }

    @GetMapping("/desk/contributions/new")
    @MayCall({CORRESPONDENT, DRAFTER})
    String form(@RequestParam(defaultValue = "") String unit, HttpServletRequest request, Model model) {
        return form(request, Map.of("unit", unit), List.of(), model);
    }

    private String form(HttpServletRequest request, Map<String, String> typed, List<Issue> issues, Model model) {
        Set<String> units = units(request);
        Map<String, String> shown = new LinkedHashMap<>(typed);
        if (!units.contains(shown.getOrDefault("unit", ""))) {
            shown.put("unit", units.iterator().next());
        }
        List<String> to = units.stream().flatMap(unit -> receivers.of(unit).stream()).distinct().toList();
        List<String> usual = receivers.of(shown.get("unit"));
        shown.putIfAbsent("receiver", usual.isEmpty() ? "" : usual.getFirst());
        model.addAttribute("page", new SendPage(shown, choices(units), choices(to), issues.stream().anyMatch(issue -> issue.field().equals("notSecret"))
                || !shown.getOrDefault("notSecret", "").isEmpty(), issues));
        return "contribution/send";
    }

    private List<Choice> choices(Iterable<String> codes) {
        List<String> asked = new ArrayList<>();
        codes.forEach(asked::add);
        Map<String, String> names = agencies.namesOf(asked);
        return asked.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
    }

    @PostMapping("/desk/contributions")
    @MayCall({CORRESPONDENT, DRAFTER})
    String send(Actor actor, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("unit", "receiver", "title", "text", "notSecret").forEach(name -> typed.put(name,
                request.getParameter(name) == null ? "" : Scrub.clean(request.getParameter(name)).strip()));
        List<Issue> issues = new ArrayList<>();
        if (!units(request).contains(typed.get("unit"))) {
            issues.add(Issue.of("unit", "请选择您所在的单位"));
        }
        try {
            List<Attachment> taken = uploads.take(files, "files", issues);
            Refused.ifAny(issues);
            Actor acting = new Actor(actor.accountId(), actor.name(), typed.get("unit"), actor.inSteadOf());
            return "redirect:/desk/sent/" + send.run(acting, new Sending(typed.get("unit"), typed.get("receiver"), typed.get("title"), typed.get("text"), taken,
                    typed.get("notSecret"))) + "?done=sent";
        } catch (Refused refused) {
            response.setStatus(422);
            return form(request, typed, refused.issues(), model);
        }
    }
}
