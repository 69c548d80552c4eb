package mingbai.review;

import java.util.Map;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.StartDraft;
import mingbai.publication.SubmitDraft;
import mingbai.publication.reading.DeskReading;
import mingbai.review.reading.ReviewReading;

/** A paper at its first step, for the walk over all handlers. */
final class MatterSample implements Sample {

    private final StartDraft startDraft;
    private final SubmitDraft submit;
    private final DeskReading desk;
    private final ReviewReading reviews;

    MatterSample(StartDraft startDraft, SubmitDraft submit, DeskReading desk, ReviewReading reviews) {
        this.startDraft = startDraft;
        this.submit = submit;
        this.desk = desk;
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return "matter";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor drafter = Actor.of(1, "示例甲", agency.code());
        long edition = startDraft.run(drafter, agency.code(), DocumentFixtures.notice());
        submit.run(drafter, edition, desk.edition(edition).orElseThrow().version(), Map.of());
        return Long.toString(reviews.mattersOf("edition", edition).getFirst());
    }
}
