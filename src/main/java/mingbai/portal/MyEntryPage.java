package mingbai.portal;

import java.util.List;
import mingbai.web.Issue;

/**
 * Two ways in to one's own affairs: number and code, or a contact one proves to hold. What was typed is kept but for the code.
 *
 * @param seal     of the form that asks for a code
 * @param sum      the little sum in it
 * @param byMail   whether codes go by e-mail
 * @param byPhone  whether they go by telephone
 */
public record MyEntryPage(String number, String contact, String seal, String sum, boolean byMail, boolean byPhone, List<Issue> issues, String notice) {

    public boolean byCode() {
        return byMail || byPhone;
    }

    public String contactLabel() {
        return byMail && byPhone ? "电子邮箱或者手机号码" : byMail ? "电子邮箱" : "手机号码";
    }
}
