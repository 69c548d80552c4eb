package mingbai.inquiry.concern.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.concern.ConcernKind;
import mingbai.inquiry.concern.ConcernReading;
import mingbai.inquiry.concern.JudgeSignal;
import mingbai.inquiry.concern.RecordSignal;
import mingbai.inquiry.concern.Signal;
import mingbai.inquiry.concern.SignalSource;
import mingbai.inquiry.concern.web.ConcernViews.DeskPage;
import mingbai.inquiry.concern.web.ConcernViews.NewPage;
import mingbai.inquiry.concern.web.ConcernViews.Proposal;
import mingbai.inquiry.concern.web.ConcernViews.SignalLine;
import mingbai.inquiry.concern.web.ConcernViews.SignalPage;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import mingbai.web.Role;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/concern}: signals recorded, judged, closed; proposals by number. */
@Controller
class ConcernDeskPages {

    private static final int SIZE = 30;
    private static final int RESPONSES = 20;

    private final ConcernReading reading;
    private final RecordSignal record;
    private final JudgeSignal judge;
    private final AgencyReading agencies;
    private final Clock clock;

    ConcernDeskPages(ConcernReading reading, RecordSignal record, JudgeSignal judge, AgencyReading agencies, Clock clock) {
        this.reading = reading;
        this.record = record;
        this.judge = judge;
        this.agencies = agencies;
        this.clock = clock;
    }

    private Set<String> seen(HttpServletRequest request, Role... roles) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> seen = new LinkedHashSet<>();
        Stream.of(roles).flatMap(role -> caller.agenciesFor(role).stream()).forEach(head -> seen.addAll(agencies.subtree(head)));
        return seen;
    }

    /** Agencies the caller is the office of, by name. */
    static List<Choice> offices(HttpServletRequest request, AgencyReading agencies) {
        Set<String> codes = new LinkedHashSet<>();
        Objects.requireNonNull(Caller.of(request)).agenciesFor(OFFICE)
                .forEach(head -> codes.addAll(head.isEmpty() ? agencies.children("").stream().map(agency -> agency.code()).toList() : List.of(head)));
        return agencies.namesOf(codes).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    /** What a field of date and time sends, {@code 2026-03-02T09:30}; null when it is none. */
    static @Nullable Long moment(@Nullable String text) {
        try {
            LocalDateTime moment = text == null || text.isBlank() || text.length() > 30 ? null : LocalDateTime.parse(text.strip().replace(' ', 'T'));
            return moment == null || moment.getYear() < 1990 || moment.getYear() > 2100 ? null : moment.atZone(Times.ZONE).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @GetMapping("/desk/concern")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Set<String> seen = seen(request, OFFICE, LEADER, INSPECTOR);
        Paging paging = Paging.of(page, SIZE, reading.countSignals(seen), "/desk/concern");
        List<Signal> found = reading.signals(seen, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(found.stream().map(Signal::agency).toList());
        List<Proposal> proposals = reading.proposed(seen(request, OFFICE), LocalDate.now(clock)).stream().map(hot -> new Proposal(hot, agencies.nameOf(hot.agency()))).toList();
        model.addAttribute("page", new DeskPage(found.stream().map(signal -> new SignalLine(signal, names.getOrDefault(signal.agency(), signal.agency()), Times.minute(signal.foundAt()))).toList(),
                paging, reading.responses(seen, RESPONSES), proposals, Objects.requireNonNull(Caller.of(request)).holdsAnywhere(OFFICE), clock.instant()));
        return "inquiry/concern-desk";
    }

    @GetMapping("/desk/concern/new")
    @MayCall(OFFICE)
    String empty(@RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        return form(sent, List.of(), request, model);
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        model.addAttribute("page", new NewPage(offices(request, agencies), Arrays.stream(SignalSource.values()).map(source -> Choice.of(source.code(), source.label())).toList(), typed, issues));
        return "inquiry/concern-new";
    }

    @PostMapping("/desk/concern")
    @MayCall(OFFICE)
    String record(Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            String agency = sent.getOrDefault("agency", "");
            if (agency.isEmpty() || !Objects.requireNonNull(Caller.of(request)).holds(OFFICE, agency)) {
                throw new Refused("agency", "请选择由哪个机关处理");
            }
            String counted = sent.getOrDefault("counted", "");
            Signal signal = record.run(actor, new RecordSignal.Seen(agency, SignalSource.ofCode(sent.getOrDefault("source", "")).orElse(null), sent.getOrDefault("title", ""),
                    sent.getOrDefault("text", ""), sent.getOrDefault("address", ""), counted.matches("\\d{1,9}") ? Long.parseLong(counted) : 0, moment(sent.get("foundAt")), once(agency, sent)));
            return "redirect:" + signal.deskAddress() + "?done=recorded";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(sent, refused.issues(), request, model);
        }
    }

    /** Only what the program itself proposes may claim a week: typed, it would hide a real one. */
    private String once(String agency, Map<String, String> sent) {
        return reading.hot(List.of(agency), LocalDate.now(clock)).stream().filter(hot -> hot.once().equals(sent.getOrDefault("once", ""))).map(hot -> hot.once()).findFirst().orElse("");
    }

    @GetMapping("/desk/concern/{concernsignal:\\d+}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "concernsignal")
    String show(@PathVariable long concernsignal, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        String notice = switch (done) {
            case "recorded" -> "线索已登记，请尽快研判：回应的时限从发现之时起算，夜间和节假日不停。";
            case "judged" -> "研判已登记。";
            case "closed" -> "已结束。";
            default -> "";
        };
        return show(concernsignal, Map.of(), List.of(), notice, request, model);
    }

    private String show(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        Signal signal = reading.signal(id).orElseThrow(NotFound::new);
        Caller caller = Objects.requireNonNull(Caller.of(request));
        boolean acts = signal.closedAt() == null && (caller.holds(OFFICE, signal.agency()) || caller.holds(LEADER, signal.agency()));
        model.addAttribute("page", new SignalPage(signal, agencies.nameOf(signal.agency()), Times.minute(signal.foundAt()), reading.ofSignal(id),
                Arrays.stream(ConcernKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList(), acts, clock.instant(), typed, issues, notice));
        return "inquiry/concern-signal";
    }

    @PostMapping("/desk/concern/{concernsignal:\\d+}/judge")
    @MayCall(value = {OFFICE, LEADER}, on = "concernsignal")
    String judge(@PathVariable long concernsignal, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            judge.judge(actor, concernsignal, version, ConcernKind.ofCode(sent.getOrDefault("kind", "")).orElse(null), sent.getOrDefault("reasons", ""));
            return "redirect:/desk/concern/" + concernsignal + "?done=judged";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(concernsignal, sent, refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/concern/{concernsignal:\\d+}/close")
    @MayCall(value = {OFFICE, LEADER}, on = "concernsignal")
    String close(@PathVariable long concernsignal, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            judge.close(actor, concernsignal, version, sent.getOrDefault("words", ""));
            return "redirect:/desk/concern/" + concernsignal + "?done=closed";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(concernsignal, sent, refused.issues(), "", request, model);
        }
    }
}
