package mingbai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.agency.CreditCode;
import mingbai.screening.IdCardNumber;
import mingbai.web.Issue;

/** What a proof of identity must be like to be one. */
final class IdentityRequirements {

    static final int NUMBER = 60;
    static final int MOST_PROOFS = 10;

    private IdentityRequirements() {}

    /** @param n suffix of the field names of a further applicant, "" for the first */
    static List<Issue> issues(Submission.Person person, boolean required, String n, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        Identity identity = person.identity();
        String field = "idNumber" + n;
        if (identity.proofs().size() > MOST_PROOFS) {
            issues.add(Issue.of("proof" + n, "身份证明和委托书合计最多" + MOST_PROOFS + "个文件，请删去一些"));
        }
        if (identity.number().isEmpty()) {
            if (required) {
                issues.add(Issue.of(field, "请填写证件号码（条例第二十九条要求提供身份证明）"));
            }
            return issues;
        }
        String problem = problem(identity, today);
        if (!problem.isEmpty()) {
            issues.add(Issue.of(field, problem));
        }
        boolean ofOrganisation = identity.document() == IdentityDocument.CREDIT_CODE;
        if (ofOrganisation && !person.kind().isOrganisation()) {
            issues.add(Issue.of("document" + n, "自然人请选择个人的证件"));
        }
        return issues;
    }

    private static String problem(Identity identity, LocalDate today) {
        String number = identity.number();
        return switch (Objects.requireNonNull(identity.document())) {
            case RESIDENT_ID -> IdCardNumber.problem(number, today);
            case CREDIT_CODE -> CreditCode.isValid(number) ? "" : "统一社会信用代码是18位，末位是校验码。这个代码不对，请对照证照核对";
            case PASSPORT, TRAVEL_PERMIT, RESIDENCE_PERMIT, OTHER -> number.length() <= NUMBER && number.matches("[\\p{L}\\p{Nd}()（）〔〕./-]{3,}") ? ""
                    : "证件号码由3至" + NUMBER + "个字母、数字或者汉字组成，请对照证件核对";
        };
    }
}
