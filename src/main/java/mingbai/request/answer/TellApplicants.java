package mingbai.request.answer;

import mingbai.ledger.Actor;
import mingbai.notice.MailAddress;
import mingbai.notice.SendMail;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.letter.Delivery;
import mingbai.request.withheld.ReviewWithheld;
import mingbai.request.withheld.Withheld;
import org.springframework.stereotype.Component;

/**
 * Notices by mail to applicants who left an address: that the answer went out, that what was kept back may be open now. They carry nothing of the
 * answer itself; whoever left no address finds the same where the case is followed.
 */
@Component
class TellApplicants implements ReviewWithheld.WhenOpened {

    private final Answers answers;
    private final CaseBook book;
    private final SendMail mails;

    TellApplicants(Answers answers, CaseBook book, SendMail mails) {
        this.answers = answers;
        this.book = book;
        this.mails = mails;
    }

    void answered(RequestCase request, Delivery delivery) {
        String how = delivery.method() == Delivery.Method.PLATFORM ? "可以凭申请编号和查询码在本平台查看、下载。" : "送达方式：" + delivery.method().label() + "。";
        tell(request.id(), "政府信息公开申请已答复", "您提出的政府信息公开申请（编号：" + request.number() + "）已于" + delivery.sentOn() + "答复。" + how);
    }

    @Override
    public void opened(Withheld withheld, Actor actor) {
        answers.find(withheld.answer()).ifPresent(answer -> answer.cases().forEach(one -> tell(one.request(), "此前未公开的政府信息现在可以公开",
                "您提出的政府信息公开申请（编号：" + one.number() + "）中，有此前未公开的内容经再次评估可以公开。如仍需要，可以与答复机关联系或者重新提出申请。")));
    }

    private void tell(long request, String subject, String text) {
        book.applicants(request).stream().map(Applicant::email).filter(email -> !email.isBlank() && MailAddress.issues("email", email).isEmpty()).distinct()
                .forEach(email -> mails.queue(email, subject, text, "request/" + request));
    }
}
