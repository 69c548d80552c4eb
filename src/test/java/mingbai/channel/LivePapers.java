package mingbai.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.publication.Content;
import mingbai.publication.PublishEdition;
import mingbai.publication.StartDraft;
import mingbai.publication.StartEdition;
import mingbai.publication.EditionKind;
import mingbai.publication.SaveDraft;
import mingbai.publication.SubmitDraft;
import mingbai.publication.WithdrawDocument;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import org.springframework.beans.factory.BeanFactory;

/** Papers brought before the public by the real use cases: drafted, reviewed, published, corrected, withdrawn. */
public final class LivePapers {

    public static final String GUIDE = "<p class=\"flush\">各村民委员会：</p><p>为方便群众申请高龄津贴，现将有关事项告知如下。</p><h2>一、发放对象</h2>"
            + "<p>户籍在本镇、年满80周岁的老年人。</p><h2>二、申请条件</h2><p>本人自愿申请，未享受同类津贴。</p><h2>三、发放标准</h2>"
            + "<table><thead><tr><th>年龄</th><th>每月标准</th></tr></thead><tbody><tr><td>80至89周岁</td><td>60元</td></tr><tr><td>90周岁以上</td><td>120元</td></tr></tbody></table>"
            + "<h2>四、办理流程</h2><p>带身份证和户口簿到镇便民服务中心申请，15个工作日内办结。</p><p class=\"right\">示例镇人民政府</p><p class=\"right\">2026年2月27日</p>";

    private final BeanFactory beans;

    public LivePapers(BeanFactory beans) {
        this.beans = beans;
    }

    public PublicDocument guide(Agency agency) {
        return publish(agency, "高龄津贴申请指南", GUIDE, "");
    }

    public PublicDocument publish(Agency agency, String title, String body, String summary) {
        Actor drafter = Actor.of(1, "示例甲", agency.code());
        long edition = beans.getBean(StartDraft.class).run(drafter, agency.code(), content(title, body, summary));
        return passed(agency, drafter, edition);
    }

    public PublicDocument correct(Agency agency, PublicDocument document, String title, String body) {
        Actor drafter = Actor.of(1, "示例甲", agency.code());
        long edition = beans.getBean(StartEdition.class).run(drafter, document.id(), EditionKind.CORRECTION, "更正标准");
        beans.getBean(SaveDraft.class).run(drafter, edition, edition(edition).version(), content(title, body, ""));
        return passed(agency, drafter, edition);
    }

    public void withdraw(Agency agency, PublicDocument document, String reason) {
        long version = beans.getBean(DeskReading.class).document(document.id()).orElseThrow().version();
        beans.getBean(WithdrawDocument.class).run(Actor.of(5, "示例戊", agency.code()), document.id(), version, reason);
    }

    private PublicDocument passed(Agency agency, Actor drafter, long edition) {
        beans.getBean(SubmitDraft.class).run(drafter, edition, edition(edition).version(), Map.of());
        long matter = beans.getBean(ReviewReading.class).mattersOf("edition", edition).getFirst();
        GiveOpinion opinion = beans.getBean(GiveOpinion.class);
        opinion.run(Actor.of(2, "示例乙", agency.code()), Opinion.onScreen(matter, 1, Decision.APPROVE, "", null));
        opinion.run(Actor.of(3, "示例丙", agency.code()), Opinion.onScreen(matter, 2, Decision.APPROVE, "", null));
        opinion.run(Actor.of(4, "示例丁", agency.code()), Opinion.onScreen(matter, 3, Decision.APPROVE, "", SecrecyDecision.mayBePublic("不涉密")));
        beans.getBean(PublishEdition.class).run(Actor.of(5, "示例戊", agency.code()), edition, edition(edition).version());
        return beans.getBean(PublicDocumentReading.class).byId(edition(edition).document()).orElseThrow();
    }

    private DeskEdition edition(long id) {
        return beans.getBean(DeskReading.class).edition(id).orElseThrow();
    }

    private static Content content(String title, String body, String summary) {
        return new Content(title, body, "示例镇人民政府", "", LocalDate.of(2026, 2, 27), null, null, "民政、扶贫、救灾", "通知", DisclosureClass.PROACTIVE, null, "",
                null, "社会公众", summary.isEmpty() ? "告知80周岁以上老年人怎样申请高龄津贴。" : summary, List.of("高龄津贴"), "", List.of(), List.of(), List.of(), Set.of());
    }
}
