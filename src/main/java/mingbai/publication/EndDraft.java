package mingbai.publication;

import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.review.TakeBack;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an edition back from review or from waiting, or gives a draft up. Nothing is deleted: its history stays. */
@Service
public class EndDraft {

    private final Archive archive;
    private final TakeBack takeBack;
    private final RegisterIssued register;

    EndDraft(Archive archive, TakeBack takeBack, RegisterIssued register) {
        this.archive = archive;
        this.takeBack = takeBack;
        this.register = register;
    }

    /** 撤回: from review to a draft again. */
    @Transactional
    public void takeBack(Actor actor, long editionId, long version) {
        Edition edition = current(editionId, version);
        switch (edition.state()) {
            case IN_REVIEW -> takeBack.run(actor, EditionSubject.KIND, editionId);
            case CLEARED -> { }
            case DRAFT, SCHEDULED, LIVE, SUPERSEDED, WITHDRAWN, REGISTERED, REFUSED, DISCARDED, QUARANTINED ->
                throw new Refused("", "“" + edition.state().label() + "”的文稿不能撤回");
        }
        archive.change(PublicationAct.TAKEN_BACK, actor, agencyOf(edition), edition.sentBack(EditionState.DRAFT, ""));
    }

    @Transactional
    public void discard(Actor actor, long editionId, long version) {
        Edition edition = current(editionId, version);
        if (edition.state() != EditionState.DRAFT && edition.state() != EditionState.CLEARED) {
            throw new Refused("", "“" + edition.state().label() + "”的文稿不能放弃");
        }
        archive.change(PublicationAct.DISCARDED, actor, agencyOf(edition), edition.in(EditionState.DISCARDED));
        if (edition.number() == 1) {
            register.drop(actor, edition.document());
        }
    }

    private Edition current(long id, long version) {
        Edition edition = archive.editions.get(id);
        if (edition.version() != version) {
            throw new Overtaken("这份文稿");
        }
        return edition;
    }

    private String agencyOf(Edition edition) {
        return archive.documents.get(edition.document()).agency();
    }
}
