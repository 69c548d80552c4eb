package mingbai.statistics.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.statistics.Questions;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /report/figures}: the figures everybody may see, of all agencies or of one, drawn. */
@Controller
class FiguresPages {

    private final Dashboards dashboards;
    private final Tables tables;
    private final Questions questions;
    private final AgencyReading agencies;
    private final Published log;

    FiguresPages(Dashboards dashboards, Tables tables, Questions questions, AgencyReading agencies, Published log) {
        this.dashboards = dashboards;
        this.tables = tables;
        this.questions = questions;
        this.agencies = agencies;
        this.log = log;
    }

    @GetMapping("/report/figures")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String all(@RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        madeFrom().on(request);
        Map<String, String> asked = new HashMap<>(sent);
        asked.remove("agency");
        return show(asked, DashboardPage.Above.NONE, model);
    }

    @GetMapping("/report/figures/{agency}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String one(@PathVariable String agency, @RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        madeFrom().on(request);
        Agency known = agencies.byCode(agency).filter(found -> found.kind() != AgencyKind.SECTION).orElseThrow(NotFound::new);
        Map<String, String> asked = new HashMap<>(sent);
        asked.put("agency", known.code());
        DashboardPage.Above above = known.parent().isEmpty() ? new DashboardPage.Above("全部机关", House.PUBLIC.base())
                : new DashboardPage.Above(agencies.nameOf(known.parent()), House.PUBLIC.base() + "/" + known.parent());
        return show(asked, above, model);
    }

    @GetMapping("/report/figures/table")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public void table(@RequestParam(defaultValue = "") String chart, @RequestParam(defaultValue = "csv") String form, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        madeFrom().on(request);
        tables.send(chart, form, look(sent), response);
    }

    /** Any act may change a figure. */
    private MadeFrom madeFrom() {
        return MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.DOCUMENTS, MadeFrom.AGENCIES);
    }

    private String show(Map<String, String> asked, DashboardPage.Above above, Model model) {
        model.addAttribute("page", dashboards.page(look(asked), Part.ofCode(asked.getOrDefault("part", "")), List.of(), above));
        return "statistics/figures";
    }

    private Look look(Map<String, String> asked) {
        return dashboards.look(House.PUBLIC, questions.forPublic(dashboards.question(asked)));
    }
}
