package mingbai.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.catalog.events.ColumnActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Renames a column, changes what it shows, its order or its address. The old address leads to the new one for ever. */
@Component
public class AmendColumn {

    private final ColumnTable columns;
    private final ColumnMoves moves;
    private final Ledger ledger;

    AmendColumn(ColumnTable columns, ColumnMoves moves, Ledger ledger) {
        this.columns = columns;
        this.moves = moves;
        this.ledger = ledger;
    }

    @Transactional
    public void amend(Actor actor, long id, long version, ColumnFacts facts) {
        moves.lock();
        Column before = moves.live(id);
        if (before.version() != version) {
            throw new Overtaken("栏目“" + before.name() + "”");
        }
        @Nullable Column parent = before.parent() == null ? null : moves.live(before.parent());
        String path = ColumnMoves.path(parent, facts.slug());
        Refused.ifAny(facts.issues(path));
        Column after = before.as(before.path(), facts);
        columns.update(after);
        List<Touched> touched = new ArrayList<>();
        List<Touched> moved = moves.move(after, parent, path);
        if (moved.isEmpty()) {
            touched.add(after.touched());
        }
        touched.addAll(moved);
        ledger.record(new Act(ColumnActs.AMENDED, actor, before.region(), Map.of("column", Long.toString(id), "path", path), touched));
    }
}
