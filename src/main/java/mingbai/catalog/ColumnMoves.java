package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Touched;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all changes of columns share: an address that is left leads on for ever, and no address is given away twice. */
@Component
class ColumnMoves {

    private final ColumnTable columns;
    private final RedirectTable redirects;
    private final ChangeTable changes;
    private final Clock clock;

    ColumnMoves(ColumnTable columns, RedirectTable redirects, ChangeTable changes, Clock clock) {
        this.columns = columns;
        this.redirects = redirects;
        this.changes = changes;
        this.clock = clock;
    }

    /** One change of columns after the other. */
    void lock() {
        changes.lock();
    }

    Column live(long id) {
        return columns.find(id).filter(column -> !column.ended()).orElseThrow(NotFound::new);
    }

    /** @param field of the form, for the sentence */
    void requireFree(String path, String field) {
        if (columns.isLive(path) || redirects.has(path)) {
            throw new Refused(field, "地址 /column/" + path + " 已经用过，旧地址要永远指向原来的栏目，请换一个地址段。");
        }
    }

    static String path(@Nullable Column parent, String slug) {
        return parent == null ? slug : parent.path() + "/" + slug;
    }

    /** Puts a column elsewhere with all below it; every address left behind leads on. */
    List<Touched> move(Column column, @Nullable Column parent, String path) {
        List<Touched> touched = new ArrayList<>();
        if (column.path().equals(path)) {
            return touched;
        }
        requireFree(path, "slug");
        Column after = column.at(parent == null ? null : Long.valueOf(parent.id()), path);
        columns.update(after);
        touched.add(after.touched());
        touched.add(redirects.insert(column.path(), column.id(), LocalDate.now(clock)));
        for (Column child : columns.childrenOf(column.id())) {
            touched.addAll(move(child, after, path(after, child.slug())));
        }
        return touched;
    }

    /** Ends a column whose contents are found in another one from now on; those below it go along. */
    List<Touched> endInto(Column column, Column heir) {
        List<Touched> touched = new ArrayList<>();
        for (Column child : columns.childrenOf(column.id())) {
            touched.addAll(move(child, heir, path(heir, child.slug())));
        }
        Column after = column.closed();
        columns.update(after);
        touched.add(after.touched());
        touched.addAll(redirects.lead(column.id(), heir.id()));
        touched.add(redirects.insert(column.path(), heir.id(), LocalDate.now(clock)));
        return touched;
    }
}
