package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.publication.Scrub;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the form of an inquiry, as typed: it is shown again whatever was wrong with it.
 *
 * @param files sealed handles of the files taken so far
 */
public record AskForm(Map<String, String> typed, List<String> files) {

    /** Longer than any field takes; what is cut off is refused by the rule of its field in any case. */
    private static final int LONGEST = 20_000;
    private static final List<String> FIELDS = List.of("kind", "agency", "to", "leader", "about", "title", "text", "place", "name", "phone", "email", "address", "consent", "seal",
            "sum", "offered", "website", "channel", "receivedOn", "readBack", "once");

    static AskForm of(HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(name -> typed.put(name, text(call.getParameter(name))));
        String[] kept = call.getParameterValues("kept");
        return new AskForm(typed, kept == null ? List.of() : List.of(kept).stream().limit(InquiryUploads.MOST).toList());
    }

    private static String text(@Nullable String text) {
        String clean = text == null ? "" : Scrub.clean(text).replace("\r\n", "\n").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    AskForm with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(typed);
        changed.put(name, value);
        return new AskForm(changed, files);
    }

    AskForm withFiles(List<String> more) {
        List<String> all = new ArrayList<>(files);
        all.addAll(more);
        return new AskForm(typed, all);
    }

    /** @param act {@code drop:n}, from 0 */
    AskForm dropping(String act) {
        List<String> left = new ArrayList<>(files);
        if (act.matches("drop:\\d{1,2}") && Integer.parseInt(act.substring(5)) < left.size()) {
            left.remove(Integer.parseInt(act.substring(5)));
        }
        return new AskForm(typed, left);
    }

    /** One line of it, without line ends. */
    String line(String name) {
        return get(name).replaceAll("\\s+", " ").strip();
    }
}
