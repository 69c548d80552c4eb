package mingbai.review;

import java.util.ArrayList;
import java.util.List;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * A secrecy decision (保密审查意见): result and the basis it rests on; for what was classified once, its declassification record; for what cannot
 * be decided, the office it is referred to.
 *
 * @param declassification number and day of the declassification record, "" when the matter never was classified
 * @param referredTo       code of the secrecy or legal office asked, only with {@link SecrecyResult#UNDETERMINED}
 */
public record SecrecyDecision(SecrecyResult result, String basis, String note, String declassification, @Nullable String referredTo) {

    public static SecrecyDecision mayBePublic(String basis) {
        return new SecrecyDecision(SecrecyResult.MAY_BE_PUBLIC, basis, "", "", null);
    }

    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        if (basis.isBlank()) {
            issues.add(Issue.of("basis", "请填写保密审查依据，例如《保守国家秘密法》第三十五条及本机关定密事项范围"));
        }
        boolean referred = referredTo != null && !referredTo.isBlank();
        if (result == SecrecyResult.UNDETERMINED && !referred) {
            issues.add(Issue.of("referredTo", "不能确定时，请选择报请确定的保密行政管理部门或者政府信息公开工作主管部门"));
        }
        if (result != SecrecyResult.UNDETERMINED && referred) {
            issues.add(Issue.of("referredTo", "只有“不能确定，报请确定”才需要填写报请机关"));
        }
        if (result == SecrecyResult.AFTER_REDACTION && note.isBlank()) {
            issues.add(Issue.of("note", "请写明需要删减的内容，起草人据此修改"));
        }
        return issues;
    }
}
