package mingbai.request;

import java.util.List;
import mingbai.web.Issue;

/** What a text must be to be kept: there, where it is asked for, not endless, and storable. */
public final class TextRule {

    /** Characters of a reason or remark. */
    public static final int REMARK = 1_000;
    /** Characters of a name or a number. */
    public static final int NAME = 100;

    private TextRule() {}

    /** @param missing what to say when it is blank */
    public static void required(List<Issue> issues, String field, String text, int most, String missing) {
        if (text.isBlank()) {
            issues.add(Issue.of(field, missing));
        }
        atMost(issues, field, text, most);
    }

    public static void atMost(List<Issue> issues, String field, String text, int most) {
        if (text.length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        } else if (text.indexOf('\0') >= 0) {
            issues.add(Issue.of(field, "含有不能保存的字符，请重新填写"));
        }
    }
}
