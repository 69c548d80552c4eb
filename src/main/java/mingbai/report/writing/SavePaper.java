package mingbai.report.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves the text of a draft (修改材料). A line that stood there before keeps its author; one that did not is the work of whoever saves. A text with a bare
 * number, or with what cannot be understood, is refused.
 */
@Component
public class SavePaper {

    private final Papers papers;
    private final CountedFigures figures;

    SavePaper(Papers papers, CountedFigures figures) {
        this.papers = papers;
        this.figures = figures;
    }

    @Transactional
    public void run(Actor actor, long id, long version, String text) {
        run(actor, id, version, text, true);
    }

    /** @param reachesDown whether whoever saves may read what the agencies below keep; who may not cannot ask for it in a new line */
    @Transactional
    public void run(Actor actor, long id, long version, String text, boolean reachesDown) {
        WrittenPaper paper = papers.current(id, version, PaperState.DRAFT);
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Refused.ifAny(TextRules.check(lines, figures, paper.genre().house()));
        Refused.ifAny(reachesDown ? List.of() : TextRules.ofTheTree(lines, paper));
        Map<String, String> authors = new HashMap<>();
        paper.lines().forEach(line -> authors.put(line.text(), line.author()));
        Written.template(paper.genre().template()).forEach(line -> authors.putIfAbsent(line.text(), ""));
        List<Written> written = lines.stream().map(line -> new Written(line, authors.getOrDefault(line, actor.name()))).toList();
        papers.change(PaperAct.SAVED, actor, paper.now(PaperState.DRAFT, written, null, null, null));
    }
}
