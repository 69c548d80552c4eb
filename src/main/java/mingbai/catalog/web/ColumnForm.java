package mingbai.catalog.web;

import mingbai.catalog.Column;
import mingbai.catalog.ColumnFacts;
import mingbai.ledger.Ids;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;

/** What stands in the form of a column, as typed. */
public record ColumnForm(@Nullable String parent, @Nullable String slug, @Nullable String name, @Nullable String shows, @Nullable String shown, @Nullable String position) {

    static final ColumnForm EMPTY = new ColumnForm("", "", "", Column.Shows.MATTER.code(), "", "10");

    static ColumnForm of(Column column) {
        return new ColumnForm("", column.slug(), column.name(), column.shows().code(), column.shown(), Integer.toString(column.position()));
    }

    public String in(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    ColumnFacts facts() {
        if (!in(position).matches("\\d{1,4}")) {
            throw new Refused("position", "顺序应为 0 至 9999 的整数。");
        }
        Column.Shows way = Column.Shows.ofCode(in(shows)).orElseThrow(() -> new Refused("shows", "请选择栏目按什么选取文件。"));
        return new ColumnFacts(in(slug), in(name), way, in(shown), Integer.parseInt(in(position)));
    }

    @Nullable Long parentId() {
        return in(parent).matches(Ids.PATTERN) ? Long.valueOf(in(parent)) : null;
    }
}
