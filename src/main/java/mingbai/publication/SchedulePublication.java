package mingbai.publication;

import java.time.Instant;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a cleared edition to be published at a time, or takes that back. The row is the schedule: no restart forgets it. */
@Service
public class SchedulePublication {

    private final Archive archive;

    SchedulePublication(Archive archive) {
        this.archive = archive;
    }

    @Transactional
    public void run(Actor actor, long editionId, long version, Instant at) {
        Edition edition = inState(editionId, version, EditionState.CLEARED);
        if (at.toEpochMilli() <= archive.clock.millis()) {
            throw new Refused("publishAt", "定时发布的时间已经过去，请选择以后的时间，或者立即发布");
        }
        if (at.isAfter(archive.clock.instant().plusSeconds(366L * 86_400))) {
            throw new Refused("publishAt", "定时发布的时间请在一年以内");
        }
        Edition scheduled = edition.scheduled(EditionState.SCHEDULED, at.toEpochMilli());
        archive.change(PublicationAct.SCHEDULED, actor, agencyOf(edition), scheduled);
        archive.editions.scheduledBy(editionId, actor.accountId(), actor.name());
    }

    @Transactional
    public void takeBack(Actor actor, long editionId, long version) {
        Edition edition = inState(editionId, version, EditionState.SCHEDULED);
        archive.change(PublicationAct.UNSCHEDULED, actor, agencyOf(edition), edition.scheduled(EditionState.CLEARED, null));
    }

    private Edition inState(long id, long version, EditionState state) {
        Edition edition = archive.editions.get(id);
        if (edition.version() != version || edition.state() != state) {
            throw new Overtaken("这份文稿");
        }
        return edition;
    }

    private String agencyOf(Edition edition) {
        return archive.documents.get(edition.document()).agency();
    }
}
