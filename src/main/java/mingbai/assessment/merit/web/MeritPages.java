package mingbai.assessment.merit.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.merit.Merit;
import mingbai.assessment.merit.MeritReading;
import mingbai.assessment.merit.RecordMerit;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
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

/** {@code /desk/merit}: decisions an office keeps, and those about one's own agency. */
@Controller
class MeritPages {

    private static final int CHOICES = 1_000;

    private final MeritReading merits;
    private final RecordMerit record;
    private final AgencyReading agencies;

    MeritPages(MeritReading merits, RecordMerit record, AgencyReading agencies) {
        this.merits = merits;
        this.record = record;
        this.agencies = agencies;
    }

    @GetMapping("/desk/merit")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "0") long edit, HttpServletRequest call, Model model) {
        Merit editing = edit == 0 ? null : merits.find(edit).filter(Merit::counts).filter(merit -> caller(call).holds(OFFICE, merit.office())).orElseThrow(NotFound::new);
        return show(editing, editing == null ? Map.of() : typed(editing), List.of(), call, model);
    }

    private static Caller caller(HttpServletRequest call) {
        return Objects.requireNonNull(Caller.of(call));
    }

    private static Map<String, String> typed(Merit merit) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("office", merit.office());
        typed.put("agency", merit.agency());
        typed.put("kind", merit.entry().kind().code());
        typed.put("day", merit.entry().day().toString());
        typed.put("number", merit.entry().number());
        typed.put("body", merit.entry().body());
        typed.put("basis", merit.entry().basis());
        typed.put("about", merit.entry().about());
        typed.put("post", merit.entry().post());
        return typed;
    }

    private String show(@Nullable Merit editing, Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        Caller caller = caller(call);
        Set<String> own = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).forEach(role -> caller.agenciesFor(role).forEach(code -> own.addAll(agencies.subtree(code))));
        List<Merit> found = merits.list(own, own);
        Map<String, String> names = agencies.namesOf(found.stream().map(Merit::agency).toList());
        List<MeritPage.Line> lines = found.stream().map(merit -> new MeritPage.Line(merit, names.getOrDefault(merit.agency(), merit.agency()),
                caller.holds(OFFICE, merit.office()))).toList();
        Set<String> offices = caller.agenciesFor(OFFICE);
        model.addAttribute("page", new MeritPage(lines, agencies.byCodes(offices).stream().map(one -> Choice.of(one.code(), one.name())).toList(),
                offices.stream().flatMap(code -> agencies.within(code).stream()).filter(one -> one.kind() != AgencyKind.SECTION).distinct().limit(CHOICES)
                        .map(one -> Choice.of(one.code(), one.name())).toList(), editing, typed, issues));
        return "assessment/merit";
    }

    private static TypedForm form(HttpServletRequest call) {
        return TypedForm.of(call, "office", "agency", "kind", "day", "number", "body", "basis", "about", "post", "reason", "why");
    }

    private static Merit.Entry entry(TypedForm typed) {
        Merit.Kind kind = Merit.Kind.ofCode(typed.text("kind")).orElseThrow(() -> new Refused("kind", "请选择种类"));
        Merit.Entry entry = new Merit.Entry(kind, typed.day("day", "决定日期"), typed.text("number"), typed.text("body"), typed.text("basis"), typed.text("about"),
                typed.text("post"));
        typed.refuse();
        return entry;
    }

    @PostMapping("/desk/merit")
    @MayCall(OFFICE)
    String record(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = form(call);
        try {
            if (!caller(call).agenciesFor(OFFICE).contains(typed.text("office"))) {
                throw new Refused("office", "请选择您所在的机关");
            }
            record.record(actor, typed.text("office"), typed.text("agency"), entry(typed));
            return "redirect:/desk/merit";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(null, typed.values(), refused.issues(), call, model);
        }
    }

    @PostMapping("/desk/merit/{merit}")
    @MayCall(value = OFFICE, on = "merit")
    String correct(@PathVariable long merit, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = form(call);
        try {
            record.correct(actor, merit, version, typed.text("agency"), entry(typed), typed.text("reason"));
            return "redirect:/desk/merit";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(merits.find(merit).orElseThrow(NotFound::new), typed.values(), refused.issues(), call, model);
        }
    }

    @PostMapping("/desk/merit/{merit}/strike")
    @MayCall(value = OFFICE, on = "merit")
    String strike(@PathVariable long merit, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = form(call);
        try {
            record.strike(actor, merit, version, typed.text("why"));
            return "redirect:/desk/merit";
        } catch (Refused refused) {
            response.setStatus(422);
            Merit seen = merits.find(merit).orElseThrow(NotFound::new);
            return show(seen, typed(seen), refused.issues(), call, model);
        }
    }
}
