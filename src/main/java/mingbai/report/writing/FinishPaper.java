package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the drafting of a paper: finished with its text and figures frozen, opened again while nothing came of it, or dropped. */
@Component
public class FinishPaper {

    private final Papers papers;
    private final ReadPaper read;
    private final CountedFigures figures;

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    FinishPaper(Papers papers, ReadPaper read, CountedFigures figures, PlatformTransactionManager transactions) {
        this.papers = papers;
        this.read = read;
        this.figures = figures;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** 定稿. A gap nobody filled is refused with its words, so that nobody signs an empty place. Counting comes before the transaction that writes. */
    public void finish(Actor actor, long id, long version) {
        Composed composed = reading.execute(status -> ready(papers.current(id, version, PaperState.DRAFT)));
        writing.executeWithoutResult(status -> {
            WrittenPaper paper = papers.current(id, version, PaperState.DRAFT);
            papers.change(PaperAct.FINISHED, actor, paper.now(PaperState.FINISHED, paper.lines(), composed, papers.clock.millis(), null));
        });
    }

    private Composed ready(WrittenPaper paper) {
        Composed composed = read.counted(paper);
        Refused.ifAny(gaps(composed));
        Refused.ifAny(bareNumbers(paper));
        return composed;
    }

    private static List<Issue> gaps(Composed composed) {
        List<Issue> issues = new ArrayList<>();
        for (Composed.Part part : composed.parts()) {
            if (part instanceof Composed.Part.Passage passage && passage.origin() == Origin.GAP) {
                issues.add(Issue.of(TextRules.FIELD, "还没有写：" + passage.text() + "。请写好，或者删去这一段"));
            }
        }
        return issues;
    }

    /** The template may be one that was adapted before a measure changed: an unknown measure is said as 无记录, a bare number is still none. */
    private List<Issue> bareNumbers(WrittenPaper paper) {
        return TextRules.check(paper.lines().stream().map(Written::text).toList(), figures, paper.genre().house()).stream().filter(issue -> issue.text().contains("没有出处")).toList();
    }

    /** 退回起草. */
    @Transactional
    public void reopen(Actor actor, long id, long version) {
        WrittenPaper paper = papers.current(id, version, PaperState.FINISHED);
        papers.change(PaperAct.REOPENED, actor, paper.now(PaperState.DRAFT, paper.lines(), null, null, null));
    }

    /** 作废: only a draft; its number is not given again. */
    @Transactional
    public void drop(Actor actor, long id, long version) {
        WrittenPaper paper = papers.current(id, version, PaperState.DRAFT);
        papers.change(PaperAct.DROPPED, actor, paper.now(PaperState.DROPPED, paper.lines(), null, null, null));
    }
}
