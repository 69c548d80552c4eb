package mingbai.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps names, titles and free text out of what the log shows to everybody for ever (Arts. 14 and 15): a string in the details of a
 * public act is an id, a code, a day or a digest, which is to say at most 128 printable ASCII characters without a blank.
 */
final class PublicPayload {

    private static final Pattern CODE = Pattern.compile("[!-~]{0,128}");

    private PublicPayload() {}

    static void check(Act act) {
        if (act.kind().isPublic()) {
            check(act.kind().key(), "details", act.details());
        }
    }

    private static void check(String kind, String where, Object value) {
        switch (value) {
            case null -> { }
            case Map<?, ?> map -> map.forEach((key, inner) -> check(kind, where + "." + key, inner));
            case Collection<?> list -> list.forEach(inner -> check(kind, where + "[]", inner));
            case String text when !CODE.matcher(text).matches() -> throw new IllegalArgumentException("public act " + kind + ", " + where
                    + ": only ids, codes, days and digests (ASCII, no blanks, at most 128) may stand in the public log; "
                    + "keep this in the state of the thing, or make the kind not public");
            default -> { }
        }
    }
}
