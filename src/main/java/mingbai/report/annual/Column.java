package mingbai.report.annual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.law.ApplicantKind;
import org.jspecify.annotations.Nullable;

/** The seven number columns of table 2 in their order. The keys are public interface. */
public enum Column {
    NATURAL(ApplicantKind.NATURAL),
    COMPANY(ApplicantKind.COMPANY),
    RESEARCH(ApplicantKind.RESEARCH),
    NGO(ApplicantKind.NGO),
    LEGAL(ApplicantKind.LEGAL),
    OTHER(ApplicantKind.OTHER),
    TOTAL(null);

    private static final List<Column> PARTS = List.of(NATURAL, COMPANY, RESEARCH, NGO, LEGAL, OTHER);

    private final @Nullable ApplicantKind kind;

    Column(@Nullable ApplicantKind kind) {
        this.kind = kind;
    }

    public String key() {
        return kind == null ? "total" : kind.code();
    }

    public String label() {
        return kind == null ? "总计" : kind.label();
    }

    /** Empty for the total. */
    public Optional<ApplicantKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** The six columns the total adds up. */
    public static List<Column> parts() {
        return PARTS;
    }

    public static Optional<Column> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key().equals(key)).findFirst();
    }

    public static Column of(ApplicantKind kind) {
        return values()[kind.ordinal()];
    }
}
