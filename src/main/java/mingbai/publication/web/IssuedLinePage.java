package mingbai.publication.web;

import java.util.List;
import java.util.Map;
import mingbai.publication.reading.IssuedReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** One line of the document ledger, or the form for a new one. @param line null for a new one */
public record IssuedLinePage(IssuedReading.@Nullable Line line, Map<String, String> form, List<Choice> agencies, List<Choice> matters, String agencyName,
        String matterName, boolean mayEnter, List<Issue> issues, String notice) {

    public String value(String field) {
        return form.getOrDefault(field, "");
    }

    public boolean isNew() {
        return line == null;
    }

    /** Whether everything may be put right by hand: nothing of a document of this platform. */
    public boolean free() {
        return line == null || line.document() == null;
    }

    public String address() {
        return line == null ? "/desk/issued" : "/desk/issued/" + line.id();
    }

    public String title() {
        return line == null ? "发文登记" : line.title();
    }
}
