package mingbai.operations.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.publication.Content;
import mingbai.publication.EditionKind;
import mingbai.publication.EndValidity;
import mingbai.publication.Interpretation;
import mingbai.publication.PublishEdition;
import mingbai.publication.SaveDraft;
import mingbai.publication.SchedulePublication;
import mingbai.publication.StartDraft;
import mingbai.publication.StartEdition;
import mingbai.publication.SubmitDraft;
import mingbai.publication.WithdrawDocument;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.MatterView;
import mingbai.review.reading.ReviewReading;
import mingbai.storage.BodyFormat;
import org.springframework.stereotype.Component;

/** Takes papers along the way of every paper, by the use cases behind the desk's pages, as far as it is told. */
@Component
class PaperTrail {

    private static final String BASIS = "《中华人民共和国保守国家秘密法》及本机关定密事项范围，未涉及国家秘密";

    private final StartDraft startDraft;
    private final SaveDraft saveDraft;
    private final SubmitDraft submitDraft;
    private final GiveOpinion giveOpinion;
    private final PublishEdition publishEdition;
    private final SchedulePublication schedulePublication;
    private final StartEdition startEdition;
    private final WithdrawDocument withdrawDocument;
    private final EndValidity endValidity;
    private final DeskReading desk;
    private final ReviewReading reviews;
    private final Team team;
    private final Clock clock;

    PaperTrail(StartDraft startDraft, SaveDraft saveDraft, SubmitDraft submitDraft, GiveOpinion giveOpinion, PublishEdition publishEdition,
            SchedulePublication schedulePublication, StartEdition startEdition, WithdrawDocument withdrawDocument, EndValidity endValidity,
            DeskReading desk, ReviewReading reviews, Team team, Clock clock) {
        this.startDraft = startDraft;
        this.saveDraft = saveDraft;
        this.submitDraft = submitDraft;
        this.giveOpinion = giveOpinion;
        this.publishEdition = publishEdition;
        this.schedulePublication = schedulePublication;
        this.startEdition = startEdition;
        this.withdrawDocument = withdrawDocument;
        this.endValidity = endValidity;
        this.desk = desk;
        this.reviews = reviews;
        this.team = team;
        this.clock = clock;
    }

    long draft(Paper paper) {
        return startDraft.run(team.at("drafter", paper.unit().code()), paper.unit().code(), content(paper, List.of()));
    }

    long draftInterpreting(Paper paper, String indexNumber) {
        return startDraft.run(team.at("drafter", paper.unit().code()), paper.unit().code(), content(paper, List.of(indexNumber))
                .interpreted(new Interpretation(Interpretation.Form.QUESTIONS, Interpretation.Post.HEAD, paper.unit().name() + "主要负责人（演示）", paper.writtenOn())));
    }

    void submit(long edition) {
        DeskEdition now = edition(edition);
        submitDraft.run(team.at("drafter", now.agency()), edition, now.version(), Map.of());
    }

    /** First review, then the leader's signature. */
    void approve(long edition, String login) {
        say(edition, login, Decision.APPROVE, "同意", null);
    }

    void sendBack(long edition, String login, String opinion) {
        say(edition, login, Decision.RETURN, opinion, null);
    }

    void refuse(long edition, String login, String opinion) {
        say(edition, login, Decision.REFUSE, opinion, null);
    }

    void clear(long edition) {
        say(edition, "secrecy", Decision.APPROVE, "", SecrecyDecision.mayBePublic(BASIS));
    }

    /** What the secrecy reviewer cannot decide is put to the body above. */
    void refer(long edition, String above) {
        say(edition, "secrecy", Decision.APPROVE, "", new SecrecyDecision(SecrecyResult.UNDETERMINED, BASIS, "是否涉及工作秘密，请上级研究确定", "", above));
    }

    void submitAndClear(long edition) {
        submit(edition);
        approve(edition, "first");
        approve(edition, "leader");
        clear(edition);
    }

    /** @return the index number it is public under */
    String publish(long edition) {
        DeskEdition now = edition(edition);
        return publishEdition.run(team.at("publisher", now.agency()), edition, now.version()).toString();
    }

    void schedule(long edition, Instant at) {
        DeskEdition now = edition(edition);
        schedulePublication.run(team.at("publisher", now.agency()), edition, now.version(), at);
    }

    void correct(long edition, String note, String wrong, String right) {
        DeskEdition live = edition(edition);
        long next = startEdition.run(team.at("drafter", live.agency()), live.document(), EditionKind.CORRECTION, note);
        DeskEdition draft = edition(next);
        saveDraft.run(team.at("drafter", live.agency()), next, draft.version(), withBody(draft, draft.body().replace(wrong, right)));
        submitAndClear(next);
        publish(next);
    }

    void withdraw(long edition, String reason) {
        DeskEdition live = edition(edition);
        withdrawDocument.run(team.at("publisher", live.agency()), live.document(), live.documentVersion(), reason);
    }

    void repeal(long edition, String note, String by) {
        DeskEdition live = edition(edition);
        endValidity.repeal(team.at("publisher", live.agency()), live.document(), live.documentVersion(), LocalDate.now(clock), note, by);
    }

    /** What an interpretation has to say of its policy. */
    record Policy(String title, String agency, String theme) {}

    Policy policy(long edition) {
        DeskEdition known = edition(edition);
        return new Policy(known.title(), known.agency(), known.theme());
    }

    private DeskEdition edition(long id) {
        return desk.edition(id).orElseThrow();
    }

    private void say(long edition, String login, Decision decision, String text, @org.jspecify.annotations.Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf("edition", edition).getFirst();
        MatterView view = reviews.matter(matter).orElseThrow();
        giveOpinion.run(team.at(login, view.agency()), GiveOpinion.Opinion.onScreen(matter, view.step(), decision, text, secrecy));
    }

    private Content content(Paper paper, List<String> interprets) {
        DisclosureClass access = DisclosureClass.ofCode(paper.access()).orElseThrow();
        Ground ground = switch (access) {
            case PROACTIVE -> null;
            case ON_REQUEST -> Ground.NOT_OF_GENERAL_CONCERN;
            case EXEMPT -> Ground.PROCESS;
        };
        return new Content(paper.title(), BodyFormat.MARKDOWN.toHtml(paper.body()), paper.unit().name(), paper.number() == null ? "" : paper.number(),
                paper.writtenOn(), null, null, paper.theme(), paper.genre(), access, ground, ground == null ? "" : "仅供内部讨论使用，尚未形成结论",
                ground == null ? null : paper.writtenOn().plusYears(1), "社会公众", paper.summary(), List.of(), paper.matter(), List.of(), interprets, List.of(), java.util.Set.of());
    }

    private static Content withBody(DeskEdition draft, String body) {
        return new Content(draft.title(), body, draft.issuer(), draft.documentNumber(), draft.writtenOn(), draft.effectiveOn(), draft.expiresOn(), draft.theme(),
                draft.genre(), DisclosureClass.ofCode(draft.disclosureClass()).orElseThrow(), null, "", null, draft.audience(), draft.summary(), draft.keywords(),
                draft.catalogCode(), draft.joint(), draft.interprets(), List.of(), java.util.Set.of());
    }
}
