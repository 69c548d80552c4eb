package mingbai.report.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.publication.Content;
import mingbai.publication.StartDraft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A finished paper goes on: to publication as a draft that is reviewed like any other, or into the files as an internal paper. */
@Component
public class HandOverPaper {

    private static final int SUMMARY = 120;

    private final Papers papers;
    private final StartDraft start;
    private final AgencyReading agencies;

    HandOverPaper(Papers papers, StartDraft start, AgencyReading agencies) {
        this.papers = papers;
        this.start = start;
        this.agencies = agencies;
    }

    /** 转公开审核. @return id of the draft's edition */
    @Transactional
    public long publish(Actor actor, long id, long version) {
        WrittenPaper paper = papers.current(id, version, PaperState.FINISHED);
        Composed composed = java.util.Objects.requireNonNull(paper.frozen());
        long edition = start.run(actor, paper.agency(), content(paper, composed));
        papers.change(PaperAct.HANDED_OVER, actor, paper.now(PaperState.HANDED, paper.lines(), composed, paper.finishedAt(), edition));
        return edition;
    }

    /** 存为内部材料. */
    @Transactional
    public void keep(Actor actor, long id, long version) {
        WrittenPaper paper = papers.current(id, version, PaperState.FINISHED);
        papers.change(PaperAct.KEPT, actor, paper.now(PaperState.KEPT, paper.lines(), paper.frozen(), paper.finishedAt(), null));
    }

    private Content content(WrittenPaper paper, Composed composed) {
        LocalDate written = LocalDate.now(papers.clock);
        return new Content(composed.title(), Layout.html(composed), agencies.nameOf(paper.agency()), "", written, null, null, "", paper.genre().publicGenre(),
                DisclosureClass.PROACTIVE, null, "", null, "社会公众", summary(composed), List.of(), "", List.of(), List.of(), List.of(),
                new TreeSet<>(Set.of("genre", "summary")));
    }

    private static String summary(Composed composed) {
        String first = composed.parts().stream().filter(Composed.Part.Passage.class::isInstance).map(part -> ((Composed.Part.Passage) part).text()).findFirst().orElse("");
        return first.length() > SUMMARY ? first.substring(0, SUMMARY) : first;
    }
}
