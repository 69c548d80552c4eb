package mingbai.report.form;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Scope;

/**
 * A field of a form.
 *
 * @param key      within its form, never given to another field
 * @param section  heading it stands under, or ""
 * @param unit     of a typed number, e.g. 次; of a counted one the measure says it
 * @param measure  key of what is counted, "" for a typed field
 * @param narrowed values that dimensions of the measure must have
 * @param required whether a typed field may not stay empty
 * @param evidence whether a typed value must name its evidence: a text or a file
 */
public record FormField(String key, String section, String label, FieldKind kind, String unit, String measure, Scope scope, Map<Dimension, String> narrowed,
        boolean required, boolean evidence, Adding adding, String note) {

    public static final String KEY = "[a-z][a-z0-9-]{0,39}";

    public FormField {
        narrowed = Map.copyOf(narrowed);
    }

    public boolean counted() {
        return kind == FieldKind.MEASURE;
    }

    /** {@code matter=A01; channel=wechat}, as the definition page writes it. */
    public String narrowedText() {
        return new TreeMap<>(narrowed).entrySet().stream().map(entry -> entry.getKey().code() + "=" + entry.getValue()).collect(Collectors.joining("; "));
    }

    /** Section and label, as a table names it. */
    public String fullLabel() {
        return section.isEmpty() ? label : section + "：" + label;
    }
}
