package mingbai.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.catalog.events.ColumnActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Splits a column into several that take its place; its own columns and its address go to the first of them. */
@Component
public class SplitColumn {

    private final ColumnTable columns;
    private final ColumnMoves moves;
    private final Ledger ledger;
    private final Ids ids;

    SplitColumn(ColumnTable columns, ColumnMoves moves, Ledger ledger, Ids ids) {
        this.columns = columns;
        this.moves = moves;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** @return the new columns, in the order given */
    @Transactional
    public List<Column> split(Actor actor, long id, List<ColumnFacts> parts) {
        moves.lock();
        Column column = moves.live(id);
        if (parts.size() < 2 || parts.size() > 20) {
            throw new Refused("parts", "请写出拆分成的至少两个栏目。");
        }
        @Nullable Column parent = column.parent() == null ? null : moves.live(column.parent());
        List<Column> made = new ArrayList<>();
        List<Touched> touched = new ArrayList<>();
        for (ColumnFacts part : parts) {
            String path = ColumnMoves.path(parent, part.slug());
            Refused.ifAny(part.issues(path));
            moves.requireFree(path, "slug");
            Column fresh = new Column(ids.next(), column.region(), column.parent(), path, part.name(), part.shows(), part.shown(), part.position(), false, 1);
            columns.insert(fresh);
            made.add(fresh);
            touched.add(fresh.touched());
        }
        touched.addAll(moves.endInto(column, made.getFirst()));
        ledger.record(new Act(ColumnActs.SPLIT, actor, column.region(), Map.of("column", Long.toString(id), "parts", made.size()), touched));
        return made;
    }
}
