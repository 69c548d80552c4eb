package mingbai.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.statistics.Question;
import mingbai.web.chart.Numbers;
import org.springframework.stereotype.Component;

/** A unit's figures beside the median of its like: units of the same kind and level, so that a village is not measured by a bureau. Fewer than five are not compared. */
@Component
class HealthComparison {

    private static final int FEWEST = 5;
    private static final int LEAST_CASES = 5;
    private static final List<String> COUNTS = List.of("publication.published", "inspection.found", "inspection.repeated", "duty.open-late", "request.received");
    /** Part and whole of a share. */
    private static final List<List<String>> SHARES = List.of(List.of("duty.on-time", "duty.due", "按时公开率"), List.of("request.in-time", "request.closed", "按期办结率"),
            List.of("inspection.mended-in-time", "inspection.due", "按时整改率"));

    private final AgencyReading agencies;
    private final FigureReading figures;
    private final MeasureList measures;

    HealthComparison(AgencyReading agencies, FigureReading figures, MeasureList measures) {
        this.agencies = agencies;
        this.figures = figures;
        this.measures = measures;
    }

    private List<String> alike(Agency agency, LocalDate today) {
        return agencies.within("").stream().filter(other -> other.kind() == agency.kind() && other.level() == agency.level() && other.validOn(today)).map(Agency::code).toList();
    }

    String group(Agency agency, LocalDate today) {
        int alike = alike(agency, today).size();
        return alike < FEWEST ? "同类同级的单位不足" + FEWEST + "个，不作比较。" : "与同类同级的" + alike + "个单位比较；比例只比较基数不少于" + LEAST_CASES + "的单位。";
    }

    List<HealthSheet.Compared> of(Agency agency, Period period, LocalDate today) {
        List<String> alike = alike(agency, today);
        List<HealthSheet.Compared> compared = new ArrayList<>();
        for (String key : COUNTS) {
            Measure measure = measures.require(key);
            Map<String, Long> values = figures.by(measure, Asked.of(alike, period), Dimension.AGENCY);
            String median = alike.size() < FEWEST ? "" : measure.unit().shown(median(alike.stream().map(code -> values.getOrDefault(code, 0L)).toList())) + measure.unit().label();
            compared.add(new HealthSheet.Compared(measure.title(), figures.of(measure, Asked.of(List.of(agency.code()), period)).withUnit(), address(measure, agency, period), median));
        }
        SHARES.forEach(share -> compared.add(share(share, agency, alike, period)));
        return compared;
    }

    private HealthSheet.Compared share(List<String> share, Agency agency, List<String> alike, Period period) {
        Measure part = measures.require(share.get(0));
        Measure whole = measures.require(share.get(1));
        Map<String, Long> parts = figures.by(part, Asked.of(alike, period), Dimension.AGENCY);
        Map<String, Long> wholes = figures.by(whole, Asked.of(alike, period), Dimension.AGENCY);
        List<Long> shares = alike.stream().filter(code -> wholes.getOrDefault(code, 0L) >= LEAST_CASES).map(code -> parts.getOrDefault(code, 0L) * 10_000 / wholes.get(code)).toList();
        long all = wholes.getOrDefault(agency.code(), 0L);
        long done = parts.getOrDefault(agency.code(), 0L);
        return new HealthSheet.Compared(share.get(2), all == 0 ? "没有可以计算的" : Numbers.share(done, all) + "（" + done + "/" + all + "）", address(whole, agency, period),
                shares.size() < FEWEST ? "" : Numbers.share(median(shares), 10_000));
    }

    private static String address(Measure measure, Agency agency, Period period) {
        return Question.address(Question.DESK, measure, agency.code(), Scope.OWN, period, Map.of()) + Question.NOW;
    }

    /** The one in the middle; of two the lower. */
    static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }
}
