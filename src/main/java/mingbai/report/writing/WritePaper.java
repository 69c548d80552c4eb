package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/** Writes a paper in one go: started from the agency's template, its gaps filled, finished. What stops on its way stays a draft. */
@Component
public class WritePaper {

    private final StartPaper start;
    private final SavePaper save;
    private final FinishPaper finish;
    private final PaperReading papers;

    WritePaper(StartPaper start, SavePaper save, FinishPaper finish, PaperReading papers) {
        this.start = start;
        this.save = save;
        this.finish = finish;
        this.papers = papers;
    }

    /** Gaps of the template are left out. @return id of the finished paper */
    public long run(Actor actor, String agency, Genre genre, Period period) {
        return run(actor, agency, genre, Scope.OWN, period, Map.of());
    }

    /** @param written what stands in a gap, by the beginning of its words; other gaps are left out */
    public long run(Actor actor, String agency, Genre genre, Scope scope, Period period, Map<String, String> written) {
        long id = start.run(actor, agency, genre, scope, period);
        WrittenPaper paper = papers.find(id).orElseThrow();
        List<String> lines = new ArrayList<>();
        for (Written line : paper.lines()) {
            lines.addAll(line.text().contains("【写：") ? filled(line.text(), written) : List.of(line.text()));
        }
        save.run(actor, id, paper.version(), String.join("\n", lines));
        finish.finish(actor, id, paper.version() + 1);
        return id;
    }

    private static List<String> filled(String gap, Map<String, String> written) {
        return written.entrySet().stream().filter(entry -> gap.startsWith("【写：" + entry.getKey())).map(Map.Entry::getValue).toList();
    }
}
