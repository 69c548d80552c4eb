package mingbai.inspection.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.inspection.Rule;
import mingbai.inspection.RuleBook;
import mingbai.inspection.Severity;
import mingbai.inspection.rectify.OutsideReport;
import mingbai.inspection.rectify.Shown;
import mingbai.inspection.rectify.TakeOutsideFinding;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/inspection/enter}: what somebody outside found, entered by hand. */
@Controller
class OutsidePages {

    private static final List<String> SOURCES = List.of("上级通报", "第三方监测", "群众反映", "网民找错");
    private static final List<String> FIELDS = List.of("agency", "source", "foundOn", "rule", "severity", "title", "description", "dueOn", "url", "ref");
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);

    private final TakeOutsideFinding take;
    private final FindingScope scope;
    private final Uploads uploads;
    private final Clock clock;

    OutsidePages(TakeOutsideFinding take, FindingScope scope, Uploads uploads, Clock clock) {
        this.take = take;
        this.scope = scope;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/desk/inspection/enter")
    @MayCall({OFFICE, INSPECTOR})
    String form(HttpServletRequest call, Model model) {
        return show(call, Map.of("foundOn", LocalDate.now(clock).toString()), List.of(), model);
    }

    @PostMapping("/desk/inspection/enter")
    @MayCall({OFFICE, INSPECTOR})
    String enter(@RequestParam Map<String, String> sent, @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, Scrub.clean(sent.getOrDefault(field, "")).strip()));
        try {
            OutsideReport report = report(typed, entering(Objects.requireNonNull(Caller.of(call))));
            List<Issue> issues = new ArrayList<>();
            List<Attachment> shown = uploads.take(files, "files", issues);
            Refused.ifAny(issues);
            return "redirect:/desk/inspection/finding/" + take.enter(actor, report, shown);
        } catch (Refused refused) {
            response.setStatus(422);
            return show(call, typed, refused.issues(), model);
        }
    }

    private String show(HttpServletRequest call, Map<String, String> typed, List<Issue> issues, Model model) {
        Set<String> codes = entering(Objects.requireNonNull(Caller.of(call)));
        model.addAttribute("page", new EnterPage(scope.choices(codes), SOURCES.stream().map(one -> Choice.of(one, one)).toList(), RuleBook.all().stream()
                .map(rule -> Choice.of(rule.key(), rule.group() + "：" + rule.name())).toList(), Stream.of(Severity.VETO, Severity.SERIOUS, Severity.MINOR, Severity.HINT)
                .map(one -> Choice.of(one.name(), one.label())).toList(), typed, issues));
        return "inspection/enter";
    }

    /** Codes of the agencies of which the caller is the office or an inspector. */
    private Set<String> entering(Caller caller) {
        return scope.of(caller, List.of(OFFICE, INSPECTOR));
    }

    private OutsideReport report(Map<String, String> typed, Set<String> codes) {
        List<Issue> issues = new ArrayList<>();
        if (!codes.contains(typed.get("agency"))) {
            issues.add(Issue.of("agency", "请选择责任机关"));
        }
        if (!SOURCES.contains(typed.get("source"))) {
            issues.add(Issue.of("source", "请选择来源"));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate found = day(typed, "foundOn", issues);
        if (found == null || found.isAfter(today) || found.isBefore(FIRST)) {
            issues.add(Issue.of("foundOn", "请填写发现日期，应在2008-05-01至今天之间"));
        }
        LocalDate due = day(typed, "dueOn", issues);
        if (due != null && found != null && !found.isAfter(today) && (due.isBefore(found) || due.isAfter(found.plusYears(2)))) {
            issues.add(Issue.of("dueOn", "整改期限应在发现之日以后两年以内"));
        }
        Rule rule = RuleBook.all().stream().filter(known -> known.key().equals(typed.get("rule"))).findFirst().orElse(null);
        Severity severity = Arrays.stream(Severity.values()).filter(one -> one.name().equals(typed.get("severity"))).findFirst()
                .orElse(rule == null ? Severity.MINOR : rule.severity());
        text(typed, "title", 300, "请写明是什么问题", issues);
        text(typed, "description", 2_000, "请写明具体情况，让责任机关能找到问题所在", issues);
        if (typed.get("ref").length() > 100) {
            issues.add(Issue.of("ref", "编号最多100字"));
        }
        Refused.ifAny(issues);
        Shown checked = urlOf(typed.get("url"));
        return new OutsideReport(0, typed.get("agency"), Objects.requireNonNull(found), typed.get("source"), typed.get("ref"), rule == null ? "" : rule.key(), severity,
                typed.get("title"), typed.get("description"), due, checked.address(), null, "");
    }

    private static Shown urlOf(String url) {
        try {
            return Shown.at(url);
        } catch (Refused refused) {
            throw new Refused("url", String.valueOf(refused.getMessage()));
        }
    }

    private static void text(Map<String, String> typed, String field, int most, String missing, List<Issue> issues) {
        String text = typed.getOrDefault(field, "");
        if (text.isEmpty() || text.length() > most) {
            issues.add(Issue.of(field, text.isEmpty() ? missing : "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        }
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field, List<Issue> issues) {
        String text = typed.getOrDefault(field, "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(field, "日期应写成2026-03-02这样"));
            return null;
        }
    }
}
