package mingbai.desk;

import java.util.ArrayList;
import java.util.List;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.publication.OpenFindings;
import mingbai.publication.reading.DeskEdition;
import mingbai.review.SubjectView;
import mingbai.review.SubjectView.Concern;
import mingbai.review.SubjectView.Fact;

/** A document before its reviewers. */
final class EditionView {

    static final String KIND = "edition";

    private EditionView() {}

    static SubjectView.View of(DeskEdition edition, List<OpenFindings.Line> findings) {
        return new SubjectView.View(edition.title(), edition.body(),
                edition.files().stream().map(file -> new SubjectView.File(file.n(), file.name(), file.hash(), "")).toList(), facts(edition),
                findings.stream().map(line -> new Concern(line.text(), acceptance(line.acceptance()))).toList());
    }

    private static String acceptance(OpenFindings.@org.jspecify.annotations.Nullable Acceptance acceptance) {
        return acceptance == null ? "" : acceptance.name() + "：" + acceptance.reason();
    }

    private static List<Fact> facts(DeskEdition edition) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("公开属性", DisclosureClass.ofCode(edition.disclosureClass()).map(DisclosureClass::label).orElse("")));
        if (edition.ground() != null) {
            Ground ground = Ground.valueOf(edition.ground());
            facts.add(Fact.of("理由", ground.label() + "（" + ground.article() + "）" + (edition.groundNote().isEmpty() ? "" : "：" + edition.groundNote())));
            facts.add(Fact.of("再评估", String.valueOf(edition.lookAgainOn())));
        }
        facts.add(Fact.of("发文机关", edition.issuer()));
        facts.add(Fact.of("发文字号", edition.documentNumber().isEmpty() ? "无" : edition.documentNumber()));
        facts.add(Fact.of("成文日期", edition.writtenOn() == null ? "" : edition.writtenOn().toString()));
        facts.add(Fact.of("主题分类", edition.theme()));
        facts.add(Fact.of("体裁分类", edition.genre()));
        facts.add(Fact.of("公开对象", edition.audience()));
        facts.add(Fact.of("内容概述", edition.summary()));
        if (!edition.note().isEmpty()) {
            facts.add(Fact.of("更正说明", edition.note()));
        }
        return facts;
    }
}
