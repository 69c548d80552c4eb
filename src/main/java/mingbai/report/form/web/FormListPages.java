package mingbai.report.form.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.report.form.BuiltInForm;
import mingbai.report.form.DefineForm;
import mingbai.report.form.Form;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormReading.Sheet;
import mingbai.report.form.web.FormViews.FormLine;
import mingbai.report.form.web.FormViews.ListPage;
import mingbai.report.form.web.FormViews.SheetLine;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/forms}: what my unit is to fill in, and what my office collects. */
@Controller
class FormListPages {

    private static final int PAGE = 30;

    private final FormReading forms;
    private final FormScope scope;
    private final DefineForm define;
    private final AgencyReading agencies;
    private final RoundLines lines;
    private final DaysLeft left;

    FormListPages(FormReading forms, FormScope scope, DefineForm define, AgencyReading agencies, RoundLines lines, DaysLeft left) {
        this.forms = forms;
        this.scope = scope;
        this.define = define;
        this.agencies = agencies;
        this.lines = lines;
        this.left = left;
    }

    @GetMapping("/desk/report/forms")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        return show(page, List.of(), request, model);
    }

    private String show(int page, List<Issue> issues, HttpServletRequest request, Model model) {
        List<Choice> offices = scope.offices(request);
        Set<String> units = scope.units(request);
        Paging paging = Paging.of(page, PAGE, forms.countSheets(units), "/desk/report/forms");
        List<Form> found = forms.formsOf(scope.collecting(request));
        List<Sheet> sheets = forms.sheetsOf(units, PAGE, paging.offset());
        Set<String> codes = new LinkedHashSet<>(found.stream().map(Form::agency).toList());
        sheets.forEach(sheet -> codes.addAll(List.of(sheet.reply().unit(), sheet.round().agency())));
        Map<String, String> names = agencies.namesOf(codes);
        model.addAttribute("page", new ListPage(!offices.isEmpty(), formLines(found, names), sheets.stream().map(sheet -> line(sheet, names)).toList(), paging,
                BuiltInForm.all(), offices, issues, ""));
        return "report/forms";
    }

    private List<FormLine> formLines(List<Form> found, Map<String, String> names) {
        List<FormLine> shown = new ArrayList<>();
        found.forEach(form -> shown.add(new FormLine(form, names.getOrDefault(form.agency(), form.agency()),
                lines.of(forms.roundsOf(form.id()).stream().limit(1).toList()).stream().findFirst().orElse(null))));
        return shown;
    }

    private SheetLine line(Sheet sheet, Map<String, String> names) {
        String unit = sheet.reply().unit();
        String office = sheet.round().agency();
        return new SheetLine(sheet.reply(), sheet.round(), names.getOrDefault(unit, unit), names.getOrDefault(office, office),
                left.due(sheet.round()).day().toString(), sheet.reply().state().owed() ? left.words(sheet.round()) : "",
                left.standing(sheet.round(), sheet.reply().state()));
    }

    /** 采用 a form that comes with the program. */
    @PostMapping("/desk/report/forms/adopt")
    @MayCall(OFFICE)
    String adopt(Actor actor, @RequestParam(name = "built_in", defaultValue = "") String builtIn, @RequestParam(defaultValue = "") String agency,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            if (scope.offices(request).stream().noneMatch(office -> office.value().equals(agency))) {
                throw new Refused("agency", "请选择由哪个机关收集");
            }
            return "redirect:/desk/report/forms/form/" + define.adopt(actor, agency, builtIn) + "?done=adopted";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(1, refused.issues(), request, model);
        }
    }
}
