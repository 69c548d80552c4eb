package mingbai.request;

import java.util.List;
import java.util.Optional;
import mingbai.notice.MailAddress;
import mingbai.notice.SendMail;
import mingbai.web.Site;
import org.springframework.stereotype.Component;

/**
 * Tells an applicant who gave an e-mail address that something happened, in the transaction of the act. Nothing of the request but its number is in the mail:
 * what happened is seen with the secret. No mail is a service in the meaning of the law; letters are served.
 */
@Component
class CaseNotices {

    private final SendMail mail;
    private final Site site;

    CaseNotices(SendMail mail, Site site) {
        this.mail = mail;
        this.site = site;
    }

    /** @param became facts that became known with the act; of several one mail tells the last */
    void tell(RequestCase request, List<CaseFact> became, List<Applicant> applicants) {
        Optional<String> told = request.origin().equals("own") ? became.stream().map(CaseNotices::sentence).flatMap(Optional::stream).reduce((first, second) -> second)
                : Optional.empty();
        told.ifPresent(sentence -> applicants.stream().map(Applicant::email).filter(MailAddress::isOne).distinct().forEach(email ->
                mail.queue(email, "政府信息公开申请" + request.number() + "：" + sentence, text(request, sentence), "request/" + request.id())));
    }

    private static Optional<String> sentence(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Submitted submitted -> Optional.of("已经提交");
            case CaseFact.Received received -> Optional.of("机关已经收到");
            case CaseFact.CorrectionAsked asked -> Optional.of("机关请您补正");
            case CaseFact.Extended extended -> Optional.of("答复期限已经延长");
            case CaseFact.Answered answered -> Optional.of("机关已经答复");
            default -> Optional.empty(); // the others are seen when the case is followed
        };
    }

    private String text(RequestCase request, String sentence) {
        return """
                您的政府信息公开申请（编号 %s）：%s。

                请凭编号和查询码查看：%s/request/follow
                查询码在提交回执或者登记回执上；没有查询码的，请联系受理机关。

                这封邮件由系统自动发出，请不要回复。
                """.formatted(request.number(), sentence, site.baseAddress());
    }
}
