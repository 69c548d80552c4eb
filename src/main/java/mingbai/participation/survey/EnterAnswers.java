package mingbai.participation.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.storage.SealedFiles;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff enter answers that came on paper, or those of a survey that was held before this platform carried it. They lie among the others; that so many were entered, and by whom, is
 * recorded and said beside the results, since the limits of a network do not hold for staff.
 */
@Component
public class EnterAnswers {

    static final int AT_ONCE = 500;

    private final SurveyReading surveys;
    private final AnswerBoxes boxes;
    private final EnteredAnswersTable entered;
    private final SurveyMarkTable marks;
    private final SealedFiles digests;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    EnterAnswers(SurveyReading surveys, AnswerBoxes boxes, EnteredAnswersTable entered, SurveyMarkTable marks, SealedFiles digests, Ledger ledger, Ids ids, Clock clock) {
        this.surveys = surveys;
        this.boxes = boxes;
        this.entered = entered;
        this.marks = marks;
        this.digests = digests;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param sheets values by field, one for each answered sheet
     * @param once   makes it one entry however often it is sent; "" where nobody can send it twice
     * @return how many were counted: none when the same entry had been counted before
     */
    @Transactional
    public int run(Actor actor, long activity, List<Map<String, List<String>>> sheets, String once) {
        LocalDate today = LocalDate.now(clock);
        Survey survey = surveys.find(activity).orElseThrow(NotFound::new);
        if (!survey.takesSheets()) {
            throw new Refused(List.of(Issue.whole("调查" + survey.state().label() + "，不能录入答卷；开始以后、公布结果以前可以录入")));
        }
        if (sheets.isEmpty() || sheets.size() > AT_ONCE) {
            throw new Refused(List.of(Issue.whole("一次录入1至" + AT_ONCE + "份")));
        }
        if (!once.isEmpty() && !marks.take(activity, SurveyMarkTable.FORM, digests.mark("survey " + activity + " entered " + once), today, 1)) {
            return 0;
        }
        Map<String, Touched> touched = new LinkedHashMap<>();
        for (Map<String, List<String>> sheet : sheets) {
            Touched box = boxes.put(activity, read(survey, sheet, today), today).touched();
            touched.put(box.id(), box);
        }
        Actor acting = Actor.of(actor.accountId(), actor.name(), survey.activity().agency());
        EnteredAnswersTable.Entered batch = new EnteredAnswersTable.Entered(ids.next(), activity, sheets.size(), actor.name(), today);
        entered.insert(batch);
        touched.put("batch", batch.touched());
        ledger.record(new Act(SurveyAct.ENTERED, acting, survey.activity().agency(), Map.of("survey", survey.activity().number(), "answers", sheets.size()),
                List.copyOf(touched.values())));
        return sheets.size();
    }

    private static List<String> read(Survey survey, Map<String, List<String>> sheet, LocalDate today) {
        FilledIn filled = FilledIn.read(survey.questionnaire(), sheet, today);
        Refused.ifAny(filled.issues());
        if (filled.given().stream().allMatch(String::isEmpty)) {
            throw new Refused(List.of(Issue.whole("一道题也没有回答，请至少录入一题")));
        }
        return filled.given();
    }
}
