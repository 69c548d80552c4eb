package mingbai.assessment.evaluation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.storage.SealedFiles;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes for one answer each (一次性答题码), printed on slips for the counter. They are shown once; kept are keyed digests, and nobody knows who took which. */
@Component
public class HandOutCodes {

    static final int AT_ONCE = 200;
    private static final int MOST = 5_000;
    private static final int LENGTH = 10;
    /** Without what is easily taken for another. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EvaluationTable evaluations;
    private final EvaluationMarkTable marks;
    private final SealedFiles digests;
    private final Ledger ledger;
    private final Clock clock;

    HandOutCodes(EvaluationTable evaluations, EvaluationMarkTable marks, SealedFiles digests, Ledger ledger, Clock clock) {
        this.evaluations = evaluations;
        this.marks = marks;
        this.digests = digests;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the codes as they are printed, {@code ABCDE-FGHJK} */
    @Transactional
    public List<String> run(Actor actor, long evaluation, int number) {
        Evaluation asked = evaluations.find(evaluation).orElseThrow(NotFound::new);
        Evaluation.Stage stage = asked.stage(LocalDate.now(clock));
        if (stage == Evaluation.Stage.CLOSED || stage == Evaluation.Stage.CANCELLED) {
            throw new Refused("number", "评议" + stage.label() + "，不能再制作答题码");
        }
        if (number < 1 || number > AT_ONCE || marks.codes(evaluation) + number > MOST) {
            throw new Refused("number", "一次制作1至" + AT_ONCE + "个，一次评议共" + MOST + "个");
        }
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < number) {
            codes.add(code());
        }
        codes.forEach(code -> marks.insertCode(evaluation, digests.mark("evaluation " + evaluation + " code " + plain(code)), LocalDate.now(clock)));
        ledger.record(Act.of(EvaluationAct.CODES_MADE, actor, asked.agency(), Map.of("evaluation", Long.toString(evaluation), "codes", number)));
        return List.copyOf(codes);
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As typed by a person: small letters, blanks and strokes do not matter. */
    static String plain(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
