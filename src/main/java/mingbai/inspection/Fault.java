package mingbai.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fault as a check sees it. Rule, agency, kind, subject and detail say which fault it is: seen again tomorrow it is the same one.
 *
 * @param agency  code of who must mend it
 * @param kind    what kind of thing it is about: {@code paper}, {@code duty}, {@code column}, {@code request}, {@code agency} …
 * @param subject its number or name
 * @param detail  which of several faults of one rule in one thing, "" when there is only one
 * @param title   what it is about, as a list shows it
 * @param why     in full sentences with the numbers and days: why it is a fault. Must not change from day to day while the fault is the same
 * @param address where it is seen or mended on the desk, "" for nowhere
 */
public record Fault(String rule, String agency, String kind, String subject, String detail, String title, String why, String address) {

    static final int TITLE = 300;

    public Fault {
        title = title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
        detail = detail.length() > 400 ? detail.substring(0, 336) + "…" + digest(detail).substring(0, 62) : detail;
    }

    Fault owedBy(String heir) {
        return heir.equals(agency) ? this : new Fault(rule, heir, kind, subject, detail, title, why, address);
    }

    /** Which fault it is, whoever must mend it after a reform. */
    String identity() {
        return digest(String.join("\n", rule, kind, subject, detail));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
