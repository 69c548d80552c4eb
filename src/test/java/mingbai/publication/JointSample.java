package mingbai.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;

/** A joint document of somebody else that waits for the agency's word, for the walk over all handlers. */
final class JointSample implements Sample {

    private final Staff staff;
    private final StartDraft startDraft;
    private final SubmitDraft submit;
    private final DeskReading desk;

    JointSample(Staff staff, StartDraft startDraft, SubmitDraft submit, DeskReading desk) {
        this.staff = staff;
        this.startDraft = startDraft;
        this.submit = submit;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "joint";
    }

    @Override
    public String ownedBy(Agency agency) {
        Agency lead = staff.agency("云泽县牵头局");
        Actor drafter = Actor.of(1, "示例甲", lead.code());
        Content n = DocumentFixtures.notice();
        long id = startDraft.run(drafter, lead.code(), new Content(n.title(), n.body(), n.issuer(), n.documentNumber(), n.writtenOn(), null, null, n.theme(),
                n.genre(), n.disclosureClass(), null, "", null, n.audience(), n.summary(), n.keywords(), "", List.of(agency.code()), List.of(), List.of(), Set.of()));
        DeskEdition edition = desk.edition(id).orElseThrow();
        submit.run(drafter, id, edition.version(), Map.of());
        return edition.document() + "-" + agency.code();
    }
}
