package mingbai.report.form.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.figure.Dimension;
import mingbai.figure.Scope;
import mingbai.publication.Scrub;
import mingbai.report.form.Adding;
import mingbai.report.form.FieldKind;
import mingbai.report.form.FormField;
import mingbai.web.Issue;

/**
 * A field as the page of a definition shows it and gets it back: what was typed stays typed.
 *
 * @param order where among the fields it is to stand
 */
public record DefinitionRow(String key, String section, String label, String kind, String unit, String measure, String scope, String narrowed,
        boolean required, boolean evidence, String adding, String note, int order) {

    /** A new row that asks for nothing yet. */
    static final DefinitionRow EMPTY = new DefinitionRow("", "", "", "NUMBER", "条", "", "own", "", true, false, "SUM", "", 0);
    private static final int MOST = 80;

    static DefinitionRow of(FormField field, int order) {
        return new DefinitionRow(field.key(), field.section(), field.label(), field.kind().name(), field.unit(), field.measure(), field.scope().code(),
                field.narrowedText(), field.required(), field.evidence(), field.adding().name(), field.note(), order);
    }

    /** The rows that were sent, in the order asked for, without those struck or left empty. @param edition number of the edition they will be of */
    static List<DefinitionRow> sent(Map<String, String> sent, int edition) {
        int rows = number(sent.getOrDefault("rows", ""), 0);
        List<DefinitionRow> found = new ArrayList<>();
        for (int i = 0; i < Math.min(rows, MOST); i++) {
            DefinitionRow row = row(sent, i, edition);
            boolean blank = row.label().isBlank() && row.section().isBlank() && row.measure().isBlank();
            if (!sent.containsKey("drop-" + i) && !blank) {
                found.add(row);
            }
        }
        found.sort(Comparator.comparingInt(DefinitionRow::order));
        return found;
    }

    private static DefinitionRow row(Map<String, String> sent, int i, int edition) {
        String key = value(sent, "key", i);
        return new DefinitionRow(key.isEmpty() ? "e" + edition + "f" + i : key, value(sent, "section", i), value(sent, "label", i), value(sent, "kind", i),
                value(sent, "unit", i), value(sent, "measure", i), value(sent, "scope", i), value(sent, "narrowed", i), sent.containsKey("required-" + i),
                sent.containsKey("evidence-" + i), value(sent, "adding", i), value(sent, "note", i), number(value(sent, "order", i), i + 1));
    }

    private static String value(Map<String, String> sent, String name, int i) {
        return Scrub.clean(sent.getOrDefault(name + "-" + i, "")).strip();
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    /** @param i where it stands, for its issues */
    FormField field(int i, List<Issue> issues) {
        FieldKind what = FieldKind.ofName(kind).orElseGet(() -> {
            issues.add(Issue.of("kind-" + i, "请选择这一栏填什么"));
            return FieldKind.TEXT;
        });
        boolean counted = what == FieldKind.MEASURE;
        Adding sums = what.numeric() ? Adding.ofName(adding).orElse(Adding.NONE) : Adding.NONE;
        return new FormField(key, section, label, what, what == FieldKind.NUMBER || what == FieldKind.AMOUNT ? unit : "", counted ? measure : "",
                counted ? Scope.ofCode(scope).orElse(Scope.OWN) : Scope.OWN, counted ? dimensions(i, issues) : Map.of(), !counted && required,
                !counted && evidence, sums, note);
    }

    private Map<Dimension, String> dimensions(int i, List<Issue> issues) {
        Map<Dimension, String> found = new EnumMap<>(Dimension.class);
        for (String part : narrowed.isBlank() ? List.<String>of() : List.of(narrowed.split("[;；]"))) {
            String[] pair = part.split("=", 2);
            Optional<Dimension> dimension = Dimension.ofCode(pair[0].strip());
            if (pair.length < 2 || dimension.isEmpty() || pair[1].strip().length() > 100) {
                issues.add(Issue.of("narrowed-" + i, "限定请写成 matter=事项编码 这样的形式，几个之间用分号隔开"));
            } else {
                found.put(dimension.get(), pair[1].strip());
            }
        }
        return found;
    }
}
