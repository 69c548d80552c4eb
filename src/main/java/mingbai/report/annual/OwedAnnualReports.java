package mingbai.report.annual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.PolicyFaultReading;
import org.springframework.stereotype.Component;

/** Annual reports of last year that are not public by their day, and public ones whose figures do not fit together (Arts. 49, 50). */
@Component
class OwedAnnualReports implements Sweep {

    static final String MISSING = "standing.annual";
    static final String BROKEN = "standing.annual-figures";

    private static final int MOST = 10_000;
    private static final int NAMED = 3;

    private final AnnualReading annual;
    private final PolicyFaultReading documents;
    private final AgencyReading agencies;

    OwedAnnualReports(AnnualReading annual, PolicyFaultReading documents, AgencyReading agencies) {
        this.annual = annual;
        this.documents = documents;
        this.agencies = agencies;
    }

    @Override
    public List<String> rules() {
        return List.of(MISSING, BROKEN);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        int year = look.day().getYear() - 1;
        Set<String> scope = look.agencies();
        List<Agency> bodies = (scope == null ? agencies.within("") : agencies.byCodes(scope)).stream()
                .filter(body -> AnnualTerm.owes(body.kind()) && body.validOn(look.day()) && body.validOn(LocalDate.of(year, 12, 31))).toList();
        Set<String> here = annual.list("", year, MOST, 0).stream().map(AnnualReading.Line::agency).collect(Collectors.toSet());
        Set<String> titled = documents.annualReports(scope, year); // made elsewhere, or imported
        for (Agency body : bodies) {
            AnnualTerm term = AnnualTerm.of(body.kind(), year);
            if (look.day().isAfter(term.due()) && !here.contains(body.code()) && !titled.contains(body.code())) {
                found.accept(new Fault(MISSING, body.code(), "annual", body.code() + ":" + year, "", year + "年度政府信息公开工作年度报告",
                        "应在" + term.due() + "前向社会公布（" + term.provision() + "），没有查到已经公开的报告。", "/desk/report/annual"));
            }
        }
        List<Agency> published = bodies.stream().filter(body -> here.contains(body.code())).toList();
        published.forEach(body -> broken(body, year, found));
        return Map.of(MISSING, (long) bodies.size(), BROKEN, (long) published.size());
    }

    private void broken(Agency body, int year, Consumer<Fault> found) {
        annual.published(body.code(), year).ifPresent(report -> {
            AnnualReport before = annual.published(body.code(), year - 1, report.scope()).map(AnnualReading.PublicAnnual::report).orElse(null);
            List<Broken> errors = AnnualIdentities.check(report.report(), before).stream().filter(Broken::isError).toList();
            if (!errors.isEmpty()) {
                found.accept(new Fault(BROKEN, body.code(), "annual", body.code() + ":" + year, "", year + "年度政府信息公开工作年度报告",
                        "已公布的报告有" + errors.size() + "处数字不符合表间关系：" + errors.stream().limit(NAMED).map(Broken::sentence).collect(Collectors.joining("；"))
                                + (errors.size() > NAMED ? "等" : "") + "。", "/desk/report/annual"));
            }
        });
    }
}
