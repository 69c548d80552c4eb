package mingbai.notice.contact;

import mingbai.notice.MailNow;
import mingbai.web.Site;
import org.springframework.stereotype.Component;

/** Codes by e-mail, through the mail server that brings the notices. */
@Component
class EmailCodes implements CodeCarrier {

    private final MailNow mail;
    private final Site site;

    EmailCodes(MailNow mail, Site site) {
        this.mail = mail;
        this.site = site;
    }

    @Override
    public Contact.Way way() {
        return Contact.Way.EMAIL;
    }

    @Override
    public String whyOff() {
        return mail.whyOff().isEmpty() ? "" : "没有开通";
    }

    /** The code is not in the subject, which shows on a locked screen. */
    @Override
    public String carry(Contact contact, String code) {
        return mail.send(contact.value(), site.name() + "：验证码", """
                验证码：%s

                有效时间%d分钟，只能用一次。请填在您刚才打开的“我的事项”页面上。

                如果不是您本人操作，不用理会这封邮件，也不要把验证码告诉任何人。
                这封邮件由系统自动发出，请不要回复。
                """.formatted(code, SendCode.LASTS.toMinutes()));
    }
}
