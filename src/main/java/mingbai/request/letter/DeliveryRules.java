package mingbai.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.notice.MailAddress;
import mingbai.request.letter.ServeLetter.Sending;
import mingbai.web.Issue;

/** What a delivery must say to be proof of itself (国办公开办函〔2016〕235号: by post only through a postal enterprise; handed over against a signature). */
final class DeliveryRules {

    static final int PROOFS = 5;
    private static final int TO = 200;
    /** What one notice by mail carries, less what stands around the body. */
    private static final int MAIL = 15_000;

    private DeliveryRules() {}

    static List<Issue> issues(Letter letter, Sending sending, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        if (letter.signedOn() != null && sending.sentOn().isBefore(letter.signedOn()) || sending.sentOn().isAfter(today)) {
            issues.add(Issue.of("sentOn", "送出日期应在签发之日（" + letter.signedOn() + "）至今天之间"));
        }
        switch (sending.method()) {
            case POST -> {
                if (!sending.tracking().matches("[0-9A-Za-z]{6,30}")) {
                    issues.add(Issue.of("tracking", "请填写邮件号码（6至30位数字或者字母），邮寄应当通过邮政企业"));
                }
                to(issues, sending, "请填写收件地址");
            }
            case COUNTER -> {
                to(issues, sending, "请填写签收人");
                if (sending.proof().isEmpty()) {
                    issues.add(Issue.of("proof", "当面送达请上传签收凭证的扫描件"));
                }
            }
            case EMAIL -> {
                issues.addAll(MailAddress.issues("to", sending.to()));
                if (letter.text().body().length() > MAIL) {
                    issues.add(Issue.of("method", "正文超过" + MAIL + "字，不能用电子邮件送达，请选择其他方式"));
                }
            }
            case PLATFORM -> {
                if (letter.kind().to() != LetterKind.To.APPLICANT) {
                    issues.add(Issue.of("method", "只有发给申请人的文书可以在本平台送达"));
                }
            }
        }
        if (sending.to().length() > TO) {
            issues.add(Issue.of("to", "最多" + TO + "字"));
        }
        if (sending.proof().size() > PROOFS) {
            issues.add(Issue.of("proof", "一次最多" + PROOFS + "个送达凭证"));
        }
        return issues;
    }

    private static void to(List<Issue> issues, Sending sending, String text) {
        if (sending.to().isBlank()) {
            issues.add(Issue.of("to", text));
        }
    }
}
