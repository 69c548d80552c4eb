package mingbai.assessment.model.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.model.ApplyAsModel;
import mingbai.assessment.model.CallForModels;
import mingbai.assessment.model.ModelCall;
import mingbai.assessment.model.ModelReading;
import mingbai.assessment.model.ModelUnit;
import mingbai.assessment.model.web.ModelViews.ApplyPage;
import mingbai.assessment.model.web.ModelViews.CallLine;
import mingbai.assessment.model.web.ModelViews.CallPage;
import mingbai.assessment.model.web.ModelViews.Line;
import mingbai.assessment.model.web.ModelViews.ListPage;
import mingbai.assessment.model.web.ModelViews.NewPage;
import mingbai.assessment.model.web.ModelViews.PublicPage;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Uploads;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/models}: calls for model units and applications; {@code /report/models}: those recognised, for everybody. */
@Controller
class ModelPages {

    private static final String COLUMN = "政务公开示范点";

    private final ModelReading models;
    private final CallForModels call;
    private final ApplyAsModel apply;
    private final AgencyReading agencies;
    private final Uploads uploads;
    private final Clock clock;

    ModelPages(ModelReading models, CallForModels call, ApplyAsModel apply, AgencyReading agencies, Uploads uploads, Clock clock) {
        this.models = models;
        this.call = call;
        this.apply = apply;
        this.agencies = agencies;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/report/models")
    @MayCall(anyone = true)
    String everybody(HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store"); // who is one depends on the day
        List<ModelUnit> found = models.recognised();
        Map<String, String> names = agencies.namesOf(found.stream().flatMap(one -> Stream.of(one.unit(), one.agency())).toList());
        model.addAttribute("page", new PublicPage(lines(found, names, ""), names, new ColumnTags(COLUMN, "经认定的政务公开示范点", "政务公开,示范点", "工作动态"),
                List.of(Crumb.here(COLUMN))));
        return "assessment/models-public";
    }

    private List<Line> lines(List<ModelUnit> found, Map<String, String> names, String address) {
        LocalDate today = LocalDate.now(clock);
        return found.stream().map(one -> new Line(one, names.getOrDefault(one.unit(), one.unit()), one.standing(today), address + one.id())).toList();
    }

    @GetMapping("/desk/models")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> own = granted(caller);
        Set<String> around = new LinkedHashSet<>();
        own.forEach(code -> {
            agencies.line(code).forEach(above -> around.add(above.code()));
            around.addAll(agencies.subtree(code));
        });
        LocalDate today = LocalDate.now(clock);
        List<ModelCall> calls = models.calls(around);
        Map<String, String> names = agencies.namesOf(calls.stream().map(ModelCall::agency).toList());
        List<CallLine> lines = calls.stream().map(one -> new CallLine(one, names.getOrDefault(one.agency(), one.agency()), one.isOpen(today),
                one.isOpen(today) && caller.agenciesFor(OFFICE).stream().anyMatch(code -> agencies.isWithin(code, one.agency())),
                Stream.of(OFFICE, LEADER, INSPECTOR).anyMatch(role -> caller.holds(role, one.agency())))).toList();
        List<ModelUnit> applied = models.ofUnits(own);
        model.addAttribute("page", new ListPage(lines, lines(applied, agencies.namesOf(applied.stream().map(ModelUnit::unit).toList()), "/desk/models/own/"),
                caller.holdsAnywhere(OFFICE)));
        return "assessment/models";
    }

    private static Set<String> granted(Caller caller) {
        Set<String> own = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).forEach(role -> own.addAll(caller.agenciesFor(role)));
        return own;
    }

    @GetMapping("/desk/models/new")
    @MayCall(OFFICE)
    String empty(HttpServletRequest request, Model model) {
        return form(Map.of("years", "2"), List.of(), request, model);
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        model.addAttribute("page", new NewPage(offices(request), typed, issues));
        return "assessment/model-new";
    }

    private List<Choice> offices(HttpServletRequest request) {
        return agencies.byCodes(Objects.requireNonNull(Caller.of(request)).agenciesFor(OFFICE)).stream().map(one -> Choice.of(one.code(), one.name())).toList();
    }

    private static String ownOffice(HttpServletRequest request, String field, String chosen) {
        if (!Objects.requireNonNull(Caller.of(request)).agenciesFor(OFFICE).contains(chosen)) {
            throw new Refused(field, "请选择您所在的机关");
        }
        return chosen;
    }

    @PostMapping("/desk/models")
    @MayCall(OFFICE)
    String call(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(request, "agency", "year", "title", "criteria", "until", "years");
        try {
            String agency = ownOffice(request, "agency", typed.text("agency"));
            int year = typed.number("year", "年度", 2008, 2098);
            int years = typed.number("years", "有效期", 1, 5);
            LocalDate until = typed.day("until", "申报截止日");
            typed.refuse();
            return "redirect:/desk/models/call/" + call.run(actor, agency, year, typed.text("title"), typed.text("criteria"), until, years);
        } catch (Refused refused) {
            response.setStatus(422);
            return form(typed.values(), refused.issues(), request, model);
        }
    }

    @GetMapping("/desk/models/call/{modelcall}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "modelcall")
    String call(@PathVariable long modelcall, Model model) {
        ModelCall called = models.call(modelcall).orElseThrow(NotFound::new);
        List<ModelUnit> found = models.ofCall(modelcall);
        model.addAttribute("page", new CallPage(called, agencies.nameOf(called.agency()), called.isOpen(LocalDate.now(clock)),
                lines(found, agencies.namesOf(found.stream().map(ModelUnit::unit).toList()), "/desk/models/unit/")));
        return "assessment/model-call";
    }

    @GetMapping("/desk/models/apply")
    @MayCall(OFFICE)
    String applying(@RequestParam long call, HttpServletRequest request, Model model) {
        return applying(call, Map.of(), List.of(), request, model);
    }

    private String applying(long id, Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        ModelCall called = models.call(id).orElseThrow(NotFound::new);
        List<Choice> units = offices(request).stream().filter(one -> agencies.isWithin(one.value(), called.agency())).toList();
        if (units.isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("page", new ApplyPage(called, agencies.nameOf(called.agency()), units, typed, issues));
        return "assessment/model-apply";
    }

    @PostMapping("/desk/models/apply")
    @MayCall(OFFICE)
    String apply(@RequestParam long call, @RequestParam(required = false) @Nullable List<MultipartFile> files, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(request, "unit", "title", "text");
        try {
            String unit = ownOffice(request, "unit", typed.text("unit"));
            List<Issue> issues = new ArrayList<>();
            List<Attachment> taken = uploads.take(files, "files", issues);
            Refused.ifAny(issues);
            return "redirect:/desk/models/own/" + apply.run(actor, call, unit, typed.text("title"), typed.text("text"), taken) + "?done=applied";
        } catch (Refused refused) {
            response.setStatus(422);
            return applying(call, typed.values(), refused.issues(), request, model);
        }
    }
}
