package mingbai.inquiry.misconduct;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, as it was written or said.
 *
 * @param against    code of the body it is about
 * @param head       whether it is about that body's own leaders: then it goes to the body above
 * @param whom       names and posts of those reported, in free words
 * @param name       of the person who reports, "" for somebody who stays unknown
 * @param fear       whether retaliation is feared
 * @param fearWords  from whom and how
 * @param medium     {@code web visit phone letter}
 */
public record Told(String against, boolean head, String whom, String facts, String name, String contact, boolean fear, String fearWords, String medium, LocalDate receivedOn) {

    /** Everything in which a person may be named. */
    String words() {
        return whom + "\n" + facts + "\n" + fearWords;
    }

    Map<String, ?> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("against", against);
        json.put("head", head);
        json.put("whom", whom);
        json.put("facts", facts);
        json.put("name", name);
        json.put("contact", contact);
        json.put("fear", fear);
        json.put("fearWords", fearWords);
        json.put("medium", medium);
        json.put("receivedOn", receivedOn.toString());
        return json;
    }

    static Told of(Map<String, @Nullable Object> json) {
        return new Told(text(json, "against"), Boolean.TRUE.equals(json.get("head")), text(json, "whom"), text(json, "facts"), text(json, "name"), text(json, "contact"),
                Boolean.TRUE.equals(json.get("fear")), text(json, "fearWords"), text(json, "medium"), LocalDate.parse(text(json, "receivedOn")));
    }

    static String text(Map<String, @Nullable Object> json, String key) {
        return String.valueOf(json.get(key));
    }

    /** Records print themselves into logs. */
    @Override
    public String toString() {
        return "Told";
    }
}
