package mingbai.inquiry.desk;

import java.util.List;
import mingbai.web.Choice;

/** One field of the form of an act. @param kind {@code text date number area choice} */
public record FormField(String kind, String name, String label, String hint, boolean required, List<Choice> choices) {

    static FormField line(String name, String label, String hint, boolean required) {
        return new FormField("text", name, label, hint, required, List.of());
    }

    static FormField area(String name, String label, String hint, boolean required) {
        return new FormField("area", name, label, hint, required, List.of());
    }

    static FormField day(String name, String label, String hint) {
        return new FormField("date", name, label, hint, true, List.of());
    }

    static FormField choice(String name, String label, String hint, boolean required, List<Choice> choices) {
        return new FormField("choice", name, label, hint, required, choices);
    }
}
