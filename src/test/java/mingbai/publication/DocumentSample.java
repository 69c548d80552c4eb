package mingbai.publication;

import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskReading;

/** A document, for the walk over all handlers. */
final class DocumentSample implements Sample {

    private final StartDraft startDraft;
    private final DeskReading desk;

    DocumentSample(StartDraft startDraft, DeskReading desk) {
        this.startDraft = startDraft;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public String ownedBy(Agency agency) {
        long edition = startDraft.run(Actor.of(1, "示例甲", agency.code()), agency.code(), DocumentFixtures.notice());
        return Long.toString(desk.edition(edition).orElseThrow().document());
    }
}
