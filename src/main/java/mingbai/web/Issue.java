package mingbai.web;

/**
 * Something a person can put right. {@code field} is the name of the form field it stands beside (empty: the whole form);
 * {@code text} says in Chinese what is wrong, where, and what to do.
 */
public record Issue(String field, String text) {

    public static Issue of(String field, String text) {
        return new Issue(field, text);
    }

    public static Issue whole(String text) {
        return new Issue("", text);
    }
}
