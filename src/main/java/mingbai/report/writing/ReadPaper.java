package mingbai.report.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.screening.text.Doubt;
import mingbai.screening.text.TextCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A paper as it reads: a draft with the figures of this moment, a finished one as it was frozen. */
@Component
public class ReadPaper {

    private final PaperReading papers;
    private final CountedFigures figures;
    private final AgencyReading agencies;
    private final Clock clock;

    ReadPaper(PaperReading papers, CountedFigures figures, AgencyReading agencies, Clock clock) {
        this.papers = papers;
        this.figures = figures;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Composed of(WrittenPaper paper) {
        Composed frozen = paper.frozen();
        return frozen != null ? frozen : counted(paper);
    }

    Composed counted(WrittenPaper paper) {
        Subject subject = new Subject(paper.genre(), paper.agency(), agencies.nameOf(paper.agency()), paper.scope(), paper.period(), paper.number(),
                LocalDate.now(clock));
        return Compose.of(paper.lines(), subject, figures, papers.before(paper).orElse(null));
    }

    /** Contradictions in the text as it would be printed: advice, nothing more. */
    public List<Doubt> doubts(Composed composed) {
        StringBuilder text = new StringBuilder(composed.title());
        for (Composed.Part part : composed.parts()) {
            switch (part) {
                case Composed.Part.Heading heading -> text.append('\n').append(heading.text());
                case Composed.Part.Passage passage -> text.append('\n').append(passage.text());
                case Composed.Part.Grid grid -> { }
            }
        }
        return TextCheck.of(text.toString());
    }
}
