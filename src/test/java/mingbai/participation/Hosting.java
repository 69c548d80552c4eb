package mingbai.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.publication.Content;
import mingbai.publication.PublishEdition;
import mingbai.publication.SaveDraft;
import mingbai.publication.SubmitDraft;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.MatterState;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A made-up agency that holds activities, and people of it who are not each other. */
public final class Hosting {

    private final BeanFactory beans;
    public final Agency agency;
    public final Actor drafter;
    public final Actor leader;
    private final Actor signer;
    private final Actor keeper;

    public Hosting(BeanFactory beans, Staff staff, String name) {
        this.beans = beans;
        this.agency = staff.agency(name);
        this.drafter = staff.person(agency.code(), "承办人", Role.DRAFTER);
        this.leader = staff.person(agency.code(), "分管领导", Role.LEADER, Role.OFFICE, Role.PUBLISHER);
        this.signer = staff.person(agency.code(), "签发人", Role.FIRST_REVIEW, Role.SECOND_REVIEW);
        this.keeper = staff.person(agency.code(), "保密员", Role.SECRECY_REVIEW);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public Activity begun(ActivityKind kind, ActivityContent content) {
        return bean(DraftActivity.class).begin(drafter, agency.code(), kind, content);
    }

    public Activity saved(Activity activity, ActivityContent content) {
        return bean(DraftActivity.class).save(drafter, activity.id(), activity.version(), content);
    }

    public Activity submitted(Activity draft) {
        return bean(SubmitActivity.class).run(drafter, draft.id(), draft.version(), Map.of());
    }

    /** Submitted, signed and released: before the public. */
    public Activity cleared(Activity draft) {
        return passed(submitted(draft));
    }

    public Activity passed(Activity submitted) {
        opinion(submitted, signer, Decision.APPROVE, null);
        opinion(submitted, signer, Decision.APPROVE, null);
        opinion(submitted, keeper, Decision.APPROVE, SecrecyDecision.mayBePublic("不涉及国家秘密"));
        return now(submitted);
    }

    public Activity sentBack(Activity submitted) {
        opinion(submitted, signer, Decision.RETURN, null);
        return now(submitted);
    }

    /** The result document's draft goes the ordinary way. @return its public address */
    public String published(long edition) {
        DeskEdition now = edition(edition);
        Content content = new Content(now.title(), now.body(), now.issuer(), "", now.writtenOn(), null, null, "综合政务", now.genre(), DisclosureClass.PROACTIVE, null, "", null,
                now.audience(), now.summary(), List.of(), "", List.of(), List.of(), List.of(), Set.of());
        bean(SaveDraft.class).run(drafter, edition, now.version(), content);
        bean(SubmitDraft.class).run(drafter, edition, edition(edition).version(), Map.of());
        opinion("edition", edition, signer, Decision.APPROVE, null);
        opinion("edition", edition, signer, Decision.APPROVE, null);
        opinion("edition", edition, keeper, Decision.APPROVE, SecrecyDecision.mayBePublic("不涉及国家秘密"));
        return "/doc/" + bean(PublishEdition.class).run(leader, edition, edition(edition).version());
    }

    private DeskEdition edition(long id) {
        return bean(DeskReading.class).edition(id).orElseThrow();
    }

    private MatterState opinion(Activity submitted, Actor who, Decision decision, @Nullable SecrecyDecision secrecy) {
        return opinion(Activity.KIND, submitted.id(), who, decision, secrecy);
    }

    private MatterState opinion(String kind, long subject, Actor who, Decision decision, @Nullable SecrecyDecision secrecy) {
        ReviewReading reviews = bean(ReviewReading.class);
        long matter = reviews.mattersOf(kind, subject).getFirst();
        int step = reviews.matter(matter).orElseThrow().step();
        return bean(GiveOpinion.class).run(who, GiveOpinion.Opinion.onScreen(matter, step, decision, decision == Decision.APPROVE ? "" : "请改", secrecy));
    }

    public Activity now(Activity activity) {
        return bean(ActivityBook.class).get(activity.id());
    }

    /** A draft decision on parking, opinions from the first day to the last. */
    public static ActivityContent parking(LocalDate opens, LocalDate closes) {
        return ActivityContent.of("《停车管理办法（征求意见稿）》公开征求意见").saying("《停车管理办法（征求意见稿）》公开征求意见", "为了规范停车秩序，现公开征求意见。")
                .between(opens, closes).reachedBy("来信：示范路1号\n电子邮箱：parking@example.gov.cn", "")
                .withPart(Map.of("period", "decision", "shortened", "", "draft", "第一条 为了规范停车秩序，制定本办法。\n第二条 道路停车按时收费。\n\n第三条 本办法自公布之日起施行。"));
    }
}
