package mingbai.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A body that owes the public information (政府信息公开义务主体), known everywhere by its code.
 *
 * @param path codes from the root down to itself, {@code /330000/330100/}
 */
public record Agency(String code, AgencyFacts facts, String path, long version) {

    public static final String KIND = "agency";

    public String name() {
        return facts.name();
    }

    /** The short name where there is one. */
    public String calledName() {
        return facts.shortName().isEmpty() ? facts.name() : facts.shortName();
    }

    public String parent() {
        return facts.parent();
    }

    public AgencyKind kind() {
        return facts.kind();
    }

    public AgencyLevel level() {
        return facts.level();
    }

    public boolean validOn(LocalDate day) {
        @Nullable LocalDate from = facts.validFrom();
        @Nullable LocalDate to = facts.validTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Codes from the root down to and with this one. */
    public List<String> line() {
        return List.of(path.substring(1, path.length() - 1).split("/"));
    }

    /** Front of its index numbers (design.md §5): the credit code, else its code in capitals, padded with zeros to nine. */
    public String frontCode() {
        if (!facts.creditCode().isEmpty()) {
            return facts.creditCode();
        }
        String capitals = code.toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 9 - capitals.length())) + capitals;
    }

    static String pathUnder(@Nullable Agency parent, String code) {
        return (parent == null ? "/" : parent.path()) + code + "/";
    }

    Touched touched() {
        return new Touched(KIND, code, version, state());
    }

    /** Everything but the path, which follows from the parents. */
    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", facts.name());
        state.put("shortName", facts.shortName());
        state.put("parent", facts.parent());
        state.put("kind", facts.kind().code());
        state.put("level", facts.level().code());
        state.put("address", facts.contact().address());
        state.put("phone", facts.contact().phone());
        state.put("fax", facts.contact().fax());
        state.put("email", facts.contact().email());
        state.put("officeHours", facts.contact().officeHours());
        state.put("postcode", facts.contact().postcode());
        state.put("personInCharge", facts.personInCharge());
        state.put("creditCode", facts.creditCode());
        state.put("validFrom", String.valueOf(facts.validFrom()));
        state.put("validTo", String.valueOf(facts.validTo()));
        state.put("successor", facts.successor());
        state.put("actedForBy", facts.actedForBy());
        return state;
    }
}
