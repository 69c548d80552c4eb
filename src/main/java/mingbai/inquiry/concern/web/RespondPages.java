package mingbai.inquiry.concern.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.concern.ConcernReading;
import mingbai.inquiry.concern.Respond;
import mingbai.inquiry.concern.Response;
import mingbai.inquiry.concern.ResponseKind;
import mingbai.inquiry.concern.Signal;
import mingbai.inquiry.concern.web.ConcernViews.RespondPage;
import mingbai.inquiry.concern.web.ConcernViews.ResponsePage;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/concern/respond}: responses prepared as drafts; {@code /desk/concern/response/…}: where each stands, press conferences held. */
@Controller
class RespondPages {

    private final ConcernReading reading;
    private final Respond respond;
    private final AgencyReading agencies;

    RespondPages(ConcernReading reading, Respond respond, AgencyReading agencies) {
        this.reading = reading;
        this.respond = respond;
        this.agencies = agencies;
    }

    @GetMapping("/desk/concern/respond")
    @MayCall(OFFICE)
    String empty(@RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        return form(sent, List.of(), request, model);
    }

    private @Nullable Signal signal(Map<String, String> sent, HttpServletRequest request) {
        String id = sent.getOrDefault("signal", "");
        if (id.isEmpty()) {
            return null;
        }
        return reading.signal(id.matches(Ids.PATTERN) ? Long.parseLong(id) : 0).filter(found -> caller(request).holds(OFFICE, found.agency())).orElseThrow(NotFound::new);
    }

    private static Caller caller(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        Signal signal = signal(typed, request);
        List<Choice> kinds = Arrays.stream(ResponseKind.values()).filter(kind -> signal != null || kind == ResponseKind.CONFERENCE || kind == ResponseKind.MEDIA)
                .map(kind -> Choice.of(kind.code(), kind.label())).toList();
        model.addAttribute("page", new RespondPage(signal, ConcernDeskPages.offices(request, agencies), kinds, typed, issues));
        return "inquiry/concern-respond";
    }

    @PostMapping("/desk/concern/respond")
    @MayCall(OFFICE)
    String prepare(Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            Signal signal = signal(sent, request);
            String agency = signal == null ? sent.getOrDefault("agency", "") : signal.agency();
            if (agency.isEmpty() || !caller(request).holds(OFFICE, agency)) {
                throw new Refused("agency", "请选择由哪个机关回应");
            }
            long id = respond.prepare(actor, new Respond.Prepared(agency, signal == null ? null : signal.id(), ResponseKind.ofCode(sent.getOrDefault("kind", "")).orElse(null),
                    sent.getOrDefault("title", ""), sent.getOrDefault("occasion", ""), ConcernDeskPages.moment(sent.get("at")), sent.getOrDefault("text", "")));
            return "redirect:/desk/concern/response/" + id + "?done=prepared";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(sent, refused.issues(), request, model);
        }
    }

    @GetMapping("/desk/concern/response/{concernresponse}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "concernresponse")
    String show(@PathVariable long concernresponse, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        String notice = switch (done) {
            case "prepared" -> "已生成文稿，请送审。审核通过并发布以后，公众才能看到。";
            case "held" -> "已登记，实录已生成文稿，请送审。";
            default -> "";
        };
        return show(concernresponse, Map.of(), List.of(), notice, request, model);
    }

    private String show(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        Response response = reading.response(id).orElseThrow(NotFound::new);
        Signal signal = response.signal() == null ? null : reading.signal(response.signal()).orElse(null);
        model.addAttribute("page", new ResponsePage(response, agencies.nameOf(response.agency()), response.at() == null ? "" : Times.minute(response.at()),
                response.heldAt() == null ? "" : Times.minute(response.heldAt()), signal, reading.beside(response), caller(request).holds(OFFICE, response.agency()), typed, issues, notice));
        return "inquiry/concern-response";
    }

    @PostMapping("/desk/concern/response/{concernresponse}/held")
    @MayCall(value = OFFICE, on = "concernresponse")
    String held(@PathVariable long concernresponse, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            respond.held(actor, concernresponse, version, ConcernDeskPages.moment(sent.get("heldAt")), sent.getOrDefault("transcript", ""));
            return "redirect:/desk/concern/response/" + concernresponse + "?done=held";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(concernresponse, sent, refused.issues(), "", request, model);
        }
    }
}
