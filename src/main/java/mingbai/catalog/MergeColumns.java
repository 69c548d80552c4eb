package mingbai.catalog;

import java.util.Map;
import mingbai.catalog.events.ColumnActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges a column into another of the same region: its columns go along, its address leads there for ever. */
@Component
public class MergeColumns {

    private final ColumnMoves moves;
    private final Ledger ledger;

    MergeColumns(ColumnMoves moves, Ledger ledger) {
        this.moves = moves;
        this.ledger = ledger;
    }

    @Transactional
    public void merge(Actor actor, long id, long into) {
        moves.lock();
        Column column = moves.live(id);
        Column heir = moves.live(into);
        if (!heir.region().equals(column.region()) || heir.path().equals(column.path()) || heir.path().startsWith(column.path() + "/")) {
            throw new Refused("into", "只能并入本地区的其他栏目，不能并入自己或自己的下级栏目。");
        }
        ledger.record(new Act(ColumnActs.MERGED, actor, column.region(), Map.of("column", Long.toString(id), "into", Long.toString(into)),
                moves.endInto(column, heir)));
    }
}
