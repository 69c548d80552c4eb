package mingbai.assessment.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.FrozenSheet.Records;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.RoundState;
import mingbai.assessment.ScoreSheetRecords;
import mingbai.assessment.SetVersion;
import mingbai.assessment.score.Ranking.Rank;
import mingbai.assessment.score.SheetFigure;
import mingbai.assessment.score.SheetLine;
import mingbai.assessment.set.Formula;
import mingbai.assessment.set.Indicator;
import mingbai.paper.Sheets;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/assessment/sheet}: a unit's sheet, on screen and as a file that goes down to the single records. */
@Controller
class ScoreSheetPages {

    private static final int CHANGES = 100;

    private final AssessmentReading reading;
    private final ScoreSheetRecords records;
    private final AgencyReading agencies;

    ScoreSheetPages(AssessmentReading reading, ScoreSheetRecords records, AgencyReading agencies) {
        this.reading = reading;
        this.records = records;
        this.agencies = agencies;
    }

    @GetMapping("/desk/assessment/sheet/{scoresheet}")
    @MayCall(value = {DRAFTER, OFFICE, LEADER, INSPECTOR}, on = "scoresheet")
    String show(@PathVariable("scoresheet") long id, HttpServletRequest request, Model model) {
        KeptSheet sheet = reading.sheet(id).map(records::asFrozen).orElseThrow(NotFound::new);
        AssessmentRound round = reading.round(sheet.round()).orElseThrow(NotFound::new);
        SetVersion set = reading.set(round.set()).orElseThrow(NotFound::new);
        Caller caller = AssessmentCallers.of(request);
        boolean assessor = AssessmentCallers.SEEING.stream().anyMatch(role -> caller.holds(role, round.agency()));
        model.addAttribute("page", new SheetPage(round, set, sheet, agencies.nameOf(sheet.agency()), agencies.nameOf(round.agency()), place(round, sheet, assessor),
                reading.changes(id, CHANGES), scorable(caller, round, set), round.state().follows() && caller.holds(OFFICE, round.agency())));
        return "assessment/sheet";
    }

    /** Units learn their place with the provisional result. */
    private String place(AssessmentRound round, KeptSheet sheet, boolean assessor) {
        boolean shown = assessor || round.state().compareTo(RoundState.PROVISIONAL) >= 0;
        List<Rank> group = shown && sheet.sheet() != null ? reading.ranking(round.id()).getOrDefault(sheet.group(), List.of()) : List.of();
        return group.stream().filter(rank -> rank.placed().agency().equals(sheet.agency())).findFirst()
                .map(rank -> sheet.group() + rank.label() + "，共" + group.size() + "个单位").orElse("");
    }

    private static List<String> scorable(Caller caller, AssessmentRound round, SetVersion set) {
        boolean may = round.state().follows() && (caller.holds(OFFICE, round.agency()) || caller.holds(INSPECTOR, round.agency()));
        return may ? set.set().indicators().stream().filter(one -> one.formula() instanceof Formula.ByHand).map(Indicator::key).toList() : List.of();
    }

    @GetMapping({"/desk/assessment/sheet/{scoresheet}/sheet.xlsx", "/desk/assessment/sheet/{scoresheet}/sheet.csv"})
    @MayCall(value = {DRAFTER, OFFICE, LEADER, INSPECTOR}, on = "scoresheet")
    void file(@PathVariable("scoresheet") long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        KeptSheet sheet = reading.sheet(id).filter(kept -> kept.sheet() != null).map(records::asFrozen).orElseThrow(NotFound::new);
        AssessmentRound round = reading.round(sheet.round()).orElseThrow(NotFound::new);
        Map<String, Records> behind = records.of(sheet);
        Sheets.send(response, request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx", "考核得分表-" + round.year() + "-" + sheet.agency(), SheetFile.COLUMNS,
                SheetFile.of(sheet, behind).stream());
    }

    /** The records behind a figure of a frozen sheet, as they were. */
    @GetMapping("/desk/assessment/sheet/{scoresheet}/records")
    @MayCall(value = {DRAFTER, OFFICE, LEADER, INSPECTOR}, on = "scoresheet")
    String records(@PathVariable("scoresheet") long id, @RequestParam(defaultValue = "") String indicator, @RequestParam(defaultValue = "0") String figure, Model model) {
        KeptSheet sheet = reading.sheet(id).filter(kept -> kept.sheet() != null).map(records::asFrozen).orElseThrow(NotFound::new);
        SheetLine line = sheet.require().line(indicator).orElseThrow(NotFound::new);
        int number = figure.matches("\\d") ? Integer.parseInt(figure) : 0;
        if (number >= line.figures().size()) {
            throw new NotFound();
        }
        SheetFigure chosen = line.figures().get(number);
        model.addAttribute("page", new SheetRecordsPage(sheet, agencies.nameOf(sheet.agency()), line, chosen,
                records.of(sheet).getOrDefault(chosen.query(), new Records(true, List.of()))));
        return "assessment/sheet-records";
    }
}
