package mingbai.channel.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.Deliver;
import mingbai.channel.Delivery.Receiver;
import mingbai.channel.Delivery;
import mingbai.channel.reading.DeliveryReading;
import mingbai.channel.web.DeliveryViews.One;
import mingbai.channel.web.DeliveryViews.Page;
import mingbai.channel.web.DeliveryViews.Typed;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicRow;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/deliveries}: what was handed over to archive and library, and what is not yet (Art. 25). */
@Controller
class DeliveryPages {

    private static final int MOST_SHOWN = 500;
    private static final List<Role> ACTING = List.of(PUBLISHER, OFFICE);
    private static final List<Role> SEEING = List.of(PUBLISHER, OFFICE, LEADER, INSPECTOR);

    private final DeliveryReading deliveries;
    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final Deliver deliver;
    private final Scope scope;
    private final Clock clock;

    DeliveryPages(DeliveryReading deliveries, PublicDocumentReading documents, AgencyReading agencies, Deliver deliver, Scope scope, Clock clock) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.agencies = agencies;
        this.deliver = deliver;
        this.scope = scope;
        this.clock = clock;
    }

    @Bean
    static Place deliveriesPlace() {
        return new Place("deliveries", "移交档案馆、图书馆", "/desk/deliveries", 340, Set.copyOf(SEEING));
    }

    @GetMapping("/desk/deliveries")
    @MayCall({PUBLISHER, OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "ARCHIVE") String kind, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(agency, kind, year, new Typed("", LocalDate.now(clock).toString(), "", List.of()), List.of(), done.isEmpty() ? "" : "移交已登记。", request, model);
    }

    @PostMapping("/desk/deliveries")
    @MayCall({PUBLISHER, OFFICE})
    String deliver(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String receiver, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String receipt,
            @RequestParam(required = false) @Nullable List<String> documents, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<String> ticked = documents == null ? List.of() : documents;
        try {
            Caller caller = Caller.of(request);
            if (caller == null || ACTING.stream().noneMatch(role -> caller.holds(role, agency))) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            deliver.run(actor, agency, kind(kind), receiver, Days.required(day, "day", "移交日期"), receipt, ticked);
            return "redirect:/desk/deliveries?done=1&agency=" + agency + "&kind=" + kind(kind) + "&year=" + year(year);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(agency, kind, year, new Typed(receiver, day, receipt, ticked), refused.issues(), "", request, model);
        }
    }

    private String show(String asked, String kind, String year, Typed typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        Set<String> seen = scope.of(request, SEEING);
        String agency = seen.contains(asked) ? asked : seen.isEmpty() ? "" : seen.iterator().next();
        List<PublicRow> waiting = agency.isEmpty() ? List.of() : deliveries.undelivered(agency, kind(kind), year(year));
        Caller caller = Caller.of(request);
        boolean acts = caller != null && ACTING.stream().anyMatch(role -> caller.holds(role, agency));
        model.addAttribute("page", new Page(scope.choices(seen), agency, agencies.nameOf(agency), kind(kind), year(year), waiting.size(),
                waiting.stream().limit(MOST_SHOWN).toList(), agency.isEmpty() ? List.of() : deliveries.of(agency, kind(kind), 100), acts, typed, issues, notice));
        return "channel/deliveries";
    }

    @GetMapping("/desk/delivery/{delivery}")
    @MayCall(value = {PUBLISHER, OFFICE, LEADER, INSPECTOR}, on = "delivery")
    String one(@PathVariable String delivery, Model model) {
        Delivery found = deliveries.find(delivery).orElseThrow(NotFound::new);
        model.addAttribute("page", new One(found, agencies.nameOf(found.agency()), lines(found)));
        return "channel/delivery";
    }

    @GetMapping("/desk/delivery/{delivery}/export")
    @MayCall(value = {PUBLISHER, OFFICE, LEADER, INSPECTOR}, on = "delivery")
    ResponseEntity<byte[]> export(@PathVariable String delivery, @RequestParam(defaultValue = "csv") String format) {
        Delivery found = deliveries.find(delivery).orElseThrow(NotFound::new);
        List<List<?>> rows = new ArrayList<>();
        lines(found).forEach(line -> rows.add(List.of(rows.size() + 1, line.indexNumber(), line.title())));
        return new Tables("移交清单" + found.day(), List.of("序号", "索引号", "名称"), List.copyOf(rows)).as(format);
    }

    private List<One.Line> lines(Delivery delivery) {
        return delivery.documents().stream().flatMap(id -> documents.byId(id).stream()).map(DeliveryPages::line).toList();
    }

    private static One.Line line(PublicDocument document) {
        return new One.Line(document.indexNumber(), document.content() == null ? "（已撤下）" : document.content().title(), document.address());
    }

    private static Receiver kind(String typed) {
        return Arrays.stream(Receiver.values()).filter(value -> value.name().equals(typed)).findFirst().orElse(Receiver.ARCHIVE);
    }

    private int year(String typed) {
        return typed.matches("(19|20)\\d{2}") ? Integer.parseInt(typed) : LocalDate.now(clock).getYear();
    }
}
