package mingbai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Discharges;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a cleared edition public (发布): gives the document its index number if it has none, supersedes the edition before, links what it
 * interprets, and records the act, all in one transaction. Two people pressing at once: one act, and a clear message for the other.
 */
@Service
public class PublishEdition {

    private final Archive archive;
    private final AgencyReading agencies;
    private final RegisterIssued register;
    private final Discharges discharges;

    PublishEdition(Archive archive, AgencyReading agencies, RegisterIssued register, Discharges discharges) {
        this.archive = archive;
        this.agencies = agencies;
        this.register = register;
        this.discharges = discharges;
    }

    @Transactional
    public IndexNumber run(Actor actor, long editionId, long version) {
        Edition edition = archive.editions.get(editionId);
        if (edition.version() != version) {
            throw new Overtaken("这份文稿");
        }
        return publish(actor, edition, null);
    }

    /** At the time set before; a missed time is caught up, and the timeline says so. */
    @Transactional
    public Optional<IndexNumber> runDue(Actor actor, long editionId) {
        Edition edition = archive.editions.find(editionId).orElse(null);
        if (edition == null || edition.state() != EditionState.SCHEDULED || edition.publishAt() == null || edition.publishAt() > archive.clock.millis()) {
            return Optional.empty();
        }
        return Optional.of(publish(actor, edition, edition.publishAt()));
    }

    private IndexNumber publish(Actor actor, Edition edition, @Nullable Long planned) {
        if (edition.state() != EditionState.CLEARED && edition.state() != EditionState.SCHEDULED) {
            throw new Overtaken("这份文稿");
        }
        Document document = archive.documents.get(edition.document());
        Content content = archive.revisions.get(edition.revision());
        Refused.ifAny(jointIssues(edition));
        long now = archive.clock.millis();
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(now), archive.clock.getZone());
        int year = today.getYear();
        IndexNumber number = document.index() == null ? nextNumber(document.agency(), year) : document.index();
        List<Touched> touched = new ArrayList<>();
        supersede(document, now).ifPresent(touched::add);
        Edition live = edition.published(now);
        archive.editions.makeLive(live);
        Document published = document.live(live, content, number, year, now);
        archive.documents.update(published);
        archive.documents.fileUnder(published.id(), content.catalogCode());
        relink(published, content);
        touched.add(published.touched());
        touched.add(live.touched(content.digest()));
        tell(published, live, planned, now);
        archive.record(PublicationAct.PUBLISHED, actor, document.agency(), details(published, live, now), Archive.all(touched));
        register.follow(actor, published, content);
        discharges.published(document.agency(), content.catalogCode(), document.id(), content.title(), content.writtenOn(), today);
        return number;
    }

    private List<Issue> jointIssues(Edition edition) {
        List<String> missing = archive.timeline.jointUnconfirmed(edition.id());
        return missing.isEmpty() ? List.of() : List.of(Issue.whole("联合发文机关尚未确认："
                + String.join("、", agencies.namesOf(missing).values()) + "。全部确认后才能发布（条例第十一条）"));
    }

    private IndexNumber nextNumber(String agency, int year) {
        String front = agencies.frontCode(agency);
        return IndexNumber.of(front, year, archive.documents.nextSerial(front, year));
    }

    private Optional<Touched> supersede(Document document, long now) {
        if (document.liveEdition() == null) {
            return Optional.empty();
        }
        Edition before = archive.editions.get(document.liveEdition()).in(EditionState.SUPERSEDED);
        archive.editions.update(before);
        archive.editions.endedAt(before.id(), now);
        return Optional.of(before.touched(archive.revisions.digest(before.revision())));
    }

    private void relink(Document document, Content content) {
        archive.documents.unlink(document.id());
        content.interprets().stream().map(IndexNumber::parse).flatMap(Optional::stream)
                .map(archive.documents::byIndex).flatMap(Optional::stream)
                .forEach(policy -> archive.documents.link(document.id(), policy.id()));
    }

    private void tell(Document document, Edition edition, @Nullable Long planned, long now) {
        String note = edition.note();
        if (planned != null && now - planned > 60_000) {
            note = (note.isEmpty() ? "" : note + "；") + "原定" + Moments.minute(planned, archive.clock.getZone()) + "发布，因系统停机补发";
        }
        archive.timeline.add(archive.ids.next(), document.id(), edition.number(), edition.number() == 1 ? "PUBLISHED" : edition.kind().name(), note, now);
    }

    private static Map<String, Object> details(Document document, Edition edition, long now) {
        Map<String, Object> details = new LinkedHashMap<>(Archive.publicDetails(document));
        details.put("edition", Long.toString(edition.id()));
        details.put("number", edition.number());
        details.put("kind", edition.kind().name());
        details.put("publishedAt", now);
        return details;
    }
}
