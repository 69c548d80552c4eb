package mingbai.report.annual;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in rows and columns; a cell is null where it is blank or its row was not given. What a table of the report and whoever fills it share; only the
 * latter changes it.
 */
final class Grid<R extends Enum<R>, C extends Enum<C>> {

    private final Class<R> rows;
    private final Class<C> columns;
    private final Map<R, @Nullable Long[]> cells;

    Grid(Class<R> rows, Class<C> columns) {
        this.rows = rows;
        this.columns = columns;
        this.cells = new EnumMap<>(rows);
    }

    Grid<R, C> copy() {
        Grid<R, C> copy = new Grid<>(rows, columns);
        cells.forEach((row, values) -> copy.cells.put(row, values.clone()));
        return copy;
    }

    Grid<R, C> zeros() {
        for (R row : rows.getEnumConstants()) {
            Arrays.fill(cellsOf(row), 0L);
        }
        return this;
    }

    boolean has(R row) {
        return cells.containsKey(row);
    }

    boolean hasAll(Collection<R> asked) {
        return cells.keySet().containsAll(asked);
    }

    @Nullable Long cell(R row, C column) {
        @Nullable Long[] values = cells.get(row);
        return values == null ? null : values[column.ordinal()];
    }

    /** The cells of a row, in order; empty when the row was not given. */
    List<@Nullable Long> row(R row) {
        @Nullable Long[] values = cells.get(row);
        return values == null ? List.of() : Arrays.asList(values.clone());
    }

    void set(R row, C column, @Nullable Long value) {
        cellsOf(row)[column.ordinal()] = value;
    }

    /** @param values as many as there are columns, in their order */
    void set(R row, List<? extends @Nullable Long> values) {
        if (values.size() != columns.getEnumConstants().length) {
            throw new IllegalArgumentException(row + " has " + values.size() + " cells");
        }
        cells.put(row, values.toArray(Long[]::new));
    }

    /** Adds to a cell; a blank one becomes the number, a blank number adds nothing. */
    void add(R row, C column, @Nullable Long number) {
        @Nullable Long[] values = cellsOf(row);
        values[column.ordinal()] = sum(values[column.ordinal()], number);
    }

    /** A blank adds nothing; two are blank. */
    static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(Math.addExact(one, other));
    }

    /** Cell by cell; a blank adds nothing. */
    Grid<R, C> plus(Grid<R, C> other) {
        Grid<R, C> sum = copy();
        other.cells.forEach((row, values) -> {
            for (C column : columns.getEnumConstants()) {
                sum.add(row, column, values[column.ordinal()]);
            }
        });
        return sum;
    }

    /** Writes into a column, of every row given, the sum of others. */
    void total(C total, List<C> parts) {
        cells.keySet().forEach(row -> set(row, total, parts.stream().mapToLong(column -> known(row, column)).sum()));
    }

    /** The number, 0 where it is blank. */
    long known(R row, C column) {
        Long value = cell(row, column);
        return value == null ? 0 : value;
    }

    private @Nullable Long[] cellsOf(R row) {
        return cells.computeIfAbsent(row, absent -> new Long[columns.getEnumConstants().length]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grid<?, ?> grid && rowsOfCells().equals(grid.rowsOfCells());
    }

    @Override
    public int hashCode() {
        return rowsOfCells().hashCode();
    }

    private Map<String, List<@Nullable Long>> rowsOfCells() {
        Map<String, List<@Nullable Long>> lists = new LinkedHashMap<>();
        cells.forEach((row, values) -> lists.put(row.name(), Arrays.asList(values)));
        return lists;
    }

    @Override
    public String toString() {
        return rowsOfCells().toString();
    }
}
