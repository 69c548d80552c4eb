package mingbai.channel;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;

/**
 * Another portal that shows an agency's documents to the public.
 *
 * @param url   where packages are sent, http or https
 * @param token sent along as a bearer token, empty for none; never shown again
 * @param below whether documents of the agencies below are sent too
 */
public record PushTarget(long id, String agency, String name, String url, String token, boolean below, boolean active, long version) {

    static final String KIND = "push-target";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("name", name);
        state.put("url", url);
        state.put("token", token.isEmpty() ? "" : Hash.sha256(token.getBytes(StandardCharsets.UTF_8)).hex());
        state.put("below", below);
        state.put("active", active);
        return state;
    }
}
