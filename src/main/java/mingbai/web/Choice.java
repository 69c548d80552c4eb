package mingbai.web;

/** One of the values a person may choose in a form, with a note where the label does not explain itself. */
public record Choice(String value, String label, String note) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
