package mingbai.participation.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.participation.ActivityState;
import mingbai.storage.SealedFiles;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody answers a survey. A form counts once; of one network so many a day; a code counts once. The network is known by a keyed digest of address and day alone, which is
 * forgotten the next day; the ledger is told that a box grew by one, and neither the answer nor its place in the box.
 */
@Component
public class AnswerSurvey {

    private final SurveyReading surveys;
    private final AnswerBoxes boxes;
    private final SurveyMarkTable marks;
    private final ShownForms forms;
    private final SealedFiles digests;
    private final Ledger ledger;
    private final Clock clock;

    AnswerSurvey(SurveyReading surveys, AnswerBoxes boxes, SurveyMarkTable marks, ShownForms forms, SealedFiles digests, Ledger ledger, Clock clock) {
        this.surveys = surveys;
        this.boxes = boxes;
        this.marks = marks;
        this.forms = forms;
        this.digests = digests;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What came in.
     *
     * @param given   values by field, see {@link SurveyQuestion#fields}
     * @param sum     the answer to the little sum; not asked of who has a code
     * @param code    from the counter, "" for none
     * @param network the address it came from; not kept
     */
    public record Sent(String seal, Map<String, List<String>> given, String sum, String code, String network) {}

    /** What became of it: counted, or the form had been counted before. */
    public enum Taken {
        COUNTED,
        COUNTED_BEFORE
    }

    /** @throws Refused with what can be put right; what was typed need not be typed again */
    @Transactional
    public Taken run(String number, Sent sent) {
        LocalDate today = LocalDate.now(clock);
        Survey survey = surveys.shown(number).orElseThrow(NotFound::new);
        if (survey.state() != ActivityState.OPEN) {
            throw new Refused(List.of(Issue.whole("这次调查" + survey.state().label() + "，现在不能提交答卷")));
        }
        ShownForms.Shown shown = forms.opened(survey.form(), sent.seal());
        if (shown == null) {
            throw new Refused(List.of(ShownForms.expired()));
        }
        FilledIn filled = FilledIn.read(survey.questionnaire(), sent.given(), today);
        Refused.ifAny(issues(filled, sent, shown));
        if (!marks.take(survey.id(), SurveyMarkTable.FORM, digest(survey, "form " + shown.nonce()), today, 1)) {
            return Taken.COUNTED_BEFORE;
        }
        admit(survey, sent, today);
        AnswerBox box = boxes.put(survey.id(), filled.given(), today);
        ledger.record(Act.of(SurveyAct.ANSWERED, Actor.PROGRAM, survey.activity().agency(), Map.of(), box.touched()));
        return Taken.COUNTED;
    }

    private List<Issue> issues(FilledIn filled, Sent sent, ShownForms.Shown shown) {
        List<Issue> issues = new ArrayList<>(filled.issues());
        if (issues.isEmpty() && filled.given().stream().allMatch(String::isEmpty)) {
            issues.add(Issue.whole("一道题也没有回答，请至少回答一题"));
        }
        boolean reckoned = !sent.code().isBlank(); // who has a code need not reckon
        issues.addAll(forms.issues(shown, reckoned ? Integer.toString(shown.first() + shown.second()) : sent.sum()));
        return issues;
    }

    private void admit(Survey survey, Sent sent, LocalDate today) {
        if (!sent.code().isBlank()) {
            if (!marks.useCode(survey.id(), codeMark(digests, survey.id(), sent.code()))) {
                throw new Refused("code", "答题码不对，或者已经用过" + (survey.rules().codesOnly() ? "" : "。没有答题码的，把这一格留空也可以提交"));
            }
        } else if (survey.rules().codesOnly()) {
            throw new Refused("code", "这次调查凭答题码填写，请填写领到的答题码");
        } else if (!marks.take(survey.id(), SurveyMarkTable.NETWORK, digest(survey, "network " + today + " " + sent.network()), today, survey.rules().perNetwork())) {
            throw new Refused(List.of(Issue.whole("今天从您所在的网络已经提交了" + survey.rules().perNetwork() + "份答卷，达到每天的上限。请明天再来，或者到办事窗口领取一次性答题码")));
        }
    }

    private String digest(Survey survey, String text) {
        return digests.mark("survey " + survey.id() + " " + text);
    }

    /** Small letters, blanks and strokes do not matter. */
    static String codeMark(SealedFiles digests, long survey, String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return digests.mark("survey " + survey + " code " + plain.substring(0, Math.min(plain.length(), 40)));
    }
}
