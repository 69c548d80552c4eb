package mingbai.publication;

import java.util.Map;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;

/** A reader's report about a published document, for the walk over all handlers. */
final class ReportSample implements Sample {

    private final StartDraft startDraft;
    private final SubmitDraft submit;
    private final GiveOpinion giveOpinion;
    private final PublishEdition publish;
    private final ReportError report;
    private final DeskReading desk;
    private final ReviewReading reviews;
    private final ErrorReportReading reports;

    ReportSample(StartDraft startDraft, SubmitDraft submit, GiveOpinion giveOpinion, PublishEdition publish, ReportError report, DeskReading desk,
            ReviewReading reviews, ErrorReportReading reports) {
        this.startDraft = startDraft;
        this.submit = submit;
        this.giveOpinion = giveOpinion;
        this.publish = publish;
        this.report = report;
        this.desk = desk;
        this.reviews = reviews;
        this.reports = reports;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public String ownedBy(Agency agency) {
        long document = published(agency);
        report.run(document, "第二段的日期应为3月2日", "");
        return Long.toString(reports.of(document).getFirst().id());
    }

    long published(Agency agency) {
        long edition = startDraft.run(Actor.of(1, "示例甲", agency.code()), agency.code(), DocumentFixtures.notice());
        submit.run(Actor.of(1, "示例甲", agency.code()), edition, desk.edition(edition).orElseThrow().version(), Map.of());
        long matter = reviews.mattersOf("edition", edition).getFirst();
        giveOpinion.run(Actor.of(2, "示例乙", agency.code()), Opinion.onScreen(matter, 1, Decision.APPROVE, "", null));
        giveOpinion.run(Actor.of(3, "示例丙", agency.code()), Opinion.onScreen(matter, 2, Decision.APPROVE, "", null));
        giveOpinion.run(Actor.of(4, "示例丁", agency.code()), Opinion.onScreen(matter, 3, Decision.APPROVE, "", SecrecyDecision.mayBePublic("不涉密")));
        publish.run(Actor.of(5, "示例戊", agency.code()), edition, desk.edition(edition).orElseThrow().version());
        return desk.edition(edition).orElseThrow().document();
    }
}
