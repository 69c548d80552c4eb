package mingbai.desk;

import java.util.List;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.publication.Comparison;
import mingbai.publication.OpenFindings;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.review.SubjectView;
import mingbai.review.TakeStep;
import mingbai.review.reading.MatterView;
import mingbai.review.reading.ReviewQueue;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a reviewer sees of a paper. */
@Component
class ReviewViews {

    private final ReviewReading reviews;
    private final DeskReading desk;
    private final OpenFindings findings;
    private final AgencyReading agencies;
    private final TakeStep takeStep;
    private final ReviewQueue queue;
    private final List<SubjectView> views;

    ReviewViews(ReviewReading reviews, DeskReading desk, OpenFindings findings, AgencyReading agencies, TakeStep takeStep, ReviewQueue queue,
            List<SubjectView> views) {
        this.views = views;
        this.reviews = reviews;
        this.desk = desk;
        this.findings = findings;
        this.agencies = agencies;
        this.takeStep = takeStep;
        this.queue = queue;
    }

    @Transactional(readOnly = true)
    public ReviewPage page(Caller caller, Actor actor, long id, DecisionForm form, List<Issue> issues, String notice) {
        MatterView matter = reviews.matter(id).orElseThrow(NotFound::new);
        Optional<DeskEdition> edition = edition(matter);
        MatterView.StepView step = matter.current();
        boolean open = matter.state().equals("OPEN");
        List<AccountReading.Holder> holders = open ? takeStep.signers(Role.ofCode(step.role()).orElseThrow(), step.agency()) : List.of();
        boolean mayDecide = open && holders.stream().anyMatch(holder -> holder.account() == actor.accountId());
        boolean mayEnter = open && (caller.holds(Role.OFFICE, step.agency()) || caller.holds(Role.DRAFTER, step.agency()));
        Optional<Compared> compared = edition.flatMap(paper -> compared(matter, paper, actor.accountId()));
        return new ReviewPage(matter, view(matter), agencies.nameOf(matter.agency()), agencies.nameOf(step.agency()), mayDecide, mayEnter,
                mayEnter ? signers(holders) : List.of(), form, issues, notice, compared.map(Compared::what).orElse(""),
                compared.map(before -> changes(before.revision(), edition.orElseThrow())).orElse(List.of()), queue.of(caller).size());
    }

    /** What lies before the reviewers. */
    @Transactional(readOnly = true)
    public SubjectView.View view(MatterView matter) {
        return views.stream().filter(view -> view.kind().equals(matter.subjectKind())).findFirst().map(view -> view.of(matter.subject()))
                .orElseGet(() -> edition(matter).map(edition -> EditionView.of(edition, findings.of(edition.id())))).orElseThrow(NotFound::new);
    }

    private Optional<DeskEdition> edition(MatterView matter) {
        return matter.subjectKind().equals(EditionView.KIND) ? desk.edition(matter.subject()) : Optional.empty();
    }

    private static List<Choice> signers(List<AccountReading.Holder> holders) {
        return holders.stream().map(holder -> Choice.of(Long.toString(holder.account()), holder.name())).distinct().toList();
    }

    /** An earlier text and what it is to the reviewer. */
    private record Compared(String what, DeskReading.RevisionLine revision) {}

    /** What the reviewer last gave an opinion on; else what is before the public now. */
    private Optional<Compared> compared(MatterView matter, DeskEdition edition, long account) {
        List<DeskReading.RevisionLine> revisions = desk.revisions(edition.id());
        for (long earlier : reviews.mattersOf(matter.subjectKind(), matter.subject())) {
            MatterView other = reviews.matter(earlier).orElseThrow();
            boolean seen = other.id() != matter.id() && other.opinions().stream().anyMatch(opinion -> opinion.account() == account);
            if (seen && !other.digest().equals(edition.digest())) {
                return revisions.stream().filter(revision -> revision.digest().equals(other.digest())).findFirst()
                        .map(revision -> new Compared("您上次审阅的第" + revision.n() + "稿", revision));
            }
        }
        return desk.liveRevision(edition.document()).filter(live -> edition.number() > 1 && !live.digest().equals(edition.digest()))
                .map(live -> new Compared("现在公开的版本", live));
    }

    private static List<ChangeRow> changes(DeskReading.RevisionLine before, DeskEdition now) {
        return ChangeRow.shortened(Comparison.of(before.title(), before.body(), now.title(), now.body()));
    }
}
