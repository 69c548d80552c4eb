package mingbai.report.form.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.MeasureList;
import mingbai.ledger.Actor;
import mingbai.report.form.DefineForm;
import mingbai.report.form.Form;
import mingbai.report.form.FormField;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormRound;
import mingbai.report.form.YearTotals;
import mingbai.report.form.web.FormViews.FormPage;
import mingbai.report.form.web.FormViews.YearLine;
import mingbai.report.form.web.FormViews.YearPage;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/forms/form/…}: a form, its rounds, and the year they make. */
@Controller
class FormPages {

    private final FormReading forms;
    private final DefineForm define;
    private final RoundLines lines;
    private final YearTotals years;
    private final AgencyReading agencies;
    private final MeasureList measures;
    private final FormScope scope;
    private final Clock clock;

    FormPages(FormReading forms, DefineForm define, RoundLines lines, YearTotals years, AgencyReading agencies, MeasureList measures, FormScope scope,
            Clock clock) {
        this.forms = forms;
        this.define = define;
        this.lines = lines;
        this.years = years;
        this.agencies = agencies;
        this.measures = measures;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/desk/report/forms/form/{reportform}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "reportform")
    String show(@PathVariable long reportform, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        Form form = forms.form(reportform).orElseThrow(NotFound::new);
        Map<String, String> titles = new LinkedHashMap<>();
        form.definition().fields().stream().filter(FormField::counted).forEach(field -> titles.put(field.measure(), measures.find(field.measure())
                .map(measure -> measure.title()).orElse("指标已取消：" + field.measure())));
        String kinds = form.definition().kinds().stream().map(AgencyKind::label).collect(Collectors.joining("、"));
        String next = form.definition().cadence().containing(LocalDate.now(clock)).before().label();
        model.addAttribute("page", new FormPage(form, agencies.nameOf(form.agency()), lines.of(forms.roundsOf(form.id())), titles, kinds, next,
                scope.mayCollect(request, form.agency()), notice(done)));
        return "report/form";
    }

    private static String notice(String done) {
        return switch (done) {
            case "adopted" -> "已采用。请核对栏目，需要改的点“修改”。";
            case "defined" -> "已保存。以后发出的各期用新的栏目，已经发出的不变。";
            case "set" -> "已保存设置。";
            default -> "";
        };
    }

    /** Whether it begins by itself, whether it is used. */
    @PostMapping("/desk/report/forms/form/{reportform}/set")
    @MayCall(value = OFFICE, on = "reportform")
    String set(@PathVariable long reportform, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String automatic,
            @RequestParam(defaultValue = "") String retired) {
        define.set(actor, reportform, version, !automatic.isEmpty(), !retired.isEmpty());
        return "redirect:/desk/report/forms/form/" + reportform + "?done=set";
    }

    @GetMapping("/desk/report/forms/form/{reportform}/year")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "reportform")
    String year(@PathVariable long reportform, @RequestParam(defaultValue = "") String year, Model model) {
        Form form = forms.form(reportform).orElseThrow(NotFound::new);
        int asked = year.matches("20\\d{2}") ? Integer.parseInt(year) : LocalDate.now(clock).getYear();
        YearTotals.Year totals = years.of(form, asked);
        List<YearLine> shown = new ArrayList<>();
        totals.fields().forEach(field -> shown.add(new YearLine(field, totals.rounds().stream().map(round -> totals.text(round, field)).toList(),
                totals.whole(field))));
        List<FormRound> rounds = totals.rounds();
        model.addAttribute("page", new YearPage(form, agencies.nameOf(form.agency()), asked, rounds, shown));
        return "report/form-year";
    }
}
