package mingbai.inspection.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mingbai.agency.AgencyFacts.Contact;

/** Whether the text of a guide says what is on record of its agency. Spaces, hyphens and brackets make no difference: {@code 0990 - 1234567} is {@code (0990)1234567}. */
final class GuideFacts {

    private GuideFacts() {}

    /** Names of the facts that are on record and stand nowhere in the text. */
    static List<String> notSaid(String body, Contact contact) {
        String text = plain(body.replaceAll("<[^>]*>", ""));
        List<String> missing = new ArrayList<>();
        add(missing, text, "联系电话", contact.phone());
        add(missing, text, "办公地址", contact.address());
        add(missing, text, "电子邮箱", contact.email());
        return missing;
    }

    private static void add(List<String> missing, String text, String name, String value) {
        if (!value.isBlank() && !text.contains(plain(value))) {
            missing.add(name);
        }
    }

    private static String plain(String text) {
        return text.replace("&nbsp;", "").replace("&amp;", "&").replaceAll("[\\s\\u00a0\\u3000\\-－—–()（）]", "").toLowerCase(Locale.ROOT);
    }
}
