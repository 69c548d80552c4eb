package mingbai.request.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.request.correction.CorrectionReading;
import mingbai.request.correction.CorrectionResult;
import mingbai.request.correction.Demand;
import mingbai.request.correction.DemandCorrection;
import mingbai.request.correction.EndCorrection;
import mingbai.request.correction.RecordCorrection;
import mingbai.request.web.RecordCorrectionViews.Line;
import mingbai.request.web.RecordCorrectionViews.ListPage;
import mingbai.request.web.RecordCorrectionViews.NewPage;
import mingbai.request.web.RecordCorrectionViews.OnePage;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/record-corrections}: demands to correct records (Art. 41), written down, verified, ended. */
@Controller
class RecordCorrectionDeskPages {

    private static final int SIZE = 30;
    private static final List<Choice> MEDIA = List.of(Choice.of("letter", "来信"), Choice.of("counter", "来访"));

    private final CorrectionReading corrections;
    private final DemandCorrection demands;
    private final EndCorrection end;
    private final RecordCorrectionFiles evidence;
    private final FileStore files;
    private final AgencyReading agencies;
    private final RequestScope scope;

    RecordCorrectionDeskPages(CorrectionReading corrections, DemandCorrection demands, EndCorrection end, RecordCorrectionFiles evidence, FileStore files, AgencyReading agencies,
            RequestScope scope) {
        this.corrections = corrections;
        this.demands = demands;
        this.end = end;
        this.evidence = evidence;
        this.files = files;
        this.agencies = agencies;
        this.scope = scope;
    }

    @Bean
    static Place recordCorrectionsPlace() {
        return new Place("record-corrections", "更正记录", "/desk/record-corrections", 133, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/record-corrections")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "1") int page, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> seen = scope.of(caller, List.of(OFFICE, LEADER, INSPECTOR));
        Paging paging = Paging.of(page, SIZE, corrections.count(seen), "/desk/record-corrections");
        List<RecordCorrection> found = corrections.list(seen, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(found.stream().map(correction -> correction.demand().agency()).toList());
        model.addAttribute("page", new ListPage(found.stream().map(correction -> new Line(correction, names.getOrDefault(correction.demand().agency(), ""))).toList(),
                caller.holdsAnywhere(OFFICE), paging));
        return "request/record-corrections";
    }

    @GetMapping("/desk/record-corrections/new")
    @MayCall(OFFICE)
    String empty(HttpServletRequest call, Model model) {
        return form(Map.of(), List.of(), call, model);
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        Set<String> own = scope.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE));
        List<Choice> choices = agencies.namesOf(own).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new NewPage(choices, MEDIA, typed, issues));
        return "request/record-correction-new";
    }

    @PostMapping("/desk/record-corrections")
    @MayCall(OFFICE)
    String take(@RequestParam(name = "evidence", required = false) @Nullable List<MultipartFile> sent, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        try {
            if (!Objects.requireNonNull(Caller.of(call)).holds(OFFICE, typed.get("agency"))) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            String medium = MEDIA.stream().map(Choice::value).filter(typed.get("medium")::equals).findFirst()
                    .orElseThrow(() -> new Refused("medium", "请选择是怎样收到的"));
            RecordCorrection taken = demands.run(actor, new Demand(typed.get("agency"), typed.get("record"), typed.get("wrong"), typed.get("name"), typed.get("contact"),
                    medium, TypedDay.required(typed.get("receivedOn"), "receivedOn", "收到日期"), evidence.take(sent)));
            return "redirect:/desk/record-correction/" + taken.id() + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, refused.issues(), call, model);
        }
    }

    private static Map<String, String> typed(HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("agency", "record", "wrong", "name", "contact", "medium", "receivedOn", "result", "closedOn", "reasons", "whom", "toldHow")) {
            typed.put(field, call.getParameter(field) == null ? "" : call.getParameter(field).strip());
        }
        return typed;
    }

    @GetMapping("/desk/record-correction/{recordcorrection}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "recordcorrection")
    String one(@PathVariable long recordcorrection, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(recordcorrection, Map.of(), List.of(), done.isEmpty() ? "" : "已办理。", call, model);
    }

    private String show(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        RecordCorrection correction = corrections.find(id).orElseThrow(NotFound::new);
        boolean acts = Objects.requireNonNull(Caller.of(call)).holds(OFFICE, correction.demand().agency());
        model.addAttribute("page", new OnePage(correction, agencies.nameOf(correction.demand().agency()), acts, RecordCorrectionViews.results(), typed, issues, notice));
        return "request/record-correction";
    }

    @PostMapping("/desk/record-correction/{recordcorrection}")
    @MayCall(value = OFFICE, on = "recordcorrection")
    String end(@PathVariable long recordcorrection, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        try {
            CorrectionResult result = CorrectionResult.ofCode(typed.get("result")).orElseThrow(() -> new Refused("result", "请选择处理结果"));
            end.run(actor, recordcorrection, version, new RecordCorrection.Ending(result, TypedDay.required(typed.get("closedOn"), "closedOn", "办结日期"),
                    typed.get("reasons"), typed.get("whom"), typed.get("toldHow")));
            return "redirect:/desk/record-correction/" + recordcorrection + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(recordcorrection, typed, refused.issues(), "", call, model);
        }
    }

    @GetMapping("/desk/record-correction/{recordcorrection}/evidence/{n}")
    @MayCall(value = OFFICE, on = "recordcorrection")
    ResponseEntity<Resource> evidence(@PathVariable long recordcorrection, @PathVariable int n, HttpServletRequest call) {
        List<Attachment> all = corrections.find(recordcorrection).orElseThrow(NotFound::new).demand().evidence();
        if (n < 1 || n > all.size()) {
            throw new NotFound();
        }
        return Download.of(files.open(all.get(n - 1).hash(), Caller.of(call)), all.get(n - 1).name());
    }
}
