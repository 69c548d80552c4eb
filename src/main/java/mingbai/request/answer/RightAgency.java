package mingbai.request.answer;

import java.util.Map;

/**
 * The agency that is responsible for what was asked (Art. 36(5)).
 *
 * @param code    of an agency on this platform, else ""
 * @param unknown whether it cannot be determined; the law asks for it only where it can
 */
public record RightAgency(String code, String name, String contact, boolean unknown) {

    public static final RightAgency NONE = new RightAgency("", "", "", false);

    Map<String, ?> state() {
        return Map.of("code", code, "name", name, "contact", contact, "unknown", unknown);
    }
}
