package mingbai.ledger;

import java.util.List;
import java.util.Map;

/**
 * One act to be recorded.
 *
 * @param kind    what was done
 * @param actor   by whom
 * @param agency  code of the agency whose business it is
 * @param details further facts: strings, whole numbers, booleans, lists and maps of these; no personal data in a public kind
 * @param touched the things it made or changed, as they are now
 */
public record Act(ActKind kind, Actor actor, String agency, Map<String, ?> details, List<Touched> touched) {

    public static Act of(ActKind kind, Actor actor, String agency, Map<String, ?> details, Touched... touched) {
        return new Act(kind, actor, agency, details, List.of(touched));
    }
}
