package mingbai.inspection.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.web.Times;
import org.springframework.stereotype.Component;

/** What readers reported as wrong (我为政府网站找错) and nobody answered in time. */
@Component
class UnansweredErrorReports implements Sweep {

    static final String REPORT = "case.error-report";

    private final ErrorReportReading reports;
    private final Almanac almanac;

    UnansweredErrorReports(ErrorReportReading reports, Almanac almanac) {
        this.reports = reports;
        this.almanac = almanac;
    }

    @Override
    public List<String> rules() {
        return List.of(REPORT);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        WorkCalendar calendar = almanac.calendar();
        int days = Math.toIntExact(look.threshold(REPORT, "days"));
        List<ErrorReportReading.Open> open = reports.open(look.agencies());
        for (ErrorReportReading.Open report : open) {
            LocalDate came = LocalDate.ofInstant(report.at(), Times.ZONE);
            LocalDate due = calendar.dueInDays(came, days).day();
            if (look.day().isAfter(due)) {
                found.accept(new Fault(REPORT, report.agency(), "error-report", Long.toString(report.id()), "", "网民找错没有答复：" + report.title(),
                        "读者在" + came + "指出公开内容有错，应在" + due + "前核实并答复（" + days + "个工作日），至今没有答复。", "/desk/document/" + report.document()));
            }
        }
        return Map.of(REPORT, (long) open.size());
    }
}
