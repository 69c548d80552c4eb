package mingbai.report.form.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.agency.AgencyKind;
import mingbai.figure.MeasureList;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.report.form.DefineForm;
import mingbai.report.form.DueRule;
import mingbai.report.form.Form;
import mingbai.report.form.FormCadence;
import mingbai.report.form.FormDefinition;
import mingbai.report.form.FormField;
import mingbai.report.form.FormReading;
import mingbai.report.form.web.FormViews.DefinitionPage;
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

/** Where an office writes what a form asks for: plain fields, some empty ones at the end, more after each saving. */
@Controller
class DefinitionPages {

    private static final int SPARE = 3;

    private final FormReading forms;
    private final DefineForm define;
    private final MeasureList measures;
    private final FormScope scope;

    DefinitionPages(FormReading forms, DefineForm define, MeasureList measures, FormScope scope) {
        this.forms = forms;
        this.define = define;
        this.measures = measures;
        this.scope = scope;
    }

    @GetMapping("/desk/report/forms/new")
    @MayCall(OFFICE)
    String create(HttpServletRequest request, Model model) {
        return show(null, Map.of("cadence", "MONTH", "rule", "days", "workingDays", "5"), List.of(), List.of(), request, model);
    }

    @PostMapping("/desk/report/forms/new")
    @MayCall(OFFICE)
    String create(Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<DefinitionRow> rows = DefinitionRow.sent(sent, 1);
        try {
            List<Issue> issues = new ArrayList<>();
            String agency = sent.getOrDefault("agency", "");
            if (scope.offices(request).stream().noneMatch(office -> office.value().equals(agency))) {
                issues.add(Issue.of("agency", "请选择由哪个机关收集"));
            }
            FormDefinition definition = definition(sent, rows, issues);
            Refused.ifAny(issues);
            return "redirect:/desk/report/forms/form/" + define.create(actor, agency, definition) + "?done=defined";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(null, sent, rows, refused.issues(), request, model);
        }
    }

    @GetMapping("/desk/report/forms/form/{reportform}/edit")
    @MayCall(value = OFFICE, on = "reportform")
    String edit(@PathVariable long reportform, HttpServletRequest request, Model model) {
        Form form = forms.form(reportform).orElseThrow(NotFound::new);
        FormDefinition now = form.definition();
        Map<String, String> typed = new LinkedHashMap<>(Map.of("title", now.title(), "cadence", now.cadence().name(), "notes", now.notes(), "rule",
                now.due().day().isEmpty() ? "days" : "day", "workingDays", now.due().day().isEmpty() ? Integer.toString(now.due().workingDays()) : "", "day",
                now.due().day()));
        now.kinds().forEach(kind -> typed.put("kind." + kind.code(), "on"));
        List<DefinitionRow> rows = IntStream.range(0, now.fields().size()).mapToObj(i -> DefinitionRow.of(now.fields().get(i), i + 1)).toList();
        return show(form, typed, rows, List.of(), request, model);
    }

    @PostMapping("/desk/report/forms/form/{reportform}/edit")
    @MayCall(value = OFFICE, on = "reportform")
    String edit(@PathVariable long reportform, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Form form = forms.form(reportform).orElseThrow(NotFound::new);
        List<DefinitionRow> rows = DefinitionRow.sent(sent, form.edition() + 1);
        try {
            List<Issue> issues = new ArrayList<>();
            FormDefinition definition = definition(sent, rows, issues);
            Refused.ifAny(issues);
            define.redefine(actor, reportform, version, definition);
            return "redirect:/desk/report/forms/form/" + reportform + (sent.containsKey("more") ? "/edit" : "?done=defined");
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, sent, rows, refused.issues(), request, model);
        }
    }

    private static FormDefinition definition(Map<String, String> sent, List<DefinitionRow> rows, List<Issue> issues) {
        List<FormField> fields = IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).field(i, issues)).toList();
        FormCadence cadence = FormCadence.ofName(sent.getOrDefault("cadence", "")).orElseGet(() -> {
            issues.add(Issue.of("cadence", "请选择报送周期"));
            return FormCadence.MONTH;
        });
        String days = sent.getOrDefault("workingDays", "").strip();
        DueRule due = sent.getOrDefault("rule", "").equals("day") ? DueRule.on(onDay(sent.getOrDefault("day", "").strip()))
                : DueRule.after(days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
        List<AgencyKind> kinds = List.of(AgencyKind.values()).stream().filter(kind -> sent.containsKey("kind." + kind.code())).toList();
        return new FormDefinition(clean(sent, "title"), cadence, due, kinds, clean(sent, "notes"), fields);
    }

    /** An empty day is no rule of working days, but a mistake. */
    private static String onDay(String day) {
        return day.isEmpty() ? "?" : day;
    }

    private static String clean(Map<String, String> sent, String name) {
        return Scrub.clean(sent.getOrDefault(name, "")).strip();
    }

    private String show(@Nullable Form form, Map<String, String> typed, List<DefinitionRow> rows, List<Issue> issues, HttpServletRequest request, Model model) {
        List<DefinitionRow> shown = new ArrayList<>(rows);
        for (int i = 0; i < SPARE; i++) {
            shown.add(DefinitionRow.EMPTY);
        }
        List<Choice> kinds = List.of(AgencyKind.values()).stream().map(kind -> Choice.of(kind.code(), kind.label())).toList();
        List<Choice> counted = measures.groups().stream().flatMap(group -> group.measures().stream()
                .map(measure -> Choice.of(measure.key(), group.title() + "：" + measure.title() + "（" + measure.unit().label() + "）"))).toList();
        model.addAttribute("page", new DefinitionPage(form, typed, shown, scope.offices(request), kinds, counted, issues));
        return "report/form-edit";
    }
}
