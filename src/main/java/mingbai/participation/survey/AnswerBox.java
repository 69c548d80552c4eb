package mingbai.participation.survey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A box of answers. It takes answers on the day it was opened, and on later days until there are ten of them; then it is sealed. So an answer lies among at least nine others,
 * save in the last box of a survey, and the ledger, which says of each answer only that the box grew by one, does not tell which it was.
 *
 * @param n        from 1 in its survey
 * @param sealedOn null while answers may still come in
 * @param answers  how many there are: with each one a version, so that none can be added or taken away unseen
 * @param digest   over all answers in an order of their own, once it is sealed: from then on none can be altered unseen; "" before
 */
record AnswerBox(long activity, int n, LocalDate openedOn, @Nullable LocalDate sealedOn, int answers, String digest, long version) {

    static final String KIND = "survey-box";
    /** So many answers are together before a box is sealed of itself. */
    static final int LEAST = Tally.LEAST;
    /** A box that holds so many takes no more, and the next is opened. */
    static final int MOST = 500;

    String id() {
        return id(activity, n);
    }

    static String id(long activity, int n) {
        return activity + "-" + n;
    }

    /** Whether it is to be sealed though its survey goes on. */
    boolean full(LocalDate today) {
        return answers >= MOST || answers >= LEAST && openedOn.isBefore(today);
    }

    AnswerBox sealed(LocalDate today, List<String> given) {
        return new AnswerBox(activity, n, openedOn, today, answers, digest(given), version + 1);
    }

    /** Says nothing of their order. */
    static String digest(List<String> given) {
        return Hash.sha256(String.join("\n", given.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8)).hex();
    }

    Touched touched() {
        return new Touched(KIND, id(), version, state(openedOn.toString(), sealedOn == null ? "" : sealedOn.toString(), answers, digest));
    }

    static Map<String, ?> state(String openedOn, String sealedOn, long answers, String digest) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("openedOn", openedOn);
        state.put("sealedOn", sealedOn);
        state.put("answers", answers);
        state.put("digest", digest);
        return state;
    }
}
