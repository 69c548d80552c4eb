package mingbai.statistics.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of other business systems, read: those that hold, their sums over agencies, and earlier versions. The record of such a figure is itself. */
@Component
@Transactional(readOnly = true)
public class FigureSourceReading {

    private final SourceFigureTable table;

    FigureSourceReading(SourceFigureTable table) {
        this.table = table;
    }

    /** By key, in pieces or fen; of a key nothing is on record of there is no entry: a blank is not 0. */
    public Map<FigureKey, Long> sums(Collection<String> agencies, int year) {
        return table.sums(agencies, year);
    }

    /** @param year 0 for all years @param key null for all */
    public List<SourceFigure> list(Collection<String> agencies, int year, @Nullable FigureKey key, long offset, int limit) {
        return table.list(agencies, year, key == null ? "" : key.key(), offset, limit);
    }

    public long count(Collection<String> agencies, int year, @Nullable FigureKey key) {
        return table.count(agencies, year, key == null ? "" : key.key());
    }

    public Optional<SourceFigure> find(long id) {
        return table.find(id);
    }

    /** Every version of the same figure, the newest first. */
    public List<SourceFigure> versions(SourceFigure of) {
        return table.versions(of);
    }
}
