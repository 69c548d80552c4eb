package mingbai.participation.survey;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts answers into boxes and shuffles them there, so that neither number nor place of an answer says when it came. */
@Component
class AnswerBoxes {

    private static final int TRIES = 3;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AnswerBoxTable boxes;

    AnswerBoxes(AnswerBoxTable boxes) {
        this.boxes = boxes;
    }

    /** @return the box as it is with one more answer */
    AnswerBox put(long activity, List<String> given, LocalDate today) {
        for (int i = 0; i < TRIES; i++) {
            int n = boxes.taking(activity, today).orElseGet(() -> boxes.opened(activity, today));
            Optional<AnswerBox> grown = boxes.grown(activity, n);
            if (grown.isPresent()) {
                boxes.place(grown.get(), 1 + RANDOM.nextInt(grown.get().answers()), JSON.writeValueAsString(given));
                return grown.get();
            }
        }
        throw new Overtaken("这次调查");
    }

    /** Deals all places out anew: what a database notes of when a row was written says nothing any more. */
    AnswerBox sealed(AnswerBox box, LocalDate today) {
        List<String> given = new ArrayList<>(boxes.given(box.activity(), box.n()));
        Collections.shuffle(given, RANDOM);
        AnswerBox sealed = box.sealed(today, given);
        boxes.seal(sealed, given);
        return sealed;
    }

    /** The boxes that may be counted while a survey goes on: the sealed ones without the last, so that from one result to the next there are always at least ten answers more. */
    static int countable(List<AnswerBox> all) {
        List<AnswerBox> sealed = all.stream().takeWhile(box -> box.sealedOn() != null).toList();
        return sealed.size() < 2 ? 0 : sealed.get(sealed.size() - 2).n();
    }

    /** The answers of the boxes up to one, in no order that says anything. */
    List<List<String>> upTo(long activity, int lastBox) {
        return boxes.givenUpTo(activity, lastBox).stream().map(AnswerBoxes::read).toList();
    }

    private static List<String> read(String given) {
        return Arrays.stream(Objects.requireNonNull(JSON.readValue(given, String[].class))).toList();
    }
}
