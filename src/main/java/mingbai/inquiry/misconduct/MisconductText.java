package mingbai.inquiry.misconduct;

import java.util.List;
import mingbai.web.Issue;

/** Typed text brought into what can be kept: no control characters and no halves of characters, which no reader shows and JSON does not take. */
final class MisconductText {

    private MisconductText() {}

    static String plain(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF)).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    static void most(List<Issue> issues, String field, String text, int most) {
        if (text.length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短，或者作为文件附上"));
        }
    }
}
