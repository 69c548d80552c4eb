package mingbai.publication;

import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A draft, for the walk over all handlers. */
final class EditionSample implements Sample {

    private final StartDraft startDraft;

    EditionSample(StartDraft startDraft) {
        this.startDraft = startDraft;
    }

    @Override
    public String kind() {
        return "edition";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(startDraft.run(Actor.of(1, "示例甲", agency.code()), agency.code(), DocumentFixtures.notice()));
    }
}
