package mingbai.participation.meeting;

import java.util.regex.Pattern;

/** A person's name as a public list shows it (张*三): first and last letter stay, of two the first. */
public final class MaskedName {

    private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·•]{1,19}|[A-Za-z][A-Za-z .'-]{1,38}[A-Za-z]");

    private MaskedName() {}

    /** Whether it can be a name at all: what is shown of it on a public page is two letters, never a message. */
    public static boolean isName(String typed) {
        return NAME.matcher(typed).matches();
    }

    public static String of(String name) {
        int[] letters = name.strip().codePoints().toArray();
        return switch (letters.length) {
            case 0 -> "";
            case 1 -> "*";
            case 2 -> Character.toString(letters[0]) + "*";
            default -> Character.toString(letters[0]) + "*" + Character.toString(letters[letters.length - 1]);
        };
    }
}
