package mingbai.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Anybody tells the agency of an error in one of its public documents. Nothing of it is shown to the public; a reply is owed (F5). */
@Service
public class ReportError {

    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_CONTACT = 100;
    /** So many unanswered ones say enough about a document; more would only bury them. */
    static final int MOST_OPEN = 50;

    private final Archive archive;
    private final ErrorReportTable reports;

    ReportError(Archive archive, ErrorReportTable reports) {
        this.archive = archive;
        this.reports = reports;
    }

    @Transactional
    public void run(long documentId, String text, String contact) {
        Refused.ifAny(issues(text.strip(), contact.strip()));
        Document document = archive.documents.get(documentId);
        if (document.standing() != Standing.LIVE) {
            throw new NotFound();
        }
        if (reports.openAbout(documentId) >= MOST_OPEN) {
            throw new Refused("text", "这份文件已经收到许多来信，机关正在核对。请过几天再来看，或者直接联系发布机构");
        }
        ErrorReport report = ErrorReport.open(archive.ids.next(), document, text.strip(), contact.strip(), archive.clock.millis());
        reports.insert(report);
        archive.record(PublicationAct.ERROR_REPORTED, Actor.PROGRAM, document.agency(), Map.of("document", Long.toString(documentId)), report.touched());
    }

    private static List<Issue> issues(String text, String contact) {
        List<Issue> issues = new ArrayList<>();
        if (text.isEmpty()) {
            issues.add(Issue.of("text", "请写明哪里有错、应当是什么，再提交"));
        } else if (text.length() > LONGEST_TEXT) {
            issues.add(Issue.of("text", "来信有" + text.length() + "字，请缩短到" + LONGEST_TEXT + "字以内"));
        }
        if (contact.length() > LONGEST_CONTACT) {
            issues.add(Issue.of("contact", "联系方式请写在" + LONGEST_CONTACT + "字以内"));
        }
        return issues;
    }
}
