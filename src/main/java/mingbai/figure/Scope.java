package mingbai.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Whose records count: the agency's own, or those of its whole tree. */
public enum Scope {
    OWN("本机关"), TREE("本机关及所属");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }

    /** The codes it covers. @param subtree an agency's code and all below it, e.g. {@code AgencyReading::subtree} */
    public List<String> agencies(String code, Function<String, List<String>> subtree) {
        return this == TREE ? subtree.apply(code) : List.of(code);
    }
}
