package mingbai.assessment.model.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.evidence.EvidenceFiles;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.model.JudgeModel;
import mingbai.assessment.model.ModelReading;
import mingbai.assessment.model.ModelUnit;
import mingbai.assessment.model.web.ModelViews.UnitPage;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One application for a model unit: {@code /desk/models/unit} for the office that called, {@code /desk/models/own} for the unit. */
@Controller
class ModelUnitPages {

    private final ModelReading models;
    private final JudgeModel judge;
    private final EvidenceFiles evidence;
    private final AgencyReading agencies;
    private final Clock clock;

    ModelUnitPages(ModelReading models, JudgeModel judge, EvidenceFiles evidence, AgencyReading agencies, Clock clock) {
        this.models = models;
        this.judge = judge;
        this.evidence = evidence;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/models/unit/{modelunit}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "modelunit")
    String office(@PathVariable long modelunit, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(modelunit, true, Map.of(), List.of(), done.isEmpty() ? "" : "已办理。", call, model);
    }

    @GetMapping("/desk/models/own/{ownmodel}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "ownmodel")
    String own(@PathVariable long ownmodel, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(ownmodel, false, Map.of(), List.of(), done.isEmpty() ? "" : "申报已经提交。", call, model);
    }

    private String show(long id, boolean office, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        ModelUnit one = models.find(id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        boolean acts = office && Objects.requireNonNull(Caller.of(call)).holds(OFFICE, one.agency());
        model.addAttribute("page", new UnitPage(one, models.call(one.call()).orElseThrow(NotFound::new), agencies.nameOf(one.unit()), one.standing(today), today,
                evidence.of(ModelUnit.KIND, id), (office ? "/desk/models/unit/" : "/desk/models/own/") + id, acts, typed, issues, notice));
        return "assessment/model-unit";
    }

    @GetMapping("/desk/models/unit/{modelunit}/file/{n}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "modelunit")
    ResponseEntity<Resource> officeFile(@PathVariable long modelunit, @PathVariable int n, HttpServletRequest call) {
        return file(modelunit, n, call);
    }

    @GetMapping("/desk/models/own/{ownmodel}/file/{n}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "ownmodel")
    ResponseEntity<Resource> ownFile(@PathVariable long ownmodel, @PathVariable int n, HttpServletRequest call) {
        return file(ownmodel, n, call);
    }

    private ResponseEntity<Resource> file(long id, int n, HttpServletRequest call) {
        Attachment file = evidence.file(ModelUnit.KIND, id, n);
        return Download.of(evidence.open(file, Caller.of(call)), file.name());
    }

    @PostMapping("/desk/models/unit/{modelunit}/judge")
    @MayCall(value = OFFICE, on = "modelunit")
    String judge(@PathVariable long modelunit, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "fit", "opinion");
        return done(modelunit, typed, call, response, model, () -> judge.judge(actor, modelunit, version, yes(typed, "fit", "请选择是否符合条件"), typed.text("opinion")));
    }

    @PostMapping("/desk/models/unit/{modelunit}/decide")
    @MayCall(value = OFFICE, on = "modelunit")
    String decide(@PathVariable long modelunit, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "recognised", "reason");
        return done(modelunit, typed, call, response, model,
                () -> judge.decide(actor, modelunit, version, yes(typed, "recognised", "请选择是否认定"), typed.text("reason")));
    }

    @PostMapping("/desk/models/unit/{modelunit}/look")
    @MayCall(value = OFFICE, on = "modelunit")
    String look(@PathVariable long modelunit, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "fit", "opinion");
        return done(modelunit, typed, call, response, model, () -> judge.look(actor, modelunit, version, yes(typed, "fit", "请选择是否仍然符合条件"), typed.text("opinion")));
    }

    @PostMapping("/desk/models/unit/{modelunit}/withdraw")
    @MayCall(value = OFFICE, on = "modelunit")
    String withdraw(@PathVariable long modelunit, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "why");
        return done(modelunit, typed, call, response, model, () -> judge.withdraw(actor, modelunit, version, typed.text("why")));
    }

    private static boolean yes(TypedForm typed, String field, String missing) {
        if (!Set.of("1", "0").contains(typed.text(field))) {
            throw new Refused(field, missing);
        }
        return typed.text(field).equals("1");
    }

    private String done(long id, TypedForm typed, HttpServletRequest call, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:/desk/models/unit/" + id + "?done=1";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(id, true, typed.values(), refused.issues(), "", call, model);
        }
    }
}
