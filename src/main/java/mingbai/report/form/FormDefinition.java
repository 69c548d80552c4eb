package mingbai.report.form;

import java.util.List;
import java.util.Optional;
import mingbai.agency.AgencyKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form asks for, one edition of it.
 *
 * @param kinds to which kinds of bodies below it goes; none: to all
 * @param notes how to fill it in, shown above the fields
 */
public record FormDefinition(String title, FormCadence cadence, DueRule due, List<AgencyKind> kinds, String notes, List<FormField> fields) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public FormDefinition {
        kinds = List.copyOf(kinds);
        fields = List.copyOf(fields);
    }

    /** As it is kept: the same definition gives the same text. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    static FormDefinition of(String json) {
        return JSON.readValue(json, FormDefinition.class);
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The headings in the order they first stand, "" among them. */
    public List<String> sections() {
        return fields.stream().map(FormField::section).distinct().toList();
    }

    public List<FormField> in(String section) {
        return fields.stream().filter(field -> field.section().equals(section)).toList();
    }
}
