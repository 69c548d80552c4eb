package mingbai.notice.contact;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingbai.notice.MailAddress;
import mingbai.web.Issue;

/**
 * Where a citizen can be reached: an e-mail address in small letters, or the eleven digits of a Chinese mobile telephone number. Two that reach the same are equal.
 */
public record Contact(Way way, String value) {

    private static final int LONGEST_TYPED = 300;

    public enum Way {
        EMAIL("电子邮箱"),
        PHONE("手机");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As somebody typed it: full width, blanks, hyphens and +86 do not matter. */
    public static Optional<Contact> of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.contains("@")) {
            return MailAddress.isOne(plain) ? Optional.of(new Contact(Way.EMAIL, plain.toLowerCase(Locale.ROOT))) : Optional.empty();
        }
        String digits = digits(plain);
        return digits.matches("1[3-9]\\d{9}") && plain.matches("[+\\d\\s()-]+") ? Optional.of(new Contact(Way.PHONE, digits)) : Optional.empty();
    }

    /** A telephone number as it is compared: digits alone, without the country's code. */
    public static String digits(String phone) {
        return Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^+\\d]", "").replaceFirst("^(\\+|00)86", "").replaceAll("\\D", "");
    }

    /** Whether this is what somebody wrote in a form as e-mail or telephone. */
    public boolean is(String email, String phone) {
        return switch (way) {
            case EMAIL -> value.equals(email.strip().toLowerCase(Locale.ROOT));
            case PHONE -> value.equals(digits(phone));
        };
    }

    public static List<Issue> issues(String field, String typed) {
        return of(typed).isPresent() ? List.of() : List.of(Issue.of(field, "请填写一个电子邮箱（例如 zhangsan@example.cn）或者11位手机号码"));
    }

    /** {@code z***@example.cn}, {@code 139****1234}: enough to recognise one's own. */
    public String masked() {
        return switch (way) {
            case EMAIL -> MailAddress.masked(value);
            case PHONE -> value.substring(0, 3) + "****" + value.substring(7);
        };
    }

    /** How it is written where it must be found again by the program alone. */
    public String written() {
        return way.name() + ":" + value;
    }

    public static Optional<Contact> ofWritten(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? Optional.empty() : of(written.substring(colon + 1)).filter(contact -> contact.written().equals(written));
    }

    /** Its string is not for logs. */
    @Override
    public String toString() {
        return way.name() + ":" + masked();
    }
}
