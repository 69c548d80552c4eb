package mingbai.participation.survey;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
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

/** Codes for one answer each (一次性答题码), printed on slips for the counter or a letter. They are shown once; kept are keyed digests, and nobody knows who took which. */
@Component
public class HandOutSurveyCodes {

    static final int AT_ONCE = 200;
    private static final int MOST = 5_000;
    private static final int LENGTH = 10;
    /** Without what is easily taken for another. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyReading surveys;
    private final SurveyMarkTable marks;
    private final SealedFiles digests;
    private final Ledger ledger;

    HandOutSurveyCodes(SurveyReading surveys, SurveyMarkTable marks, SealedFiles digests, Ledger ledger) {
        this.surveys = surveys;
        this.marks = marks;
        this.digests = digests;
        this.ledger = ledger;
    }

    /** @return the codes as they are printed, {@code ABCDE-FGHJK} */
    @Transactional
    public List<String> run(Actor actor, long activity, int number) {
        Survey survey = surveys.find(activity).orElseThrow(NotFound::new);
        if (survey.over() || survey.activity().shown() == null) {
            throw new Refused("number", "调查" + survey.state().label() + "，不能制作答题码；审核通过以后、截止以前可以制作");
        }
        if (number < 1 || number > AT_ONCE || marks.codes(activity) + number > MOST) {
            throw new Refused("number", "一次制作1至" + AT_ONCE + "个，一次调查共" + MOST + "个");
        }
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < number) {
            codes.add(code());
        }
        marks.insertCodes(activity, codes.stream().map(code -> AnswerSurvey.codeMark(digests, activity, code)).sorted().toList());
        ledger.record(Act.of(SurveyAct.CODES_MADE, actor, survey.activity().agency(), Map.of("survey", survey.activity().number(), "codes", number)));
        return List.copyOf(codes);
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
