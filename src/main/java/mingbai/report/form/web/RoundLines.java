package mingbai.report.form.web;

import java.util.List;
import java.util.Map;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormRound;
import mingbai.report.form.ReplyState;
import mingbai.report.form.web.FormViews.RoundLine;
import org.springframework.stereotype.Component;

/** Rounds as lists show them. */
@Component
class RoundLines {

    private final FormReading forms;
    private final DaysLeft left;

    RoundLines(FormReading forms, DaysLeft left) {
        this.forms = forms;
        this.left = left;
    }

    List<RoundLine> of(List<FormRound> rounds) {
        Map<Long, Map<ReplyState, Long>> counts = forms.counts(rounds.stream().map(FormRound::id).toList());
        return rounds.stream().map(round -> of(round, counts.getOrDefault(round.id(), Map.of()))).toList();
    }

    private RoundLine of(FormRound round, Map<ReplyState, Long> counts) {
        long waiting = counts.getOrDefault(ReplyState.SUBMITTED, 0L);
        long in = waiting + counts.getOrDefault(ReplyState.ACCEPTED, 0L);
        boolean all = in == round.units().size();
        return new RoundLine(round, left.due(round).day().toString(), round.closed() ? "已结束收集" : all ? "已报齐" : left.words(round),
                round.closed() ? mingbai.web.Tone.PLAIN : all ? mingbai.web.Tone.DONE : left.tone(round), round.units().size(), in, waiting);
    }
}
