package mingbai.report.writing;

import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a paper from the agency's template of its genre (起草材料); a numbered genre gets its next number. */
@Component
public class StartPaper {

    private final Papers papers;
    private final PaperTemplates templates;
    private final AgencyReading agencies;

    StartPaper(Papers papers, PaperTemplates templates, AgencyReading agencies) {
        this.papers = papers;
        this.templates = templates;
        this.agencies = agencies;
    }

    /** @return id of the paper */
    @Transactional
    public long run(Actor actor, String agency, Genre genre, Scope scope, Period period) {
        agencies.require(agency);
        if (period.wholeMonths() != (genre.yearly() ? 12 : 1) || genre.yearly() && period.from().getMonthValue() != 1) {
            throw new Refused("year", genre.label() + (genre.yearly() ? "按年度写，请选择年份" : "按月写，请选择年份和月份"));
        }
        int number = genre.numbered() ? papers.table.nextNumber(agency, genre, period.from().getYear()) : 0;
        WrittenPaper paper = new WrittenPaper(papers.ids.next(), agency, genre, scope, period, number, PaperState.DRAFT, Written.template(templates.text(agency, genre)),
                null, papers.clock.millis(), actor.accountId(), actor.name(), null, null, 1);
        papers.table.insert(paper);
        papers.record(PaperAct.STARTED, actor, paper);
        return paper.id();
    }
}
