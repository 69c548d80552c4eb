package mingbai.publication.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.EditionOrigin;
import mingbai.publication.EditionState;
import mingbai.publication.OpenFindings;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.NormativeReading;
import mingbai.review.Decision;
import mingbai.review.MatterState;
import mingbai.review.Medium;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.MatterView;
import mingbai.review.reading.ReviewReading;
import mingbai.screening.text.Doubt;
import mingbai.screening.text.TextCheck;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Role;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of an edition shows. */
@Component
class EditorViews {

    private static final List<String> OPEN = List.of("DRAFT", "IN_REVIEW", "CLEARED", "SCHEDULED");
    /** Characters: a longer text is not looked through while a page waits. */
    private static final int LONGEST_CHECKED = 200_000;

    private final DeskReading desk;
    private final ReviewReading reviews;
    private final OpenFindings findings;
    private final AgencyReading agencies;
    private final MatterChoices matters;
    private final NormativeReading normative;
    private final ObjectProvider<EditionOrigin> origins;

    EditorViews(DeskReading desk, ReviewReading reviews, OpenFindings findings, AgencyReading agencies, MatterChoices matters, NormativeReading normative,
            ObjectProvider<EditionOrigin> origins) {
        this.desk = desk;
        this.reviews = reviews;
        this.findings = findings;
        this.agencies = agencies;
        this.matters = matters;
        this.normative = normative;
        this.origins = origins;
    }

    /** @param typed what the person typed, when it was not kept; null to show the edition as it is */
    @Transactional(readOnly = true)
    public EditorPage page(Caller caller, long id, @Nullable EditionForm typed, List<Issue> issues, String notice) {
        DeskEdition edition = desk.edition(id).orElseThrow(NotFound::new);
        EditionForm kept = EditionForm.of(edition, agencies.namesOf(edition.joint()), normative.isNormative(edition.document()));
        List<OpenFindings.Line> found = OPEN.contains(edition.state()) ? findings.of(id) : List.of();
        List<String> waiting = desk.jointOf(edition.document()).stream().filter(line -> line.confirmedAt() == null)
                .map(line -> agencies.nameOf(line.agency())).toList();
        return new EditorPage(edition, agencies.nameOf(edition.agency()), typed == null ? kept : typed, issues, notice, found, doubts(edition), history(edition),
                rights(caller, edition), typed != null && typed.version() != edition.version(), waiting, matters.of(edition.agency(), edition.catalogCode()),
                matters.nameOf(edition.catalogCode()), origins.stream().flatMap(port -> port.of(id).stream()).toList());
    }

    /** Advice to whoever writes or reviews; nothing waits for it. */
    private static List<Doubt> doubts(DeskEdition edition) {
        String text = HtmlCleaner.text(edition.body());
        return OPEN.contains(edition.state()) && text.length() <= LONGEST_CHECKED ? TextCheck.of(text) : List.of();
    }

    private static EditorPage.Rights rights(Caller caller, DeskEdition edition) {
        EditionState state = EditionState.valueOf(edition.state());
        boolean drafts = caller.holds(Role.DRAFTER, edition.agency());
        boolean orders = drafts || caller.holds(Role.OFFICE, edition.agency());
        boolean publishes = caller.holds(Role.PUBLISHER, edition.agency());
        return new EditorPage.Rights(state == EditionState.DRAFT && drafts, (state == EditionState.IN_REVIEW || state == EditionState.CLEARED) && orders,
                (state == EditionState.DRAFT || state == EditionState.CLEARED) && orders,
                (state == EditionState.CLEARED || state == EditionState.SCHEDULED) && publishes);
    }

    /** A moment in the life of an edition, to be sorted. */
    private record Moment(Instant at, EditorPage.HistoryLine line) {}

    private List<EditorPage.HistoryLine> history(DeskEdition edition) {
        List<Moment> moments = new ArrayList<>();
        desk.revisions(edition.id()).forEach(saved -> moments.add(moment(saved.at(), saved.name(), saved.n() == 1 ? "起草" : "保存第" + saved.n() + "稿", "")));
        reviews.mattersOf("edition", edition.id()).stream().flatMap(matter -> reviews.matter(matter).stream()).forEach(matter -> signOff(matter, moments));
        if (edition.publishedAt() != null) {
            moments.add(moment(edition.publishedAt(), "", "发布", ""));
        }
        return moments.stream().sorted(Comparator.comparing(Moment::at).reversed()).map(Moment::line).toList();
    }

    private static void signOff(MatterView matter, List<Moment> moments) {
        moments.add(moment(matter.openedAt(), matter.openedName(), "送审（" + matter.routeName() + "）", ""));
        matter.opinions().forEach(opinion -> {
            Medium medium = Medium.valueOf(opinion.medium());
            String how = medium == Medium.SCREEN ? "" : "（" + medium.label() + (medium == Medium.ORAL && opinion.confirmedAt() == null ? "，待本人确认" : "") + "）";
            moments.add(moment(opinion.at(), opinion.name(), matter.steps().get(opinion.n() - 1).title() + "："
                    + Decision.valueOf(opinion.decision()).label() + how, opinion.opinion()));
        });
        matter.secrecy().forEach(decision -> moments.add(moment(decision.at(), decision.name(), "保密审查结论："
                + SecrecyResult.valueOf(decision.result()).label(), "依据：" + decision.basis() + (decision.note().isEmpty() ? "" : "；" + decision.note()))));
        if (matter.closedAt() != null && matter.state().equals("TAKEN_BACK")) {
            moments.add(moment(matter.closedAt(), "", MatterState.TAKEN_BACK.label(), ""));
        }
    }

    private static Moment moment(Instant at, String who, String what, String note) {
        return new Moment(at, new EditorPage.HistoryLine(Times.minute(at), who, what, note));
    }
}
