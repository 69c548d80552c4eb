package mingbai.report.annual.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.report.annual.AddUpAnnual;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualCellReading;
import mingbai.report.annual.AnnualDesk;
import mingbai.report.annual.AnnualFiles;
import mingbai.report.annual.AnnualVersion;
import mingbai.report.annual.CorrectAnnual;
import mingbai.report.annual.DecideAnnual;
import mingbai.report.annual.PublishAnnual;
import mingbai.report.annual.RecountAnnual;
import mingbai.report.annual.SubmitAnnual;
import mingbai.report.annual.WriteAnnual;
import mingbai.statistics.StatisticsScope;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/annual/…}: one report, its acts, its numbers opened, its files. */
@Controller
class AnnualPages {

    private static final String ONE = "/desk/report/annual/{annualreport}";
    private static final int ROWS = 100;
    private static final Set<String> FORMATS = Set.of("pdf", "docx", "xlsx", "json");

    private final AnnualDesk desk;
    private final RecountAnnual recount;
    private final WriteAnnual write;
    private final SubmitAnnual submit;
    private final DecideAnnual decide;
    private final PublishAnnual publish;
    private final CorrectAnnual correct;
    private final AnnualCellReading cells;
    private final AddUpAnnual addUp;
    private final AnnualFiles files;
    private final AgencyReading agencies;

    AnnualPages(AnnualDesk desk, RecountAnnual recount, WriteAnnual write, SubmitAnnual submit, DecideAnnual decide, PublishAnnual publish, CorrectAnnual correct,
            AnnualCellReading cells, AddUpAnnual addUp, AnnualFiles files, AgencyReading agencies) {
        this.desk = desk;
        this.recount = recount;
        this.write = write;
        this.submit = submit;
        this.decide = decide;
        this.publish = publish;
        this.correct = correct;
        this.cells = cells;
        this.addUp = addUp;
        this.files = files;
        this.agencies = agencies;
    }

    private static final Map<String, String> DONE = Map.of("recounted", "已按现在的记录重新统计。", "written", "已保存。", "submitted", "已提交，等待上级核定。", "cleared", "已核定。", "returned",
            "已退回。", "corrected", "已开始更正：数字已按现在的记录统计，请写明变化后提交。");

    @GetMapping(ONE)
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "annualreport")
    String show(@PathVariable long annualreport, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(annualreport, Map.of(), List.of(), DONE.getOrDefault(done, ""), request, model);
    }

    private String show(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        model.addAttribute("page", new AnnualPage(desk.see(id, Objects.requireNonNull(Caller.of(request))), typed, issues, notice));
        return "report/annual-one";
    }

    private String act(long id, String done, Supplier<?> act, Map<String, String> typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            act.get();
            return "redirect:/desk/report/annual/" + id + "?done=" + done;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, typed, refused.issues(), "", request, model);
        }
    }

    @PostMapping(ONE + "/recount")
    @MayCall(value = {OFFICE, DRAFTER}, on = "annualreport")
    String recount(@PathVariable long annualreport, @RequestParam long version, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        return act(annualreport, "recounted", () -> recount.run(actor, annualreport, version), Map.of(), request, response, model);
    }

    @PostMapping(ONE + "/words")
    @MayCall(value = {OFFICE, DRAFTER}, on = "annualreport")
    String words(@PathVariable long annualreport, @RequestParam long version, @RequestParam Map<String, String> all, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Map<String, String> typed = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        all.forEach((field, text) -> {
            if (field.startsWith("words-")) {
                typed.put(field, text);
                words.put(field.substring("words-".length()), Scrub.clean(text));
            }
        });
        return act(annualreport, "written", () -> write.run(actor, annualreport, version, words), typed, request, response, model);
    }

    @PostMapping(ONE + "/submit")
    @MayCall(value = OFFICE, on = "annualreport")
    String submit(@PathVariable long annualreport, @RequestParam long version, @RequestParam(defaultValue = "") String reasons, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return act(annualreport, "submitted", () -> submit.run(actor, annualreport, version, Scrub.clean(reasons)), Map.of("reasons", reasons), request, response, model);
    }

    @PostMapping(ONE + "/clear")
    @MayCall(value = OFFICE, on = "annualreport")
    String clear(@PathVariable long annualreport, @RequestParam long version, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        decides(annualreport, request);
        return act(annualreport, "cleared", () -> decide.clear(actor, annualreport, version), Map.of(), request, response, model);
    }

    @PostMapping(ONE + "/return")
    @MayCall(value = OFFICE, on = "annualreport")
    String giveBack(@PathVariable long annualreport, @RequestParam long version, @RequestParam(defaultValue = "") String opinion, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        decides(annualreport, request);
        return act(annualreport, "returned", () -> decide.giveBack(actor, annualreport, version, Scrub.clean(opinion)), Map.of("opinion", opinion), request, response,
                model);
    }

    /** The office of the agency itself does not decide on its own report while there is one above it. */
    private void decides(long id, HttpServletRequest request) {
        if (!desk.decides(id, Objects.requireNonNull(Caller.of(request)))) {
            throw new NotFound();
        }
    }

    @PostMapping(ONE + "/publish")
    @MayCall(value = {OFFICE, DRAFTER}, on = "annualreport")
    String publish(@PathVariable long annualreport, @RequestParam long version, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return "redirect:/desk/edition/" + publish.run(actor, annualreport, version);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(annualreport, Map.of(), refused.issues(), "", request, model);
        }
    }

    @PostMapping(ONE + "/correct")
    @MayCall(value = OFFICE, on = "annualreport")
    String correct(@PathVariable long annualreport, @RequestParam long version, @RequestParam(defaultValue = "") String note, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return act(annualreport, "corrected", () -> correct.run(actor, annualreport, version, Scrub.clean(note)), Map.of("note", note), request, response, model);
    }

    @GetMapping(ONE + "/cell")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "annualreport")
    String cell(@PathVariable long annualreport, @RequestParam(defaultValue = "") String where, @RequestParam(defaultValue = "0") int n,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        AnnualBook book = desk.get(annualreport);
        boolean listed = book.scope() == Scope.OWN || StatisticsScope.reachesDown(Objects.requireNonNull(Caller.of(request)), book.agency());
        AnnualVersion version = desk.version(book, n);
        AnnualCellReading.Opened first = cells.open(book, version, where, 0, 1).orElseThrow(NotFound::new);
        Paging paging = Paging.of(page, ROWS, first.total(), book.address() + "/cell?where=" + where + (n == 0 ? "" : "&n=" + n));
        AnnualCellReading.Opened opened = listed ? cells.open(book, version, where, paging.offset(), ROWS).orElseThrow(NotFound::new) : first.unlisted();
        List<String> codes = opened.lines().stream().map(AnnualCellReading.Line::agency).distinct().toList();
        model.addAttribute("page", new AnnualCellPage(book, version, AnnualBook.title(agencies.nameOf(book.agency()), book.year()), opened, listed, agencies.namesOf(codes), paging));
        return "report/annual-cell";
    }

    @GetMapping(ONE + "/sum")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "annualreport")
    String sum(@PathVariable long annualreport, Model model) {
        AnnualBook book = desk.get(annualreport);
        model.addAttribute("page", new AnnualSumPage(book, agencies.nameOf(book.agency()), addUp.of(book.agency(), book.year())));
        return "report/annual-sum";
    }

    @GetMapping(ONE + "/file")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "annualreport")
    ResponseEntity<Resource> file(@PathVariable long annualreport, @RequestParam(defaultValue = "") String format, @RequestParam(defaultValue = "0") int n) {
        if (!FORMATS.contains(format)) {
            throw new NotFound();
        }
        AnnualBook book = desk.get(annualreport);
        String name = agencies.nameOf(book.agency());
        byte[] content = files.of(format, desk.version(book, n).report(), name);
        return Download.of(new ByteArrayInputStream(content), AnnualBook.title(name, book.year()) + "." + format);
    }
}
