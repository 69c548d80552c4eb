package mingbai.catalog;

import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.events.ColumnActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new column into a region's tree. The public sees it once it has something to show. */
@Component
public class OpenColumn {

    private final ColumnTable columns;
    private final ColumnMoves moves;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;

    OpenColumn(ColumnTable columns, ColumnMoves moves, AgencyReading agencies, Ledger ledger, Ids ids) {
        this.columns = columns;
        this.moves = moves;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** @param parentId the column it stands in, null for the first level */
    @Transactional
    public Column open(Actor actor, String region, @Nullable Long parentId, ColumnFacts facts) {
        moves.lock();
        agencies.require(region);
        @Nullable Column parent = parentId == null ? null : moves.live(parentId);
        if (parent != null && !parent.region().equals(region)) {
            throw new Refused("parent", "上级栏目不属于这个地区，请重新选择。");
        }
        String path = ColumnMoves.path(parent, facts.slug());
        Refused.ifAny(facts.issues(path));
        moves.requireFree(path, "slug");
        Column column = new Column(ids.next(), region, parentId, path, facts.name(), facts.shows(), facts.shown(), facts.position(), false, 1);
        columns.insert(column);
        ledger.record(Act.of(ColumnActs.OPENED, actor, region, Map.of("column", Long.toString(column.id()), "path", path), column.touched()));
        return column;
    }
}
