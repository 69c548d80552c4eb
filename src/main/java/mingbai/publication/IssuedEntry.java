package mingbai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the document ledger (发文台账) says of an issued document.
 *
 * @param official   公文, an official document; else other information (其他)
 * @param ground     why it is not proactively public, null when it is
 * @param catalogCode matter of the catalog it belongs to, "" when none
 */
public record IssuedEntry(String title, String documentNumber, @Nullable LocalDate writtenOn, DisclosureClass disclosureClass, @Nullable Ground ground,
        String groundNote, boolean official, String catalogCode) {

    /** What the content of a draft says of itself: what carries a document number is an official document. */
    static IssuedEntry of(Content content) {
        return new IssuedEntry(content.title(), content.documentNumber(), content.writtenOn(), content.disclosureClass(), content.ground(), content.groundNote(),
                !content.documentNumber().isEmpty(), content.catalogCode());
    }

    List<Issue> issues(LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        if (title.isBlank() || title.length() > DraftRequirements.TITLE) {
            issues.add(Issue.of("title", "请填写标题（" + DraftRequirements.TITLE + "字以内）"));
        }
        if (documentNumber.length() > 100 || !documentNumber.isEmpty() && !DocumentNumber.isProper(documentNumber)) {
            issues.add(Issue.of("documentNumber", "发文字号不规范，应为“机关代字〔年份〕序号号”，如 青政办发〔2026〕7号"));
        }
        if (writtenOn == null) {
            issues.add(Issue.of("writtenOn", "请填写成文日期"));
        } else if (writtenOn.isAfter(today) || writtenOn.getYear() < 1949) {
            issues.add(Issue.of("writtenOn", "成文日期" + writtenOn + "不对：应在1949年以后、今天以前"));
        }
        // Arts. 13-16: what is not public needs its ground.
        if (disclosureClass != DisclosureClass.PROACTIVE && (ground == null || ground.disclosureClass() != disclosureClass)) {
            issues.add(Issue.of("ground", "“" + disclosureClass.label() + "”必须选择对应的法定理由"));
        }
        if (groundNote.length() > 2000) {
            issues.add(Issue.of("groundNote", "理由说明最多2000字"));
        }
        if (catalogCode.length() > 60) {
            issues.add(Issue.of("catalogCode", "公开事项编码最多60字"));
        }
        return issues;
    }
}
