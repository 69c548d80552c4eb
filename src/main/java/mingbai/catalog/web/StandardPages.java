package mingbai.catalog.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.BuiltIn;
import mingbai.catalog.CatalogSheet;
import mingbai.catalog.IssueBuiltIn;
import mingbai.catalog.IssueFromFile;
import mingbai.catalog.Standard;
import mingbai.catalog.reading.RolloutReading;
import mingbai.catalog.reading.StandardReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/standards}: the standard catalogs, their editions, and how far they are rolled out. An office issues for its own tree. */
@Controller
class StandardPages {

    private static final int MOST_ROWS = 500;

    private final StandardReading standards;
    private final RolloutReading rollout;
    private final AgencyReading agencies;
    private final IssueBuiltIn issueBuiltIn;
    private final IssueFromFile issueFromFile;
    private final Clock clock;

    StandardPages(StandardReading standards, RolloutReading rollout, AgencyReading agencies, IssueBuiltIn issueBuiltIn, IssueFromFile issueFromFile, Clock clock) {
        this.standards = standards;
        this.rollout = rollout;
        this.agencies = agencies;
        this.issueBuiltIn = issueBuiltIn;
        this.issueFromFile = issueFromFile;
        this.clock = clock;
    }

    @GetMapping("/desk/standards")
    @MayCall(signedIn = true)
    String list(HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String root = caller.agenciesFor(OFFICE).stream().sorted().findFirst().orElse("");
        return list(StandardForm.empty(root, LocalDate.now(clock).toString()), List.of(), request, model);
    }

    private String list(StandardForm form, List<Issue> issues, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        List<RolloutReading.Line> lines = rollout.lines(standards.all(), LocalDate.now(clock));
        Map<String, String> names = agencies.namesOf(lines.stream().map(line -> line.standard().root()).toList());
        model.addAttribute("page", new CatalogViews.StandardsPage(lines.stream().map(line -> new CatalogViews.StandardLine(line,
                line.standard().root().isEmpty() ? "全部机构" : names.getOrDefault(line.standard().root(), line.standard().root()))).toList(),
                BuiltIn.all(), caller.holdsAnywhere(OFFICE), form, issues));
        return "catalog/standards";
    }

    @GetMapping("/desk/standards/one")
    @MayCall(signedIn = true)
    String show(@RequestParam String code, @RequestParam(defaultValue = "") String state, Model model) {
        Standard standard = standards.byCode(code).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        List<RolloutReading.Row> all = rollout.rows(standard, today);
        List<RolloutReading.Row> rows = all.stream().filter(row -> state.isEmpty() || row.state().code().equals(state)).toList();
        List<StandardReading.Edition> editions = standards.editions(code);
        LocalDate day = editions.getFirst().effectiveOn().isAfter(today) ? editions.getFirst().effectiveOn() : today;
        model.addAttribute("page", new CatalogViews.StandardPage(standard, standard.root().isEmpty() ? "全部机构" : agencies.nameOf(standard.root()), editions,
                standards.matters(code, day), all.stream().collect(Collectors.groupingBy(RolloutReading.Row::state, Collectors.counting())), state,
                rows.stream().limit(MOST_ROWS).toList(), rows.size()));
        return "catalog/standard";
    }

    @GetMapping("/desk/standards/one.xlsx")
    @MayCall(signedIn = true)
    ResponseEntity<Resource> xlsx(@RequestParam String code) {
        Standard standard = standards.byCode(code).orElseThrow(NotFound::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CatalogSheet.xlsx(Map.of("", standards.matters(code, standards.editions(code).getFirst().effectiveOn())), out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), standard.name() + ".xlsx");
    }

    @PostMapping("/desk/standards/built-in")
    @MayCall(OFFICE)
    String builtIn(Actor actor, StandardForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return orShow(form, request, response, model, root -> {
            if (form.chosen().isEmpty()) {
                throw new Refused("built_in", "请至少选择一个内置目录。");
            }
            issueBuiltIn.issue(actor, root, form.chosen(), MatterForm.day("effective_on", form.effectiveOn()));
        });
    }

    @PostMapping("/desk/standards/file")
    @MayCall(OFFICE)
    String file(Actor actor, StandardForm form, @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return orShow(form, request, response, model, root -> CatalogUploads.with(file, path -> issueFromFile.issue(actor, new IssueFromFile.Head(form.in(form.code()),
                form.in(form.name()), root, form.in(form.kinds()), form.in(form.levels()), form.in(form.basis()), form.in(form.note())), path,
                MatterForm.day("effective_on", form.effectiveOn()))));
    }

    private interface Act {
        void on(String root);
    }

    private String orShow(StandardForm form, HttpServletRequest request, HttpServletResponse response, Model model, Act act) {
        String root = form.in(form.root());
        try {
            if (!Objects.requireNonNull(Caller.of(request)).holds(OFFICE, root)) {
                throw new Refused("root", "您不是这个机构的公开工作机构，不能为它发布标准目录。");
            }
            act.on(root);
            return "redirect:/desk/standards";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(form, refused.issues(), request, model);
        }
    }
}
