package mingbai.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person may do for an agency (角色). A role holds for the agency it was granted in; {@link #OFFICE}, {@link #LEADER} and
 * {@link #INSPECTOR} hold for every agency below it as well. The three administrators exclude one another (MLPS level 3). The codes
 * are public interface.
 */
public enum Role {
    DRAFTER("drafter", "起草人"),
    FIRST_REVIEW("first_review", "初审人"),
    SECOND_REVIEW("second_review", "复审人"),
    FINAL_REVIEW("final_review", "终审人"),
    SECRECY_REVIEW("secrecy_review", "保密审查人"),
    PUBLISHER("publisher", "信息发布员"),
    OFFICE("office", "公开工作机构"),
    LEADER("leader", "分管领导"),
    INSPECTOR("inspector", "监督检查人"),
    CORRESPONDENT("correspondent", "信息报送员"),
    SYSTEM_ADMIN("system_admin", "系统管理员"),
    SECURITY_ADMIN("security_admin", "安全管理员"),
    AUDIT_ADMIN("audit_admin", "审计管理员");

    private final String code;
    private final String label;

    Role(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether the role holds for all agencies below the one it was granted in. */
    public boolean reachesDown() {
        return switch (this) {
            case OFFICE, LEADER, INSPECTOR -> true;
            case DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, CORRESPONDENT -> false;
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> false;
        };
    }

    /** Whether this is one of the three separated administrators, of whom nobody may be two. */
    public boolean administers() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
