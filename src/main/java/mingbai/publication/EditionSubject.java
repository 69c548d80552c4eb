package mingbai.publication;

import java.util.Optional;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.review.Clearance;
import mingbai.review.Subject;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** An edition as the subject of sign-off: what reviewers sign, and what becomes of it afterwards. */
@Component
class EditionSubject implements Subject {

    static final String KIND = "edition";

    private final Archive archive;
    private final RegisterIssued register;

    EditionSubject(Archive archive, RegisterIssued register) {
        this.archive = archive;
        this.register = register;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<State> now(long id) {
        return archive.editions.find(id).map(edition -> {
            Content content = archive.revisions.get(edition.revision());
            return new State(archive.revisions.digest(edition.revision()), archive.documents.get(edition.document()).agency(), content.title(), content.genre(),
                    content.disclosureClass().code(), content.disclosureClass() == DisclosureClass.PROACTIVE, archive.revisions.writers(id));
        });
    }

    /** A proactive document that passed waits for its publisher; any other is registered, and never public. */
    @Override
    public void passed(Clearance clearance, Actor actor) {
        Edition edition = inReview(clearance.subject());
        Document document = archive.documents.get(edition.document());
        boolean proactive = document.disclosureClass().equals(DisclosureClass.PROACTIVE.code())
                && archive.revisions.get(edition.revision()).disclosureClass() == DisclosureClass.PROACTIVE;
        boolean forPublic = proactive && clearance.mayBePublic();
        Edition cleared = edition.cleared(forPublic ? EditionState.CLEARED : EditionState.REGISTERED, "review:" + clearance.matter(), clearance.digest(), forPublic);
        archive.change(forPublic ? PublicationAct.CLEARED : PublicationAct.REGISTERED, actor, document.agency(), cleared);
    }

    @Override
    public void returned(long id, Actor actor, String opinion) {
        sendBack(id, actor, opinion, EditionState.DRAFT, PublicationAct.RETURNED);
    }

    @Override
    public void refused(long id, Actor actor, String opinion) {
        sendBack(id, actor, opinion, EditionState.REFUSED, PublicationAct.REFUSED);
    }

    @Override
    public void quarantined(long id, Actor actor) {
        sendBack(id, actor, "", EditionState.QUARANTINED, PublicationAct.QUARANTINED);
        Document document = archive.documents.get(archive.editions.get(id).document());
        if (document.standing() == Standing.UNPUBLISHED) { // what was published before was issued all the same
            register.seal(actor, document.id());
        }
    }

    private void sendBack(long id, Actor actor, String opinion, EditionState next, PublicationAct kind) {
        Edition edition = inReview(id);
        archive.change(kind, actor, archive.documents.get(edition.document()).agency(), edition.sentBack(next, opinion));
    }

    private Edition inReview(long id) {
        Edition edition = archive.editions.get(id);
        if (edition.state() != EditionState.IN_REVIEW) {
            throw new Overtaken("这份文稿");
        }
        return edition;
    }
}
