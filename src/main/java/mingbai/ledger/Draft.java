package mingbai.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * An act made ready for the tables: canonical JSON, salts, commitment. The commitment (leaf) is SHA-256 over 32 random bytes and the
 * JSON: who sees it alone learns nothing, even of an act that could be guessed.
 *
 * @param json RFC 8785
 */
record Draft(long line, Act act, long at, byte[] salt, String json, Hash leaf, List<Thing> things) {

    private static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What is kept of a touched thing. A thing that is gone has neither salt nor digest. */
    record Thing(Touched touched, byte @Nullable [] salt, @Nullable Hash digest) {

        static Thing of(Touched touched) {
            if (touched.state() == null) {
                return new Thing(touched, null, null);
            }
            byte[] salt = freshSalt();
            return new Thing(touched, salt, commitment(salt, Json.canonical(touched.state())));
        }

        Map<String, @Nullable Object> json() {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("kind", touched.kind());
            json.put("id", touched.id());
            json.put("version", touched.version());
            json.put("digest", digest == null ? null : digest.hex());
            return json;
        }
    }

    static Draft of(long line, Act act, long at) {
        PublicPayload.check(act);
        List<Thing> things = new ArrayList<>();
        act.touched().forEach(touched -> things.add(Thing.of(touched)));
        byte[] salt = freshSalt();
        String json = Json.canonical(json(line, act, at, things));
        return new Draft(line, act, at, salt, json, commitment(salt, json), things);
    }

    static Hash commitment(byte[] salt, String json) {
        return Hash.sha256(salt, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> json(long line, Act act, long at, List<Thing> things) {
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("account", Long.toString(act.actor().accountId()));
        actor.put("agency", act.actor().agency());
        if (act.actor().inSteadOf() != null) {
            actor.put("inSteadOf", Long.toString(act.actor().inSteadOf()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", Long.toString(line));
        json.put("kind", act.kind().key());
        json.put("version", act.kind().version());
        json.put("at", at);
        json.put("actor", actor);
        json.put("agency", act.agency());
        json.put("details", act.details());
        json.put("touched", things.stream().map(Thing::json).toList());
        return json;
    }

    private static byte[] freshSalt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
