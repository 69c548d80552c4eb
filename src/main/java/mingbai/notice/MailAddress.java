package mingbai.notice;

import java.util.List;
import java.util.regex.Pattern;
import mingbai.web.Issue;

/** Which addresses mail can be sent to: one plain address, no name, no list, nothing that could become a second header line. */
public final class MailAddress {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
    private static final int LONGEST = 254;
    private static final Pattern IN_TEXT = Pattern.compile("[^\\s<>@,;:\"()]+@[^\\s<>@,;:\"()]+");

    private MailAddress() {}

    public static boolean isOne(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }

    /** What is wrong with an address that was typed, for the form. */
    public static List<Issue> issues(String field, String typed) {
        return isOne(typed.strip()) ? List.of() : List.of(Issue.of(field, "电子邮箱应为一个完整的地址，例如 zhangsan@example.cn。"));
    }

    /** {@code z***@example.cn}: enough to recognise one's own, too little to write to. */
    public static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }

    /** A text of a mail server without the addresses it repeats, on one line. */
    static String withoutAddresses(String text) {
        return IN_TEXT.matcher(text.replaceAll("[\\p{Cntrl}\\s]+", " ")).replaceAll("（邮箱）").strip();
    }
}
