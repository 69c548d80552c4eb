package mingbai.participation.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surveys and what was answered, read. Counts are kept in memory as long as the boxes they come from stay the same. */
@Component
@Transactional(readOnly = true)
public class SurveyReading {

    private static final int KEPT = 64;

    private final ActivityBook activities;
    private final AnswerBoxTable boxes;
    private final AnswerBoxes answers;
    private final SurveyMarkTable marks;
    private final EnteredAnswersTable entered;
    private final Map<Counted, Tally> tallies = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Tally> eldest) {
            return size() > KEPT;
        }
    };

    SurveyReading(ActivityBook activities, AnswerBoxTable boxes, AnswerBoxes answers, SurveyMarkTable marks, EnteredAnswersTable entered) {
        this.activities = activities;
        this.boxes = boxes;
        this.answers = answers;
        this.marks = marks;
        this.entered = entered;
    }

    /** The boxes up to one as they were when counted. @param versions of all of them together */
    private record Counted(long activity, long revision, int lastBox, long versions) {}

    /** By the number in its address, when the public may see it. */
    public Optional<Survey> shown(String number) {
        return activities.shown(number).filter(activity -> activity.kind() == ActivityKind.SURVEY).map(this::of).filter(survey -> survey.state().isPublic());
    }

    public Optional<Survey> find(long activity) {
        return activities.find(activity).filter(one -> one.kind() == ActivityKind.SURVEY).map(this::of);
    }

    public Survey of(Activity activity) {
        return new Survey(activity, activities.state(activity), SurveyRules.of(activity.content()));
    }

    /** So many came in up to now. */
    public long received(long activity) {
        return boxes.of(activity).stream().mapToLong(AnswerBox::answers).sum();
    }

    /** So many of them were entered by staff. */
    public long entered(long activity) {
        return entered.answers(activity);
    }

    /** So many codes were handed out. */
    public long codes(long activity) {
        return marks.codes(activity);
    }

    /** What may be counted at this moment: all when it is over; while it goes on, the sealed boxes without the last. */
    public Tally tally(Survey survey) {
        List<AnswerBox> all = boxes.of(survey.id());
        int last = all.isEmpty() ? 0 : survey.over() ? all.getLast().n() : AnswerBoxes.countable(all);
        Counted counted = new Counted(survey.id(), survey.activity().shown() == null ? 0 : survey.activity().shown().id(), last,
                all.stream().filter(box -> box.n() <= last).mapToLong(AnswerBox::version).sum());
        synchronized (tallies) {
            Tally known = tallies.get(counted);
            if (known != null) {
                return known;
            }
        }
        Tally fresh = Tally.of(survey.questionnaire(), answers.upTo(survey.id(), last));
        synchronized (tallies) {
            tallies.put(counted, fresh);
        }
        return fresh;
    }
}
