package mingbai.publication;

import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agency answers a reader who told of an error: what was put right, or why nothing was. The answer stays with the report. */
@Service
public class AnswerErrorReport {

    private static final int LONGEST = 2000;

    private final Archive archive;
    private final ErrorReportTable reports;

    AnswerErrorReport(Archive archive, ErrorReportTable reports) {
        this.archive = archive;
        this.reports = reports;
    }

    /** @param version of the report as the person saw it */
    @Transactional
    public void run(Actor actor, long report, long version, String answer) {
        if (answer.isBlank() || answer.length() > LONGEST) {
            throw new Refused("answer", "请填写处理结果（" + LONGEST + "字以内）");
        }
        ErrorReport open = reports.get(report);
        if (open.version() != version || !open.standing().equals("OPEN")) {
            throw new Overtaken("这封来信");
        }
        ErrorReport answered = open.answered(answer.strip());
        reports.answer(answered, archive.clock.millis());
        archive.record(PublicationAct.ERROR_ANSWERED, actor, open.agency(), Map.of("document", Long.toString(open.document())), answered.touched());
    }
}
