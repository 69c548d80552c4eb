package mingbai.publication.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** What readers wrote about errors in public documents, unanswered. */
@Component
class ErrorReportWork implements WaitingWork {

    private final ErrorReportReading reports;

    ErrorReportWork(ErrorReportReading reports) {
        this.reports = reports;
    }

    @Override
    public Kind kind() {
        return Kind.REPORTS;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> answering = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
        answering.addAll(caller.agenciesFor(Role.PUBLISHER));
        return reports.waiting(answering, MOST).stream().map(report -> new Item(report.title(), report.agency(), "公众纠错：" + ReturnedWork.shortened(report.text()),
                report.at(), null, "待答复", Tone.SOON, "去处理", "/desk/document/" + report.document())).toList();
    }
}
