package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.remedy.AddRemedyPaper;
import mingbai.request.remedy.AmendRemedy;
import mingbai.request.remedy.CloseRemedy;
import mingbai.request.remedy.FileRemedy;
import mingbai.request.remedy.Filing;
import mingbai.request.remedy.OrderNewAnswer;
import mingbai.request.remedy.Remedies;
import mingbai.request.remedy.Remedy;
import mingbai.request.remedy.RemedyKind;
import mingbai.request.remedy.RemedyReading;
import mingbai.request.remedy.RemedyReading.Counts;
import mingbai.request.remedy.RemedyReading.Filter;
import mingbai.request.remedy.RemedyResult;
import mingbai.request.web.RemedyViews.Figure;
import mingbai.request.web.RemedyViews.Group;
import mingbai.request.web.RemedyViews.Line;
import mingbai.request.web.RemedyViews.ListPage;
import mingbai.request.web.RemedyViews.NewPage;
import mingbai.request.web.RemedyViews.OnePage;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
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

/** {@code /desk/remedies}, {@code /desk/remedy/…}: reconsiderations and suits, and the figures of table 3. */
@Controller
class RemedyPages {

    private static final int SIZE = 30;
    private static final int FIRST_YEAR = 2008;

    private final RemedyReading remedies;
    private final CaseBook cases;
    private final AgencyReading agencies;
    private final RequestScope scope;
    private final FileRemedy file;
    private final AmendRemedy amend;
    private final CloseRemedy close;
    private final OrderNewAnswer order;
    private final AddRemedyPaper addPaper;
    private final FileStore files;
    private final Clock clock;

    RemedyPages(RemedyReading remedies, CaseBook cases, AgencyReading agencies, RequestScope scope, FileRemedy file, AmendRemedy amend, CloseRemedy close,
            OrderNewAnswer order, AddRemedyPaper addPaper, FileStore files, Clock clock) {
        this.remedies = remedies;
        this.cases = cases;
        this.agencies = agencies;
        this.scope = scope;
        this.file = file;
        this.amend = amend;
        this.close = close;
        this.order = order;
        this.addPaper = addPaper;
        this.files = files;
        this.clock = clock;
    }

    @Bean
    static Place remediesPlace() {
        return new Place("remedies", "复议诉讼", "/desk/remedies", 131, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/remedies")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> seen = scope.of(caller, List.of(OFFICE, LEADER, INSPECTOR));
        int now = LocalDate.now(clock).getYear();
        int asked = year.matches("20\\d\\d") ? Integer.parseInt(year) : 0;
        Filter filter = new Filter(asked, RemedyKind.ofCode(kind).orElse(null), ended.equals("pending") || RemedyResult.ofCode(ended).isPresent() ? ended : "");
        Paging paging = Paging.of(page, SIZE, remedies.count(seen, filter), address(asked, filter.kind(), filter.ended()));
        List<RemedyReading.Line> rows = remedies.list(seen, filter, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(rows.stream().map(RemedyReading.Line::agency).toList());
        List<Line> lines = rows.stream().map(row -> new Line(row, names.getOrDefault(row.agency(), row.agency()))).toList();
        List<Choice> results = new ArrayList<>(RemedyViews.results());
        results.add(Choice.of("pending", "尚未审结"));
        List<Choice> years = IntStream.iterate(now, at -> at >= FIRST_YEAR, at -> at - 1).mapToObj(at -> Choice.of(Integer.toString(at), at + "年")).toList();
        int counted = asked == 0 ? now : asked;
        model.addAttribute("page", new ListPage(lines, groups(remedies.counts(seen, counted), counted), years, asked == 0 ? "" : year, RemedyViews.kinds(), kind,
                results, filter.ended(), caller.holdsAnywhere(OFFICE), paging));
        return "request/remedies";
    }

    private static List<Group> groups(Map<RemedyKind, Counts> counts, int year) {
        return counts.entrySet().stream().map(entry -> new Group(entry.getKey().label(), List.of(
                new Figure(entry.getValue().upheld(), address(year, entry.getKey(), "upheld")), new Figure(entry.getValue().corrected(), address(year, entry.getKey(), "corrected")),
                new Figure(entry.getValue().other(), address(year, entry.getKey(), "other")), new Figure(entry.getValue().pending(), address(year, entry.getKey(), "pending")),
                new Figure(entry.getValue().total(), address(year, entry.getKey(), ""))))).toList();
    }

    private static String address(int year, @Nullable RemedyKind kind, String ended) {
        return "/desk/remedies?year=" + (year == 0 ? "" : year) + "&kind=" + (kind == null ? "" : kind.code()) + "&ended=" + ended;
    }

    @GetMapping("/desk/remedies/new")
    @MayCall(OFFICE)
    String empty(@RequestParam(defaultValue = "") String request, HttpServletRequest call, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (request.matches(mingbai.ledger.Ids.PATTERN)) {
            cases.find(Long.parseLong(request)).filter(found -> Objects.requireNonNull(Caller.of(call)).holds(OFFICE, found.agency())).ifPresent(found -> {
                typed.put("agency", found.agency());
                typed.put("requestNumber", found.number());
            });
        }
        return form(typed, List.of(), call, model);
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        Set<String> own = scope.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE));
        List<Choice> choices = agencies.namesOf(own).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new NewPage(choices, RemedyViews.kinds(), typed, issues));
        return "request/remedy-new";
    }

    @PostMapping("/desk/remedies")
    @MayCall(OFFICE)
    String file(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        try {
            String agency = typed.getOrDefault("agency", "");
            if (!Objects.requireNonNull(Caller.of(call)).holds(OFFICE, agency)) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            return "redirect:/desk/remedy/" + file.run(actor, filing(agency, typed)).id() + "?done=filed";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, refused.issues(), call, model);
        }
    }

    private static Map<String, String> typed(HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("agency", "number", "requestNumber", "kind", "body", "filedOn", "answerUntil", "answeredOn", "closedOn", "result", "note", "from",
                "until")) {
            String value = call.getParameter(field);
            typed.put(field, value == null ? "" : Scrub.clean(value));
        }
        return typed;
    }

    private static Filing filing(String agency, Map<String, String> typed) {
        RemedyKind kind = RemedyKind.ofCode(typed.get("kind")).orElseThrow(() -> new Refused("kind", "请选择复议还是诉讼"));
        return new Filing(agency, typed.get("number"), typed.get("requestNumber"), kind, typed.get("body"),
                TypedDay.required(typed.get("filedOn"), "filedOn", "提起的日期"), TypedDay.optional(typed.get("answerUntil"), "answerUntil", "答复期限"));
    }

    @GetMapping("/desk/remedy/{remedy}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "remedy")
    String one(@PathVariable long remedy, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(remedy, null, List.of(), notice(done), call, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "filed" -> "已登记。";
            case "amended" -> "已更正。";
            case "closed" -> "结果已登记。";
            case "paper" -> "材料已加入。";
            default -> "";
        };
    }

    private String show(long id, @Nullable Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Remedy remedy = remedies.find(id).orElseThrow(NotFound::new);
        boolean acts = Objects.requireNonNull(Caller.of(call)).holds(OFFICE, remedy.agency());
        Long on = remedy.request();
        RequestCase request = on == null ? null : cases.get(on);
        String hint = Remedies.hint(remedy.kind(), request == null ? null : request.outcome(), remedy.filedOn());
        boolean mayOrder = acts && remedy.result() == RemedyResult.CORRECTED && remedy.orderedOn() == null && request != null && !request.isOpen();
        model.addAttribute("page", new OnePage(remedy, agencies.nameOf(remedy.agency()), request == null ? "" : "/desk/request/" + request.id(), hint, acts, mayOrder,
                RemedyViews.kinds(), RemedyViews.results(), typed == null ? values(remedy) : typed, issues, notice));
        return "request/remedy";
    }

    private static Map<String, String> values(Remedy remedy) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("number", remedy.number());
        values.put("requestNumber", remedy.requestNumber());
        values.put("kind", remedy.kind().code());
        values.put("body", remedy.body());
        values.put("filedOn", remedy.filedOn().toString());
        values.put("answerUntil", text(remedy.answerUntil()));
        values.put("answeredOn", text(remedy.answeredOn()));
        values.put("closedOn", text(remedy.closedOn()));
        values.put("result", remedy.result() == null ? "" : remedy.result().code());
        values.put("note", remedy.note());
        return values;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @PostMapping("/desk/remedy/{remedy}")
    @MayCall(value = OFFICE, on = "remedy")
    String amend(@PathVariable long remedy, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        return done(remedy, typed, "amended", call, response, model, () -> amend.run(actor, remedy, version, filing("", typed),
                TypedDay.optional(typed.get("answeredOn"), "answeredOn", "提交答复的日期")));
    }

    @PostMapping("/desk/remedy/{remedy}/close")
    @MayCall(value = OFFICE, on = "remedy")
    String close(@PathVariable long remedy, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        return done(remedy, typed, "closed", call, response, model, () -> {
            RemedyResult result = RemedyResult.ofCode(typed.get("result")).orElseThrow(() -> new Refused("result", "请选择结果"));
            close.run(actor, remedy, version, TypedDay.required(typed.get("closedOn"), "closedOn", "办结的日期"), result, typed.get("note"));
        });
    }

    /** A new answer is owed: on to the request, which is open again. */
    @PostMapping("/desk/remedy/{remedy}/order")
    @MayCall(value = OFFICE, on = "remedy")
    String order(@PathVariable long remedy, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        try {
            RequestCase reopened = order.run(actor, remedy, version, TypedDay.required(typed.get("from"), "from", "收到决定或者裁判的日期"),
                    TypedDay.optional(typed.get("until"), "until", "重新答复的期限"));
            return "redirect:/desk/request/" + reopened.id() + "?done=reopened";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(remedy, typed, refused, call, model);
        }
    }

    @PostMapping("/desk/remedy/{remedy}/paper")
    @MayCall(value = OFFICE, on = "remedy")
    String paper(@PathVariable long remedy, @RequestParam long version, @RequestParam(name = "file", required = false) @Nullable MultipartFile upload, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        return done(remedy, typed(call), "paper", call, response, model, () -> {
            if (upload == null || upload.isEmpty()) {
                throw new Refused("file", "请选择要上传的文件");
            }
            String name = Objects.requireNonNullElse(upload.getOriginalFilename(), "材料");
            try (InputStream content = upload.getInputStream()) {
                StoredFile stored = files.put(content, name);
                addPaper.run(actor, remedy, version, stored, name);
            } catch (IOException e) {
                throw new Refused("file", "文件没有传完，请再试一次");
            }
        });
    }

    private String done(long remedy, Map<String, String> typed, String word, HttpServletRequest call, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:/desk/remedy/" + remedy + "?done=" + word;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(remedy, typed, refused, call, model);
        }
    }

    /** What was typed is kept; what the form did not carry stands as it is on record. */
    private String again(long remedy, Map<String, String> typed, Refused refused, HttpServletRequest call, Model model) {
        Map<String, String> kept = values(remedies.find(remedy).orElseThrow(NotFound::new));
        typed.forEach((field, value) -> {
            if (call.getParameter(field) != null) {
                kept.put(field, value);
            }
        });
        return show(remedy, kept, refused.issues(), "", call, model);
    }

    @GetMapping("/desk/remedy/{remedy}/paper/{n}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "remedy")
    ResponseEntity<Resource> paper(@PathVariable long remedy, @PathVariable int n, HttpServletRequest call) {
        Remedy.Paper paper = remedies.find(remedy).stream().flatMap(found -> found.papers().stream()).filter(found -> found.n() == n).findFirst()
                .orElseThrow(NotFound::new);
        return Download.of(files.open(paper.file().hash(), Caller.of(call)), paper.file().name());
    }
}
