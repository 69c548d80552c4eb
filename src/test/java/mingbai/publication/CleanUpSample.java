package mingbai.publication;

import java.time.LocalDate;
import java.util.List;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import org.springframework.beans.factory.BeanFactory;

/** A recorded clean-up, for the walk over all handlers. */
final class CleanUpSample implements Sample {

    private final BeanFactory beans;

    CleanUpSample(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public String kind() {
        return "cleanup";
    }

    @Override
    public String ownedBy(Agency agency) {
        Papers papers = new Papers(beans, agency.code());
        long document = papers.document(papers.publish(DocumentFixtures.notice("示例机关值守管理办法", LocalDate.of(2026, 2, 27))));
        Actor office = Actor.of(1, "示例甲", agency.code());
        beans.getBean(MarkNormative.class).run(office, document, true, "");
        return Long.toString(beans.getBean(RecordCleanUp.class).run(office, agency.code(),
                new RecordCleanUp.Decision("关于公布规范性文件清理结果的决定", "", LocalDate.of(2026, 3, 1), ""),
                List.of(new CleanUp.Line(document, CleanUp.Outcome.KEPT, ""))));
    }
}
