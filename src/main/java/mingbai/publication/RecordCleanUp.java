package mingbai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a clean-up of normative documents decided (规范性文件清理): each goes on, is to be amended, is repealed or declared invalid. The last
 * two end its validity in the same act, so that what is in force never has to be counted by hand.
 */
@Service
public class RecordCleanUp {

    private static final int MOST = 500;

    private final Archive archive;
    private final NormativeTable marks;
    private final EndValidity endValidity;

    RecordCleanUp(Archive archive, NormativeTable marks, EndValidity endValidity) {
        this.archive = archive;
        this.marks = marks;
        this.endValidity = endValidity;
    }

    /** The decision. @param index index number of it as a public document, "" when it is none */
    public record Decision(String title, String documentNumber, @Nullable LocalDate decidedOn, String index) {}

    /** @return id of the clean-up */
    @Transactional
    public long run(Actor actor, String agency, Decision decision, List<CleanUp.Line> lines) {
        List<Issue> issues = new ArrayList<>(issues(decision, lines));
        Optional<Document> published = decision.index().isBlank() ? Optional.empty() : IndexNumber.parse(decision.index()).flatMap(archive.documents::byIndex);
        if (!decision.index().isBlank() && published.isEmpty()) {
            issues.add(Issue.of("index", "没有找到索引号为“" + decision.index() + "”的文件，请核对"));
        }
        List<Document> documents = lines.stream().map(line -> archive.documents.get(line.document())).toList();
        documents.forEach(document -> objection(agency, document, decision.decidedOn()).ifPresent(issues::add));
        Refused.ifAny(issues);
        CleanUp clean = new CleanUp(archive.ids.next(), agency, decision.title().strip(), decision.documentNumber().strip(),
                java.util.Objects.requireNonNull(decision.decidedOn()), published.map(Document::id).orElse(null), lines);
        marks.insert(clean, actor.accountId(), actor.name(), archive.clock.millis());
        archive.record(PublicationAct.CLEANED_UP, actor, agency, Map.of("lines", lines.size()), clean.touched());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).outcome().ends()) {
                end(actor, clean, lines.get(i), documents.get(i));
            }
        }
        return clean.id();
    }

    private void end(Actor actor, CleanUp clean, CleanUp.Line line, Document document) {
        String note = (line.outcome() == CleanUp.Outcome.REPEALED ? "经清理废止，依据：" : "经清理宣布失效，依据：") + "《" + clean.title() + "》"
                + (clean.documentNumber().isEmpty() ? "" : "（" + clean.documentNumber() + "）") + (line.note().isEmpty() ? "" : "；" + line.note());
        endValidity.cleanedUp(actor, document, line.outcome() == CleanUp.Outcome.REPEALED ? Validity.REPEALED : Validity.EXPIRED, clean.decidedOn(), note);
    }

    private List<Issue> issues(Decision decision, List<CleanUp.Line> lines) {
        List<Issue> issues = new ArrayList<>();
        if (decision.title().isBlank() || decision.title().length() > DraftRequirements.TITLE) {
            issues.add(Issue.of("title", "请填写清理决定的标题（" + DraftRequirements.TITLE + "字以内）"));
        }
        if (decision.documentNumber().length() > 100) {
            issues.add(Issue.of("documentNumber", "清理决定的文号最多100字"));
        }
        if (decision.decidedOn() == null || decision.decidedOn().isAfter(LocalDate.now(archive.clock)) || decision.decidedOn().getYear() < 1949) {
            issues.add(Issue.of("decidedOn", "请填写清理决定的日期，不晚于今天"));
        }
        if (lines.isEmpty() || lines.size() > MOST) {
            issues.add(Issue.of("lines", "请至少对一份文件作出清理结论，一次最多" + MOST + "份"));
        }
        if (lines.stream().anyMatch(line -> line.note().length() > 500)) {
            issues.add(Issue.of("lines", "每份文件的说明最多500字"));
        }
        return issues;
    }

    private Optional<Issue> objection(String agency, Document document, @Nullable LocalDate decidedOn) {
        boolean normative = document.agency().equals(agency) && marks.find(document.id()).map(Normative::active).orElse(false);
        if (!normative) {
            return Optional.of(Issue.of("lines", "“" + document.titleKey() + "”不是本机关的规范性文件"));
        }
        if (document.validity() != Validity.VALID || document.standing() == Standing.UNPUBLISHED) {
            return Optional.of(Issue.of("lines", "“" + document.titleKey() + "”现在不是有效的公开文件，不能清理"));
        }
        LocalDate written = document.liveRevision() == null ? null : archive.revisions.get(document.liveRevision()).writtenOn();
        return written != null && decidedOn != null && decidedOn.isBefore(written)
                ? Optional.of(Issue.of("decidedOn", "清理决定的日期早于“" + document.titleKey() + "”的成文日期" + written)) : Optional.empty();
    }
}
