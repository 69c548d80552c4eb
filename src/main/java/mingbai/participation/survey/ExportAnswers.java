package mingbai.participation.survey;

import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office takes the single answers for evaluation, once the survey is over and there are enough that none stands out; who took them is recorded. */
@Component
public class ExportAnswers {

    private final SurveyReading surveys;
    private final AnswerBoxes boxes;
    private final Ledger ledger;

    ExportAnswers(SurveyReading surveys, AnswerBoxes boxes, Ledger ledger) {
        this.surveys = surveys;
        this.boxes = boxes;
        this.ledger = ledger;
    }

    /** A table with its heads. */
    public record Table(List<String> heads, List<List<String>> rows) {}

    @Transactional
    public Table run(Actor actor, long activity) {
        Survey survey = surveys.find(activity).orElseThrow(NotFound::new);
        if (!survey.over()) {
            throw new Refused(List.of(Issue.whole("调查截止以后才能导出答卷：边收边看，能看出刚提交的是哪一份")));
        }
        List<List<String>> answers = boxes.upTo(activity, Integer.MAX_VALUE);
        if (answers.size() < Tally.LEAST) {
            throw new Refused("export", "只有" + answers.size() + "份答卷，不足" + Tally.LEAST + "份的不导出：份数太少，能猜出是谁答的");
        }
        ledger.record(Act.of(SurveyAct.EXPORTED, actor, survey.activity().agency(), Map.of("survey", survey.activity().number(), "answers", answers.size())));
        return new Table(RawAnswers.heads(survey.questionnaire()), RawAnswers.rows(survey.questionnaire(), answers, activity));
    }
}
