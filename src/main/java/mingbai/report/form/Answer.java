package mingbai.report.form;

import java.util.List;
import mingbai.publication.Attachment;

/**
 * What a unit wrote at one field.
 *
 * @param text      as typed; "" at a counted field
 * @param evidence  where the value can be checked, in words
 * @param objection what the unit says against a counted figure
 * @param sure      whether a value far out of the usual was said to be meant
 * @param files     the evidence itself
 */
public record Answer(String text, String evidence, String objection, boolean sure, List<Attachment> files) {

    public static final Answer NONE = new Answer("", "", "", false, List.of());

    public Answer {
        files = List.copyOf(files);
    }

    boolean empty() {
        return equals(NONE);
    }
}
