package mingbai.law;

import java.util.Arrays;
import java.util.Optional;

/** Who asks (申请人情况), in the order of the columns of the annual report's request table. The codes are public interface. */
public enum ApplicantKind {
    NATURAL("natural", "自然人"),
    COMPANY("company", "商业企业"),
    RESEARCH("research", "科研机构"),
    NGO("ngo", "社会公益组织"),
    LEGAL("legal", "法律服务机构"),
    OTHER("other", "其他");

    private final String code;
    private final String label;

    ApplicantKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether this is a legal person or another organisation (法人或其他组织). */
    public boolean isOrganisation() {
        return this != NATURAL;
    }

    public static Optional<ApplicantKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
