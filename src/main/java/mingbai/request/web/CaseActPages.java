package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.request.Applicant;
import mingbai.request.AssignRequest;
import mingbai.request.CaseBook;
import mingbai.request.ChangeContact;
import mingbai.request.ConfirmReceipt;
import mingbai.request.FactRow;
import mingbai.request.FactText;
import mingbai.request.RequestCase;
import mingbai.request.TakeBackFact;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the disclosure office does to a request itself: confirms it, gives it to somebody, puts contacts right, takes a wrong record back. */
@Controller
class CaseActPages {

    private static final int LONGEST_ID = 19;

    private final CaseBook book;
    private final AgencyReading agencies;
    private final ConfirmReceipt confirm;
    private final AssignRequest assign;
    private final ChangeContact contacts;
    private final TakeBackFact takeBack;
    private final Clock clock;

    CaseActPages(CaseBook book, AgencyReading agencies, ConfirmReceipt confirm, AssignRequest assign, ChangeContact contacts, TakeBackFact takeBack, Clock clock) {
        this.book = book;
        this.agencies = agencies;
        this.confirm = confirm;
        this.assign = assign;
        this.contacts = contacts;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    @GetMapping("/desk/request/{request}/confirm")
    @MayCall(value = OFFICE, on = "request")
    String confirm(@PathVariable long request, Model model) {
        return confirmForm(book.get(request), Map.of("on", LocalDate.now(clock).toString()), List.of(), model);
    }

    @PostMapping("/desk/request/{request}/confirm")
    @MayCall(value = OFFICE, on = "request")
    String confirm(@PathVariable long request, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String on, Actor actor,
            HttpServletResponse response, Model model) {
        return done(request, "confirmed", response, () -> confirm.run(actor, request, version, day(on, "on")),
                issues -> confirmForm(book.get(request), Map.of("on", on), issues, model));
    }

    private String confirmForm(RequestCase request, Map<String, String> typed, List<Issue> issues, Model model) {
        Map<String, String> shown = new LinkedHashMap<>(typed);
        shown.put("contacts", String.join("；", book.applicants(request.id()).stream().map(CaseActPages::contact).toList()));
        model.addAttribute("page", page(request, shown, issues));
        return "request/confirm";
    }

    private static String contact(Applicant applicant) {
        return applicant.name() + "　" + String.join("　", List.of(applicant.phone(), applicant.email(), applicant.address()).stream().filter(text -> !text.isEmpty()).toList());
    }

    @GetMapping("/desk/request/{request}/assign")
    @MayCall(value = OFFICE, on = "request")
    String assign(@PathVariable long request, Model model) {
        RequestCase found = book.get(request);
        return assignForm(found, Map.of("section", found.section(), "handler", found.handler() == null ? "" : Long.toString(found.handler())), List.of(), model);
    }

    @PostMapping("/desk/request/{request}/assign")
    @MayCall(value = OFFICE, on = "request")
    String assign(@PathVariable long request, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String handler, @RequestParam(defaultValue = "") String note, Actor actor, HttpServletResponse response, Model model) {
        return done(request, "assigned", response, () -> assign.run(actor, request, version, Scrub.clean(section), account(handler), Scrub.clean(note)),
                issues -> assignForm(book.get(request), Map.of("section", section, "handler", handler, "note", note), issues, model));
    }

    private static @Nullable Long account(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.matches("\\d{1,18}|[1-8]\\d{18}") || typed.length() > LONGEST_ID) {
            throw new Refused("handler", "请从名单中选择承办人");
        }
        return Long.valueOf(typed);
    }

    private String assignForm(RequestCase request, Map<String, String> typed, List<Issue> issues, Model model) {
        model.addAttribute("page", page(request, typed, issues));
        model.addAttribute("people", assign.candidates(request.agency()).entrySet().stream()
                .map(person -> Choice.of(Long.toString(person.getKey()), person.getValue())).toList());
        return "request/assign";
    }

    @GetMapping("/desk/request/{request}/contact")
    @MayCall(value = OFFICE, on = "request")
    String contact(@PathVariable long request, @RequestParam(defaultValue = "1") int n, Model model) {
        Applicant applicant = applicant(request, n);
        return contactForm(request, applicant, Map.of("contact", applicant.contact(), "agent", applicant.agent(), "phone", applicant.phone(), "email", applicant.email(),
                "address", applicant.address(), "postcode", applicant.postcode()), List.of(), model);
    }

    @PostMapping("/desk/request/{request}/contact")
    @MayCall(value = OFFICE, on = "request")
    String contact(@PathVariable long request, @RequestParam(defaultValue = "1") int n, @RequestParam(defaultValue = "0") long version, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        Applicant applicant = applicant(request, n);
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("contact", "agent", "phone", "email", "address", "postcode").forEach(name -> typed.put(name, text(call, name)));
        ChangeContact.Contact to = new ChangeContact.Contact(typed.get("contact"), typed.get("agent"), typed.get("phone"), typed.get("email"), typed.get("address"),
                typed.get("postcode"));
        return done(request, "contact", response, () -> contacts.run(actor, request, version, n, to), issues -> contactForm(request, applicant, typed, issues, model));
    }

    private static String text(HttpServletRequest call, String name) {
        String text = call.getParameter(name);
        return text == null ? "" : text;
    }

    private Applicant applicant(long request, int n) {
        return book.applicants(request).stream().filter(one -> one.n() == n).findFirst().orElseThrow(NotFound::new);
    }

    private String contactForm(long request, Applicant applicant, Map<String, String> typed, List<Issue> issues, Model model) {
        Map<String, String> shown = new LinkedHashMap<>(typed);
        shown.put("n", Integer.toString(applicant.n()));
        shown.put("name", applicant.name());
        shown.put("organisation", applicant.kind().isOrganisation() ? "yes" : "");
        model.addAttribute("page", page(book.get(request), shown, issues));
        return "request/contact";
    }

    @GetMapping("/desk/request/{request}/takeback")
    @MayCall(value = OFFICE, on = "request")
    String takeBack(@PathVariable long request, @RequestParam(defaultValue = "0") long fact, Model model) {
        return takeBackForm(request, fact, "", List.of(), model);
    }

    @PostMapping("/desk/request/{request}/takeback")
    @MayCall(value = OFFICE, on = "request")
    String takeBack(@PathVariable long request, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "0") long fact,
            @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletResponse response, Model model) {
        return done(request, "takenback", response, () -> takeBack.run(actor, request, version, fact, Scrub.clean(reason)),
                issues -> takeBackForm(request, fact, reason, issues, model));
    }

    private String takeBackForm(long request, long fact, String reason, List<Issue> issues, Model model) {
        FactRow row = book.record(request).stream().filter(one -> one.id() == fact).findFirst().orElseThrow(NotFound::new);
        model.addAttribute("page", page(book.get(request), Map.of("fact", Long.toString(fact), "reason", reason, "day", row.fact().day().toString(),
                "what", FactText.of(book.parties(request)).of(row.fact()), "recorder", row.recorder()), issues));
        return "request/takeback";
    }

    private CasePage.ActPage page(RequestCase request, Map<String, String> typed, List<Issue> issues) {
        return new CasePage.ActPage(request, agencies.nameOf(request.agency()), typed, issues);
    }

    private static LocalDate day(String typed, String field) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field, "日期请写成年-月-日，例如 2026-03-02");
        }
    }

    /** Does it and goes back to the request; or shows the form again with what is wrong. */
    private static String done(long request, String what, HttpServletResponse response, Supplier<RequestCase> act, java.util.function.Function<List<Issue>, String> again) {
        try {
            act.get();
            return "redirect:/desk/request/" + request + "?done=" + what;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again.apply(refused.issues());
        }
    }
}
