package mingbai.report.form.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.almanac.Almanac;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.report.form.BeginRound;
import mingbai.report.form.Form;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormUnits;
import mingbai.report.form.web.FormViews.BeginPage;
import mingbai.report.form.web.FormViews.UnitTick;
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

/** Where an office sends a form out for a period. */
@Controller
class BeginPages {

    private static final int PERIODS = 13;

    private final FormReading forms;
    private final FormUnits units;
    private final BeginRound begin;
    private final Almanac almanac;
    private final Clock clock;

    BeginPages(FormReading forms, FormUnits units, BeginRound begin, Almanac almanac, Clock clock) {
        this.forms = forms;
        this.units = units;
        this.begin = begin;
        this.almanac = almanac;
        this.clock = clock;
    }

    @GetMapping("/desk/report/forms/form/{reportform}/begin")
    @MayCall(value = OFFICE, on = "reportform")
    String form(@PathVariable long reportform, Model model) {
        Form form = forms.form(reportform).orElseThrow(NotFound::new);
        return show(form, Map.of("period", current(form).before().code(), "who", "usual"), Set.of(), List.of(), model);
    }

    @PostMapping("/desk/report/forms/form/{reportform}/begin")
    @MayCall(value = OFFICE, on = "reportform")
    String begin(@PathVariable long reportform, Actor actor, @RequestParam Map<String, String> sent,
            @RequestParam(name = "unit", defaultValue = "") List<String> chosen, HttpServletResponse response, Model model) {
        Form form = forms.form(reportform).orElseThrow(NotFound::new);
        Set<String> ticked = chosen.stream().filter(code -> !code.isEmpty()).collect(Collectors.toSet());
        try {
            List<Issue> issues = new ArrayList<>();
            Optional<Period> period = form.definition().cadence().period(sent.getOrDefault("period", ""));
            if (period.isEmpty()) {
                issues.add(Issue.of("period", "请选择报送哪一期"));
            }
            LocalDate due = due(sent.getOrDefault("due", "").strip(), issues);
            Refused.ifAny(issues);
            List<String> asked = sent.getOrDefault("who", "").equals("usual") ? units.usual(form).stream().map(Agency::code).toList() : List.copyOf(ticked);
            long round = begin.begin(actor, reportform, new BeginRound.Asking(period.orElseThrow(), asked, due, Scrub.clean(sent.getOrDefault("note", ""))));
            return "redirect:/desk/report/forms/round/" + round + "?done=begun";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, sent, ticked, refused.issues(), model);
        }
    }

    private static @Nullable LocalDate due(String text, List<Issue> issues) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            issues.add(Issue.of("due", "日期请写成年-月-日，如 2026-03-09"));
            return null;
        }
    }

    private Period current(Form form) {
        return form.definition().cadence().containing(LocalDate.now(clock));
    }

    private String show(Form form, Map<String, String> typed, Set<String> ticked, List<Issue> issues, Model model) {
        Set<String> usual = units.usual(form).stream().map(Agency::code).collect(Collectors.toSet());
        List<UnitTick> ticks = units.possible(form.agency()).stream().map(unit -> new UnitTick(unit.code(), unit.name(), unit.kind().label(),
                usual.contains(unit.code()), ticked.contains(unit.code()))).toList();
        List<Choice> periods = Stream.iterate(current(form), Period::before).limit(PERIODS).map(period -> Choice.of(period.code(), period.label())).toList();
        Period asked = form.definition().cadence().period(typed.getOrDefault("period", "")).orElse(current(form));
        model.addAttribute("page", new BeginPage(form, periods, ticks, usual.size(), form.definition().due().label(), asked.label() + "为"
                + form.definition().due().of(asked, almanac.calendar()).day(), typed, issues));
        return "report/form-begin";
    }
}
