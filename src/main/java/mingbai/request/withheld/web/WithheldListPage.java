package mingbai.request.withheld.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.request.withheld.WithheldReading;
import mingbai.web.Paging;
import mingbai.web.Tone;

/** What was kept back by the agencies of one person. @param due how many are to be looked at by today */
public record WithheldListPage(String show, List<WithheldReading.Line> lines, Map<String, String> names, LocalDate today, int due, Paging paging) {

    public Tone tone(WithheldReading.Line line) {
        return switch (line.state()) {
            case OPENED -> Tone.DONE;
            case WITHHELD -> line.reviewDue().isAfter(today) ? Tone.PLAIN : Tone.LATE;
        };
    }

    public String word(WithheldReading.Line line) {
        return line.state() == mingbai.request.withheld.Withheld.State.WITHHELD && !line.reviewDue().isAfter(today) ? "应当再次评估" : line.state().label();
    }
}
