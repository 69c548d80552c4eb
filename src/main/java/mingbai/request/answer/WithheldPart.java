package mingbai.request.answer;

import java.util.Map;
import mingbai.law.Ground;

/** A part that is kept back (Art. 37): what it is in words that do not give it away, the ground, and why. */
public record WithheldPart(String what, Ground ground, String reasons) {

    Map<String, ?> state() {
        return Map.of("what", what, "ground", ground.name(), "reasons", reasons);
    }
}
