package mingbai.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.ScoreSheetRecords;
import mingbai.assessment.web.PublicResults.ListPage;
import mingbai.assessment.web.PublicResults.OnePage;
import mingbai.assessment.web.PublicResults.UnitPage;
import mingbai.ledger.Ids;
import mingbai.ledger.Published;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /report/assessment}: results that were published, place by place and point by point. */
@Controller
class AssessmentResultPages {

    private static final int LISTED = 200;
    private static final Crumb LIST = new Crumb("考核结果", "/report/assessment");

    private final AssessmentReading reading;
    private final AssessmentRoundView view;
    private final ScoreSheetRecords records;
    private final AgencyReading agencies;
    private final Published log;

    AssessmentResultPages(AssessmentReading reading, AssessmentRoundView view, ScoreSheetRecords records, AgencyReading agencies, Published log) {
        this.reading = reading;
        this.view = view;
        this.records = records;
        this.agencies = agencies;
        this.log = log;
    }

    @GetMapping("/report/assessment")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(HttpServletRequest request, Model model) {
        made(request);
        model.addAttribute("page", new ListPage(reading.published(LISTED).stream()
                .map(round -> new PublicResults.Entry(round, agencies.nameOf(round.agency()), "/report/assessment/" + round.id())).toList(), List.of(Crumb.here("考核结果"))));
        return "assessment/public-list";
    }

    @GetMapping("/report/assessment/{round}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String one(@PathVariable String round, HttpServletRequest request, Model model) {
        made(request);
        AssessmentRound found = published(round);
        model.addAttribute("page", new OnePage(view.page(found, false, List.of()), "/report/assessment/" + found.id(), List.of(LIST, Crumb.here(found.title()))));
        return "assessment/public-round";
    }

    @GetMapping("/report/assessment/{round}/{unit}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String unit(@PathVariable String round, @PathVariable String unit, HttpServletRequest request, Model model) {
        made(request);
        AssessmentRound found = published(round);
        String code = agencies.byCode(unit).orElseThrow(NotFound::new).code();
        KeptSheet sheet = reading.sheet(found.id(), code).filter(kept -> kept.sheet() != null).map(records::asFrozen).orElseThrow(NotFound::new);
        String name = agencies.nameOf(code);
        model.addAttribute("page", new UnitPage(found, sheet, name, agencies.nameOf(found.agency()),
                List.of(LIST, new Crumb(found.title(), "/report/assessment/" + found.id()), Crumb.here(name))));
        return "assessment/public-unit";
    }

    private void made(HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.AGENCIES).on(request);
    }

    /** Before it is published a result is nobody's business but the units'. */
    private AssessmentRound published(String id) {
        return (id.matches(Ids.PATTERN) ? reading.round(Long.parseLong(id)).filter(AssessmentRound::isPublished) : Optional.<AssessmentRound>empty()).orElseThrow(NotFound::new);
    }
}
