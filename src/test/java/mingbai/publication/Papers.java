package mingbai.publication;

import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.ReviewReading;
import org.springframework.beans.factory.BeanFactory;

/** Takes papers of a made-up agency the whole way to the public, by people who are not each other. */
public final class Papers {

    private final BeanFactory beans;
    private final String agency;
    private final Actor drafter;
    private final Actor signer;

    public Papers(BeanFactory beans, String agency) {
        this.beans = beans;
        this.agency = agency;
        this.drafter = Actor.of(11, "示例甲", agency);
        this.signer = Actor.of(12, "示例乙", agency);
    }

    public IndexNumber publish(Content content) {
        long edition = pass(submit(draft(content)));
        return beans.getBean(PublishEdition.class).run(signer, edition, version(edition));
    }

    public long draft(Content content) {
        return beans.getBean(StartDraft.class).run(drafter, agency, content);
    }

    public long submit(long edition) {
        beans.getBean(SubmitDraft.class).run(drafter, edition, version(edition), Map.of());
        return edition;
    }

    public long pass(long edition) {
        opinion(edition, signer, null);
        opinion(edition, signer, null);
        opinion(edition, Actor.of(13, "示例丙", agency), SecrecyDecision.mayBePublic("不涉密"));
        return edition;
    }

    /** Submitted, and found to be perhaps classified. */
    public long quarantine(long edition) {
        opinion(edition, signer, null);
        opinion(edition, signer, null);
        opinion(edition, Actor.of(13, "示例丙", agency), new SecrecyDecision(SecrecyResult.QUARANTINE, "疑似涉密", "", "", null));
        return edition;
    }

    /** The id of the document an edition belongs to. */
    public long document(long edition) {
        return beans.getBean(DeskReading.class).edition(edition).orElseThrow().document();
    }

    public long document(IndexNumber number) {
        return beans.getBean(mingbai.publication.reading.PublicDocumentReading.class).byIndex(number.org(), number.no()).orElseThrow().id();
    }

    public long version(long edition) {
        return beans.getBean(DeskReading.class).edition(edition).orElseThrow().version();
    }

    public void withdraw(IndexNumber number) {
        long document = document(number);
        long version = beans.getBean(DeskReading.class).document(document).orElseThrow().version();
        beans.getBean(WithdrawDocument.class).run(signer, document, version, "内容有误，正在核实");
    }

    private void opinion(long edition, Actor who, @org.jspecify.annotations.Nullable SecrecyDecision secrecy) {
        ReviewReading reviews = beans.getBean(ReviewReading.class);
        long matter = reviews.mattersOf("edition", edition).getFirst();
        int step = reviews.matter(matter).orElseThrow().step();
        beans.getBean(GiveOpinion.class).run(who, GiveOpinion.Opinion.onScreen(matter, step, Decision.APPROVE, "", secrecy));
    }
}
