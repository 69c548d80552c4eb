package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.inspection.reading.LookReading;
import mingbai.ledger.Published;
import mingbai.statistics.Figures;
import mingbai.statistics.Question;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.chart.Numbers;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /report/inspection}: what is public of inspection. Kinds, units and numbers, each number with its records, of which the public sees kind and day: what a finding says
 * may tell of personal data, or of a weakness that is not mended yet.
 */
@Controller
class InspectionPages {

    /** Below so many cases a share says nothing, and may speak of one person's case. */
    private static final int FEW = 5;
    private static final int UNITS = 60;

    private final Figures figures;
    private final MeasureList measures;
    private final AgencyReading agencies;
    private final LookReading looks;
    private final Published log;
    private final Clock clock;

    InspectionPages(Figures figures, MeasureList measures, AgencyReading agencies, LookReading looks, Published log, Clock clock) {
        this.figures = figures;
        this.measures = measures;
        this.agencies = agencies;
        this.looks = looks;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/report/inspection")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String show(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        LocalDate today = LocalDate.now(clock);
        Period period = new Period(today.minusYears(1).plusDays(1), today);
        List<InspectionPage.Unit> units = units(period);
        model.addAttribute("page", new InspectionPage(ColumnTags.catalog("监督检查情况", "应公开事项和申请是否按时，日常检查发现和整改的问题有多少"), List.of(Crumb.here("监督检查情况")),
                period.label(), looks.last().map(look -> Written.day(look.day())).orElse(""), FEW,
                List.of(share("应公开事项按时公开", "duty.on-time", "duty.due", period), share("申请按期办结", "request.in-time", "request.closed", period),
                        share("问题按时整改", "inspection.mended-in-time", "inspection.due", period)),
                List.of(number("inspection.found", period), number("inspection.open", period), number("inspection.closed", period)), kinds(period),
                units.stream().limit(UNITS).toList(), units.size() > UNITS));
        return "portal/inspection";
    }

    private InspectionPage.Share share(String title, String part, String whole, Period period) {
        long all = figures.of(measures.require(whole), Asked.of(null, period)).figure().value();
        long done = figures.of(measures.require(part), Asked.of(null, period)).figure().value();
        return new InspectionPage.Share(title, all < FEW ? "" : Numbers.share(done, all), number(part, period), number(whole, period));
    }

    private InspectionPage.Number number(String key, Period period) {
        Measure measure = measures.require(key);
        return new InspectionPage.Number(measure.title(), figures.of(measure, Asked.of(null, period)).text(),
                Question.address(Question.PUBLIC, measure, "", Scope.TREE, period, Map.of()));
    }

    private List<InspectionPage.Kind> kinds(Period period) {
        Asked asked = Asked.of(null, period);
        Map<String, Long> found = figures.by(measures.require("inspection.found"), asked, Dimension.KIND);
        Map<String, Long> open = figures.by(measures.require("inspection.open"), asked, Dimension.KIND);
        Map<String, Long> closed = figures.by(measures.require("inspection.closed"), asked, Dimension.KIND);
        Set<String> names = new TreeSet<>(Comparator.comparing((String name) -> -found.getOrDefault(name, 0L)).thenComparing(name -> name));
        names.addAll(found.keySet());
        names.addAll(closed.keySet());
        return names.stream().map(name -> new InspectionPage.Kind(name.isEmpty() ? "其他问题" : name, of("inspection.found", found, name, period), of("inspection.open", open, name, period),
                of("inspection.closed", closed, name, period))).toList();
    }

    private InspectionPage.Number of(String key, Map<String, Long> values, String kind, Period period) {
        Measure measure = measures.require(key);
        return new InspectionPage.Number(measure.title(), Numbers.grouped(values.getOrDefault(kind, 0L)),
                Question.address(Question.PUBLIC, measure, "", Scope.TREE, period, Map.of(Dimension.KIND, kind)));
    }

    private List<InspectionPage.Unit> units(Period period) {
        Asked asked = Asked.of(null, period);
        Map<String, Long> found = figures.by(measures.require("inspection.found"), asked, Dimension.AGENCY);
        Map<String, Long> open = figures.by(measures.require("inspection.open"), asked, Dimension.AGENCY);
        Map<String, Long> closed = figures.by(measures.require("inspection.closed"), asked, Dimension.AGENCY);
        Map<String, Long> due = figures.by(measures.require("inspection.due"), asked, Dimension.AGENCY);
        Map<String, Long> inTime = figures.by(measures.require("inspection.mended-in-time"), asked, Dimension.AGENCY);
        Map<String, String> names = agencies.namesOf(found.keySet());
        return found.keySet().stream().sorted(Comparator.comparing((String code) -> -open.getOrDefault(code, 0L)).thenComparing(code -> -found.get(code)).thenComparing(code -> code))
                .map(code -> new InspectionPage.Unit(names.getOrDefault(code, code), "/agency/" + code, unit("inspection.found", found, code, period), unit("inspection.open", open, code, period),
                        unit("inspection.closed", closed, code, period), due.getOrDefault(code, 0L) < FEW ? "" : Numbers.share(inTime.getOrDefault(code, 0L), due.get(code)))).toList();
    }

    private InspectionPage.Number unit(String key, Map<String, Long> values, String code, Period period) {
        Measure measure = measures.require(key);
        return new InspectionPage.Number(measure.title(), Numbers.grouped(values.getOrDefault(code, 0L)), Question.address(Question.PUBLIC, measure, code, Scope.OWN, period, Map.of()));
    }
}
