package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.paper.Sheets;
import mingbai.publication.CleanUp;
import mingbai.publication.MarkNormative;
import mingbai.publication.RecordCleanUp;
import mingbai.publication.Scrub;
import mingbai.publication.reading.NormativeReading;
import mingbai.publication.reading.NormativeReading.Figures;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/normative}: normative documents (B9): made, ended, in force in a year, each figure with its list; clean-ups recorded. */
@Controller
class NormativePages {

    private static final int PAGE = 100;
    private static final int FIRST_YEAR = 2008;

    private final NormativeReading normative;
    private final RecordCleanUp recordCleanUp;
    private final MarkNormative mark;
    private final AgencyReading agencies;
    private final Desk desk;
    private final Clock clock;

    NormativePages(NormativeReading normative, RecordCleanUp recordCleanUp, MarkNormative mark, AgencyReading agencies, Desk desk, Clock clock) {
        this.normative = normative;
        this.recordCleanUp = recordCleanUp;
        this.mark = mark;
        this.agencies = agencies;
        this.desk = desk;
        this.clock = clock;
    }

    /** What the address asks for. */
    private record Wanted(String agency, Set<String> reach, List<String> codes, NormativePage.Figure list, Figures figures) {}

    private Wanted wanted(HttpServletRequest request, String agency, String year, String list) {
        Set<String> reach = desk.reachOf(IssuedPages.caller(request), IssuedPages.READERS);
        String one = reach.contains(agency) ? agency : "";
        List<String> codes = one.isEmpty() ? List.copyOf(reach) : List.of(one);
        LocalDate today = LocalDate.now(clock);
        int chosen = year.matches("\\d{4}") ? Math.clamp(Integer.parseInt(year), FIRST_YEAR, today.getYear()) : today.getYear();
        return new Wanted(one, reach, codes, NormativePage.Figure.ofCode(list), normative.figures(codes, chosen, today));
    }

    @GetMapping("/desk/normative")
    @MayCall({DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Wanted wanted = wanted(request, agency, year, list);
        Caller caller = IssuedPages.caller(request);
        List<NormativeReading.Row> rows = wanted.list().of(wanted.figures());
        String address = "/desk/normative?" + (wanted.agency().isEmpty() ? "" : "agency=" + wanted.agency() + "&") + "year=" + wanted.figures().year() + "&list="
                + wanted.list().code();
        Paging paging = Paging.of(page, PAGE, rows.size(), address);
        List<Choice> years = IntStream.iterate(LocalDate.now(clock).getYear(), y -> y >= FIRST_YEAR, y -> y - 1)
                .mapToObj(y -> Choice.of(Integer.toString(y), y + "年")).toList();
        model.addAttribute("page", new NormativePage(wanted.agency(), desk.choices(wanted.reach()), agencies.namesOf(wanted.reach()), years, wanted.list(),
                wanted.figures(), rows.stream().skip(paging.offset()).limit(PAGE).toList(), normative.cleanUps(wanted.codes(), 20), paging,
                caller.holdsAnywhere(OFFICE), ""));
        return "publication/normative";
    }

    @GetMapping({"/desk/normative.csv", "/desk/normative.xlsx"})
    @MayCall({DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    void download(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String list,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Wanted wanted = wanted(request, agency, year, list);
        Map<String, String> names = agencies.namesOf(wanted.codes());
        Sheets.send(response, request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx", "规范性文件-" + wanted.figures().year() + "-" + wanted.list().label(),
                List.of(new Sheets.Column("机关", 20), new Sheets.Column("标题", 40), new Sheets.Column("发文字号", 18), new Sheets.Column("制定日期", 10),
                        new Sheets.Column("施行日期", 10), new Sheets.Column("有效期至", 10), new Sheets.Column("状态", 10), new Sheets.Column("不再有效自", 10),
                        new Sheets.Column("说明", 30), new Sheets.Column("索引号", 20)),
                wanted.list().of(wanted.figures()).stream().map(row -> List.of(names.getOrDefault(row.agency(), row.agency()), row.title(),
                        row.documentNumber(), text(row.madeOn()), text(row.effectiveOn()), text(row.expiresOn()), NormativePage.standing(row),
                        text(row.endedFrom()), row.endedNote(), row.indexNumber())));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Marks a document, or takes the mark off with a reason. */
    @PostMapping("/desk/document/{document}/normative")
    @MayCall(value = {PUBLISHER, OFFICE}, on = "document")
    String mark(@PathVariable long document, Actor actor, @RequestParam(defaultValue = "false") boolean normative,
            @RequestParam(name = "normative-reason", defaultValue = "") String reason) {
        try {
            mark.run(actor, document, normative, Scrub.clean(reason));
            return "redirect:/desk/document/" + document + "?done=" + (normative ? "normative" : "not-normative");
        } catch (Refused refused) {
            return "redirect:/desk/document/" + document + "?done=normative-reason";
        }
    }

    @GetMapping("/desk/normative/clean-up")
    @MayCall(OFFICE)
    String form(@RequestParam(defaultValue = "") String agency, HttpServletRequest request, Model model) {
        return form(request, agency, Map.of("decidedOn", LocalDate.now(clock).toString()), List.of(), model);
    }

    private String form(HttpServletRequest request, String asked, Map<String, String> typed, List<Issue> issues, Model model) {
        Caller caller = IssuedPages.caller(request);
        Set<String> offices = new LinkedHashSet<>(caller.agenciesFor(OFFICE));
        String agency = caller.holds(OFFICE, asked) ? asked : offices.contains(caller.agencyCode()) ? caller.agencyCode() : offices.iterator().next();
        model.addAttribute("page", new CleanUpPage(agency, agencies.nameOf(agency), normative.inForceOn(List.of(agency), LocalDate.now(clock)), typed, issues));
        return "publication/clean-up-form";
    }

    @PostMapping("/desk/normative/clean-up")
    @MayCall(OFFICE)
    String record(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values.length == 0 ? "" : Scrub.clean(values[0]).strip()));
        String agency = typed.getOrDefault("agency", "");
        List<Issue> issues = new ArrayList<>();
        if (!IssuedPages.caller(request).holds(OFFICE, agency)) {
            issues.add(Issue.whole("您不是这个机关的公开工作机构人员"));
        }
        try {
            Refused.ifAny(issues);
            RecordCleanUp.Decision decision = new RecordCleanUp.Decision(typed.getOrDefault("title", ""), typed.getOrDefault("documentNumber", ""),
                    day(typed.getOrDefault("decidedOn", "")), typed.getOrDefault("index", ""));
            return "redirect:/desk/clean-up/" + recordCleanUp.run(actor, agency, decision, lines(typed));
        } catch (Refused refused) {
            response.setStatus(422);
            return form(request, agency, typed, refused.issues(), model);
        }
    }

    private static List<CleanUp.Line> lines(Map<String, String> typed) {
        List<CleanUp.Line> lines = new ArrayList<>();
        typed.forEach((name, value) -> {
            if (name.matches("outcome-" + Ids.PATTERN)) {
                String id = name.substring("outcome-".length());
                java.util.Arrays.stream(CleanUp.Outcome.values()).filter(outcome -> outcome.name().equals(value)).findFirst()
                        .ifPresent(outcome -> lines.add(new CleanUp.Line(Long.parseLong(id), outcome, typed.getOrDefault("note-" + id, ""))));
            }
        });
        return lines;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    @GetMapping("/desk/clean-up/{cleanup}")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR}, on = "cleanup")
    String cleanUp(@PathVariable long cleanup, Model model) {
        NormativeReading.CleanUpLine line = normative.cleanUp(cleanup).orElseThrow(NotFound::new);
        model.addAttribute("page", new CleanUpView(line, agencies.nameOf(line.agency()), normative.outcomes(cleanup)));
        return "publication/clean-up";
    }
}
