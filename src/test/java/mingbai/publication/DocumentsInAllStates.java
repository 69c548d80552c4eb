package mingbai.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.Fresh;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.ReviewReading;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One document in each state that an edition or a document can be in, each with a title, a body and a file that no other has. */
public final class DocumentsInAllStates {

    /** What was made: the words only it holds, and all ids a visitor might guess. */
    public record Made(boolean isPublic, List<String> words, List<String> ids, String front, String agency, String fileHash) {}

    private static final SecrecyDecision FREE = SecrecyDecision.mayBePublic("不涉密");

    private final BeanFactory beans;
    private final String agency = Fresh.code();
    private final Actor drafter = Actor.of(11, "示例甲", agency);
    private final Actor signer = Actor.of(12, "示例乙", agency);
    private final Actor secrecy = Actor.of(13, "示例丙", agency);
    private final Map<String, Made> made = new LinkedHashMap<>();

    public DocumentsInAllStates(BeanFactory beans) {
        this.beans = beans;
    }

    /** @return by the name of the state */
    public Map<String, Made> make() {
        beans.getBean(EstablishAgency.class).establish(Actor.PROGRAM, agency, AgencyFacts.of("示例机关" + agency, "", AgencyKind.DEPARTMENT, AgencyLevel.CITY));
        draft("draft");
        submitted("in review");
        cleared("cleared");
        long scheduled = cleared("scheduled");
        beans.getBean(SchedulePublication.class).run(signer, scheduled, version(scheduled), beans.getBean(Clock.class).instant().plus(Duration.ofDays(30)));
        published("live", true);
        withdraw(published("withdrawn", false));
        correctionUnderWay(published("live with a correction under way", true));
        long refused = submitted("refused");
        opinion(refused, signer, Decision.REFUSE, null);
        long discarded = draft("discarded");
        beans.getBean(EndDraft.class).discard(drafter, discarded, version(discarded));
        pass(submit(start("registered as exempt", DisclosureClass.EXEMPT)));
        pass(submit(start("registered as on request", DisclosureClass.ON_REQUEST)));
        long quarantined = submitted("quarantined");
        opinion(quarantined, signer, Decision.APPROVE, null);
        opinion(quarantined, signer, Decision.APPROVE, null);
        opinion(quarantined, secrecy, Decision.APPROVE, new SecrecyDecision(SecrecyResult.QUARANTINE, "疑似涉密", "", "", null));
        return made;
    }

    private long draft(String state) {
        return start(state, DisclosureClass.PROACTIVE);
    }

    private long submitted(String state) {
        return submit(draft(state));
    }

    private long cleared(String state) {
        return pass(submitted(state));
    }

    private long published(String state, boolean isPublic) {
        long edition = cleared(state);
        beans.getBean(PublishEdition.class).run(signer, edition, version(edition));
        Made now = made.get(state);
        made.put(state, new Made(isPublic, now.words(), now.ids(), now.front(), now.agency(), now.fileHash()));
        return edition;
    }

    private void withdraw(long edition) {
        DeskEdition live = desk(edition);
        beans.getBean(WithdrawDocument.class).run(signer, live.document(), live.documentVersion(), "内容有误，正在核实");
    }

    private void correctionUnderWay(long edition) {
        long next = beans.getBean(StartEdition.class).run(drafter, desk(edition).document(), EditionKind.CORRECTION, "更正一处数字");
        Content content = content("correction not yet public", DisclosureClass.PROACTIVE);
        beans.getBean(SaveDraft.class).run(drafter, next, version(next), content);
        remember("correction not yet public", next, content);
    }

    private long start(String state, DisclosureClass disclosureClass) {
        Content content = content(state, disclosureClass);
        long edition = beans.getBean(StartDraft.class).run(drafter, agency, content);
        remember(state, edition, content);
        return edition;
    }

    private void remember(String state, long edition, Content content) {
        DeskEdition desk = desk(edition);
        made.put(state, new Made(false, words(state), List.of(Long.toString(edition), Long.toString(desk.document()), Long.toString(desk.revision())),
                beans.getBean(AgencyReading.class).frontCode(agency), agency, content.attachments().getFirst().hash()));
    }

    /** Three strings of rare characters, one each for title, body and file, long enough that half of one finds it. */
    private List<String> words(String state) {
        String tail = Integer.toString(Math.abs((agency + state).hashCode()), 36);
        return List.of("题龘靐" + tail + "齉爩", "文龘靐" + tail + "麤灥", "附龘靐" + tail + "鱻犇");
    }

    private Content content(String state, DisclosureClass disclosureClass) {
        Content n = DocumentFixtures.notice();
        List<String> words = words(state);
        boolean open = disclosureClass == DisclosureClass.PROACTIVE;
        Ground ground = open ? null : Ground.forClass(disclosureClass).getLast();
        return new Content("关于" + words.get(0) + "的通知", "<p>" + words.get(1) + "</p>", n.issuer(), "", n.writtenOn(), null, null, n.theme(), n.genre(),
                disclosureClass, ground, "", open ? null : LocalDate.of(2099, 1, 1), n.audience(), n.summary(), List.of(), "", List.of(), List.of(),
                List.of(file(words.get(2))), n.guessed());
    }

    private Attachment file(String word) {
        FileStore files = beans.getBean(FileStore.class);
        StoredFile stored = files.put(new ByteArrayInputStream(word.getBytes(StandardCharsets.UTF_8)), "附件.txt");
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> files.register(stored, AttachmentOwner.KIND));
        return new Attachment("附件.txt", stored.hash(), stored.size(), stored.mediaType());
    }

    private long submit(long edition) {
        beans.getBean(SubmitDraft.class).run(drafter, edition, version(edition), Map.of());
        return edition;
    }

    private long pass(long edition) {
        opinion(edition, signer, Decision.APPROVE, null);
        opinion(edition, signer, Decision.APPROVE, null);
        opinion(edition, secrecy, Decision.APPROVE, FREE);
        return edition;
    }

    private void opinion(long edition, Actor who, Decision decision, SecrecyDecision secrecyDecision) {
        ReviewReading reviews = beans.getBean(ReviewReading.class);
        long matter = reviews.mattersOf(EditionSubject.KIND, edition).getFirst();
        int step = reviews.matter(matter).orElseThrow().step();
        beans.getBean(GiveOpinion.class).run(who, GiveOpinion.Opinion.onScreen(matter, step, decision, decision == Decision.APPROVE ? "" : "不宜公开", secrecyDecision));
    }

    private DeskEdition desk(long edition) {
        return beans.getBean(DeskReading.class).edition(edition).orElseThrow();
    }

    private long version(long edition) {
        return desk(edition).version();
    }
}
