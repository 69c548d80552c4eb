package mingbai.inquiry.handle;

import mingbai.inquiry.Inquiry;
import mingbai.notice.MailAddress;
import mingbai.notice.SendMail;
import mingbai.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an asker who left a mail address that something happened, in the transaction of the act. Nothing but the number is in the mail: what happened is read with number and code.
 */
@Component
public class TellAsker {

    private final SendMail mail;
    private final Site site;

    TellAsker(SendMail mail, Site site) {
        this.mail = mail;
        this.site = site;
    }

    /** @param happened in few words, without anything of the matter: 已经答复 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void that(Inquiry inquiry, String happened) {
        if (!inquiry.origin().equals(Inquiry.IMPORTED) && MailAddress.isOne(inquiry.asker().email())) {
            mail.queue(inquiry.asker().email(), "来信" + inquiry.number() + "：" + happened, """
                    您的来信（编号 %s）：%s。

                    请凭编号和查询码查看：%s/inquiry/follow
                    查询码在提交回执或者登记回执上；没有查询码的，请联系受理单位。

                    这封邮件由系统自动发出，请不要回复。
                    """.formatted(inquiry.number(), happened, site.baseAddress()), "inquiry/" + inquiry.id());
        }
    }
}
