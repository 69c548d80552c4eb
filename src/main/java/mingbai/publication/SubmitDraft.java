package mingbai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.review.OpenReview;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits a draft for review (送审), once it is complete and the gate lets it through. */
@Service
public class SubmitDraft {

    private final Archive archive;
    private final Gate gate;
    private final OpenReview openReview;
    private final RegisterIssued register;

    SubmitDraft(Archive archive, Gate gate, OpenReview openReview, RegisterIssued register) {
        this.archive = archive;
        this.gate = gate;
        this.openReview = openReview;
        this.register = register;
    }

    /** @param accepted findings the drafter takes responsibility for: digest of the finding → reason */
    @Transactional
    public void run(Actor actor, long editionId, long version, Map<String, String> accepted) {
        Edition edition = archive.editions.get(editionId);
        if (edition.version() != version || edition.state() != EditionState.DRAFT) {
            throw new Overtaken("这份草稿");
        }
        Document document = archive.documents.get(edition.document());
        Content content = archive.revisions.get(edition.revision());
        LocalDate today = LocalDate.now(archive.clock);
        List<Issue> issues = new ArrayList<>(DraftRequirements.toSubmit(content, today));
        issues.addAll(acceptOrObject(actor, edition, content, accepted, today));
        if (edition.kind() == EditionKind.CORRECTION && edition.note().isBlank()) {
            issues.add(Issue.of("note", "更正必须附公开的更正说明"));
        }
        Refused.ifAny(issues);
        archive.change(PublicationAct.SUBMITTED, actor, document.agency(), edition.in(EditionState.IN_REVIEW));
        openReview.run(actor, EditionSubject.KIND, editionId);
        askJoint(edition, content);
        if (document.standing() == Standing.UNPUBLISHED) { // the line of a public document says what was published, until this is
            register.follow(actor, document, content);
        }
    }

    private List<Issue> acceptOrObject(Actor actor, Edition edition, Content content, Map<String, String> accepted, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        for (Gate.Objection objection : gate.objections(content, archive.timeline.accepted(edition.id()), today)) {
            String reason = accepted.getOrDefault(objection.key(), "").strip();
            if (reason.isEmpty() || !objection.mayBeAccepted()) {
                issues.add(Issue.of("finding-" + objection.key(), objection.text()));
            } else {
                archive.timeline.accept(archive.ids.next(), edition.id(), objection.kind(), objection.key(), reason, actor.accountId(), actor.name(),
                        archive.clock.millis());
            }
        }
        return issues;
    }

    /** Art. 11: what concerns other agencies is agreed with them before publication. */
    private void askJoint(Edition edition, Content content) {
        archive.timeline.forgetJoint(edition.id());
        content.joint().forEach(agency -> archive.timeline.askJoint(edition.document(), edition.id(), agency));
    }
}
