package mingbai.report.writing;

import java.time.Clock;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** What the use cases of papers share: paper and ledger line change together. */
@Component
class Papers {

    final PaperTable table;
    final Ids ids;
    final Clock clock;
    private final Ledger ledger;

    Papers(PaperTable table, Ids ids, Clock clock, Ledger ledger) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    WrittenPaper current(long id, long version, PaperState state) {
        WrittenPaper paper = table.get(id);
        if (paper.version() != version || paper.state() != state) {
            throw new Overtaken("这份材料");
        }
        return paper;
    }

    void change(PaperAct act, Actor actor, WrittenPaper paper) {
        table.update(paper);
        record(act, actor, paper);
    }

    void record(PaperAct act, Actor actor, WrittenPaper paper) {
        ledger.record(Act.of(act, actor, paper.agency(), Map.of("genre", paper.genre().code(), "period", paper.period().code()), paper.touched()));
    }
}
