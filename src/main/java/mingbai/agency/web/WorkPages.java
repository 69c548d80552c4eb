package mingbai.agency.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.WorkRecordReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/work}: training, meetings, staff, budget and spending of disclosure work, by agency and year. */
@Controller
class WorkPages {

    private static final int YEARS = 6;

    private final RecordWork recordWork;
    private final WorkRecordReading records;
    private final AgencyReading agencies;
    private final Clock clock;

    WorkPages(RecordWork recordWork, WorkRecordReading records, AgencyReading agencies, Clock clock) {
        this.recordWork = recordWork;
        this.records = records;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Bean
    static Place workPlace() {
        return new Place("work", "公开工作台账", "/desk/work", 80, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/work")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest request, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") long edit, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String code = agency.isEmpty() ? own(caller).stream().findFirst().orElseThrow(NotFound::new) : agency;
        if (Stream.of(OFFICE, LEADER, INSPECTOR).noneMatch(role -> caller.holds(role, code))) {
            throw new NotFound();
        }
        int shown = year < 2008 || year > thisYear() ? thisYear() : year;
        WorkRecord editing = edit == 0 ? null : records.list(code, shown).stream().filter(work -> work.id() == edit && work.counts()).findFirst().orElseThrow(NotFound::new);
        return show(caller, code, shown, editing, editing == null ? WorkForm.EMPTY : WorkForm.of(editing), List.of(), model);
    }

    @PostMapping("/desk/agency/{agency}/work")
    @MayCall(value = OFFICE, on = "agency")
    String record(@PathVariable String agency, Actor actor, WorkForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return back(recordWork.record(actor, agency, form.entry()));
        } catch (Refused refused) {
            return again(agency, null, form, refused, request, response, model);
        }
    }

    /** @param year the year of the record as it was shown, {@code version} likewise */
    @PostMapping("/desk/agency/{agency}/work/{work}")
    @MayCall(value = OFFICE, on = "agency")
    String correct(@PathVariable String agency, @PathVariable long work, Actor actor, @RequestParam long version, @RequestParam int year, WorkForm form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return back(recordWork.correct(actor, agency, work, version, form.entry()));
        } catch (Refused refused) {
            WorkRecord editing = records.list(agency, year).stream().filter(one -> one.id() == work).findFirst().orElseThrow(NotFound::new);
            return again(agency, editing, form, refused, request, response, model);
        }
    }

    @PostMapping("/desk/agency/{agency}/work/{work}/strike")
    @MayCall(value = OFFICE, on = "agency")
    String strike(@PathVariable String agency, @PathVariable long work, Actor actor, @RequestParam long version, @RequestParam int year,
            @RequestParam(defaultValue = "") String reason) {
        recordWork.strike(actor, agency, work, version, reason);
        return "redirect:/desk/work?agency=" + agency + "&year=" + year;
    }

    private static String back(WorkRecord work) {
        return "redirect:/desk/work?agency=" + work.agency() + "&year=" + work.day().getYear();
    }

    private String again(String agency, @Nullable WorkRecord editing, WorkForm form, Refused refused, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(Objects.requireNonNull(Caller.of(request)), agency, editing == null ? thisYear() : editing.day().getYear(), editing, form,
                refused.issues(), model);
    }

    private String show(Caller caller, String agency, int year, @Nullable WorkRecord editing, WorkForm form, List<Issue> issues, Model model) {
        Map<String, String> names = agencies.namesOf(own(caller));
        List<Choice> years = IntStream.range(0, YEARS).mapToObj(back -> Integer.toString(thisYear() - back)).map(text -> Choice.of(text, text + "年")).toList();
        model.addAttribute("page", new WorkPage(agency, agencies.nameOf(agency), names.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList(), year, years, records.list(agency, year),
                records.sums(List.of(agency), year), caller.holds(OFFICE, agency), editing, form, issues));
        return "agency/work";
    }

    /** The agencies a role was granted for, the caller's own first. */
    private static Set<String> own(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).forEach(role -> codes.addAll(caller.agenciesFor(role)));
        return codes;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
