package mingbai.report.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.AgencyKind;
import mingbai.figure.Dimension;
import mingbai.figure.Scope;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A form that comes with the program, for an office to take over and change ({@code report/forms/*.yaml}).
 *
 * @param basis where the form comes from, as the office is told
 */
public record BuiltInForm(String code, String basis, FormDefinition definition) {

    private static final List<BuiltInForm> ALL = List.of("unit-month", "unit-quarter", "section-month", "website-year").stream().map(BuiltInForm::read).toList();

    public static List<BuiltInForm> all() {
        return ALL;
    }

    public static Optional<BuiltInForm> ofCode(String code) {
        return ALL.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    private static String place(String code) {
        return "report/forms/" + code + ".yaml";
    }

    private static BuiltInForm read(String code) {
        try (InputStream file = new ClassPathResource(place(code)).getInputStream()) {
            Map<?, ?> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<FormField> fields = new ArrayList<>();
            for (Object part : (List<?>) top.get("sections")) {
                Map<?, ?> section = (Map<?, ?>) part;
                ((List<?>) section.get("fields")).forEach(field -> fields.add(field(text(section, "section"), (Map<?, ?>) field)));
            }
            DueRule due = top.containsKey("day") ? DueRule.on(text(top, "day")) : DueRule.after((Integer) top.get("working-days"));
            List<AgencyKind> kinds = list(top, "kinds").stream().map(kind -> AgencyKind.ofCode(kind).orElseThrow()).toList();
            return new BuiltInForm(code, text(top, "basis"), new FormDefinition(text(top, "title"), FormCadence.valueOf(text(top, "cadence")), due, kinds,
                    text(top, "notes"), fields));
        } catch (IOException e) {
            throw new UncheckedIOException(place(code) + " cannot be read", e);
        }
    }

    private static FormField field(String section, Map<?, ?> field) {
        FieldKind kind = field.containsKey("measure") ? FieldKind.MEASURE : FieldKind.valueOf(text(field, "kind"));
        Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
        if (field.get("narrowed") instanceof Map<?, ?> named) {
            named.forEach((dimension, value) -> narrowed.put(Dimension.ofCode(dimension.toString()).orElseThrow(), value.toString()));
        }
        String adding = text(field, "adding");
        return new FormField(text(field, "key"), section, text(field, "label"), kind, text(field, "unit"), text(field, "measure"),
                Scope.ofCode(text(field, "scope")).orElse(Scope.OWN), narrowed, !Boolean.FALSE.equals(field.get("required")),
                Boolean.TRUE.equals(field.get("evidence")), adding.isEmpty() ? kind.numeric() ? Adding.SUM : Adding.NONE : Adding.valueOf(adding),
                text(field, "note"));
    }

    private static String text(Map<?, ?> from, String key) {
        return from.containsKey(key) ? String.valueOf(from.get(key)).strip() : "";
    }

    private static List<String> list(Map<?, ?> from, String key) {
        return from.get(key) instanceof List<?> values ? values.stream().map(String::valueOf).toList() : List.of();
    }
}
