package mingbai.participation.interview;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of interviews (F3): special ones apart, and what became of the questions of the public. */
@Component
@Order(121)
class InterviewMeasures implements MeasureSet {

    /** Of the canonical JSON of what was cleared; within its texts the quotation marks are escaped, so no text looks like it. */
    private static final String SPECIAL = "case when r.content like '%\"special\":true%' then '专题访谈' else '在线访谈' end";
    private static final Source INTERVIEWS = new Source("在线访谈", "participation_activity a join participation_revision r on r.id = a.shown", "a.id", "a.agency",
            "cast(a.begins_at as varchar(20))", "a.title", "a.title", "'/desk/participation/' || a.id", "'/participation/' || a.number", Map.of(Dimension.KIND, SPECIAL));
    private static final String BEGUN = "a.kind = 'INTERVIEW' and a.cancelled is null and a.begins_at >= :fromMs and a.begins_at < :untilMs and " + SPECIAL;

    private static final String ANSWER = "exists (select 1 from participation_interview_entry e where e.question = q.id and e.state = 'RELEASED')";
    private static final String FATE = "case when q.state = 'SHOWN' and " + ANSWER + " then '已答复' when q.state = 'SHOWN' then '已显示，未答复' when q.state = 'WAITING' then '待审核' "
            + "when q.state = 'TAKEN_DOWN' then '已撤下' else '不显示' end";
    private static final Source QUESTIONS = new Source("访谈中的网友提问", "participation_interview_question q join participation_activity a on a.id = q.activity", "q.id", "a.agency",
            "q.asked_on", "a.title", "a.title", "'/desk/participation/' || a.id || '/live'", "'/participation/' || a.number || '/live'", Map.of(Dimension.OUTCOME, FATE));
    private static final String ASKED = "a.cancelled is null and q.asked_on >= :from and q.asked_on <= :to";

    @Override
    public String title() {
        return "在线访谈";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                held("held", "在线访谈（不含专题访谈）", "本期开始的在线访谈，专题访谈另计，取消的不计。", BEGUN + " = '在线访谈'"),
                held("specials", "专题访谈", "本期开始的专题访谈，取消的不计。", BEGUN + " = '专题访谈'"),
                asked("questions", "访谈收到的提问", "本期收到的网友提问，包括没有显示的；取消的访谈不计。", ASKED),
                asked("answered", "访谈答复的提问", "本期收到的网友提问中，显示并且现在已经答复的。", ASKED + " and q.state = 'SHOWN' and " + ANSWER),
                asked("unanswered", "访谈没有答复的提问", "本期收到的网友提问中，已经显示、到现在还没有答复的。", ASKED + " and q.state = 'SHOWN' and not " + ANSWER));
    }

    private static Measure held(String key, String title, String definition, String condition) {
        return Measure.count("interview." + key, title, definition, Unit.TIME, INTERVIEWS, condition, true);
    }

    private static Measure asked(String key, String title, String definition, String condition) {
        return Measure.count("interview." + key, title, definition, Unit.ENTRY, QUESTIONS, condition, false);
    }
}
