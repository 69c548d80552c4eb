package mingbai.report.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.figure.Figure;
import mingbai.figure.MeasureList;
import mingbai.report.form.Submission.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * The replies of a round added up. What was returned or never came in is not in the sums and is named.
 *
 * @param rows   every unit asked, in the order of the tree
 * @param totals by key of the fields that are added up
 */
public record Addition(FormRound round, FormDefinition form, List<Row> rows, Map<String, Total> totals) {

    /** @param values what counts of the unit, by key; empty while its sheet is not in */
    public record Row(String unit, String name, FormReply reply, @Nullable Submission submission, Map<String, Frozen> values) {

        public boolean in() {
            return !values.isEmpty();
        }
    }

    /**
     * @param value null when no unit has a record
     * @param text  as it is printed
     * @param units how many units have a number, of those whose sheet is in
     */
    public record Total(@Nullable Long value, String text, long units) {}

    static Addition of(FormRound round, FormDefinition form, List<Row> rows, MeasureList measures) {
        Map<String, Total> totals = new LinkedHashMap<>();
        form.fields().stream().filter(field -> field.adding() != Adding.NONE).forEach(field -> totals.put(field.key(), total(field, rows.stream().filter(Row::in)
                .map(row -> row.values().get(field.key())).toList(), measures)));
        return new Addition(round, form, rows, totals);
    }

    private static Total total(FormField field, List<@Nullable Frozen> values, MeasureList measures) {
        long sum = 0;
        long units = 0;
        for (Frozen value : values) {
            Long number = value == null ? null : value.value();
            if (number != null) {
                sum = Math.addExact(sum, number);
                units++;
            }
        }
        return units == 0 ? new Total(null, Figure.NO_RECORD, 0) : new Total(sum, shown(field, sum, measures), units);
    }

    static String shown(FormField field, long value, MeasureList measures) {
        return field.counted() ? measures.find(field.measure()).map(measure -> measure.unit().shown(value)).orElseGet(() -> Long.toString(value))
                : TypedValue.shown(field.kind(), value);
    }

    public List<Row> missing(ReplyState state) {
        return rows.stream().filter(row -> row.reply().state() == state).toList();
    }

    /** {@code 未报 3 家：…；已退回 1 家：…}, or "" when all are in. */
    public String missingWords() {
        return List.of(ReplyState.OPEN, ReplyState.RETURNED).stream().filter(state -> !missing(state).isEmpty()).map(state -> state.label() + " "
                + missing(state).size() + " 家：" + String.join("、", missing(state).stream().map(Row::name).toList()))
                .collect(java.util.stream.Collectors.joining("；"));
    }

    public long inNumber() {
        return rows.stream().filter(Row::in).count();
    }

    public long objections() {
        return rows.stream().flatMap(row -> row.values().values().stream()).filter(value -> !value.objection().isEmpty()).count();
    }
}
