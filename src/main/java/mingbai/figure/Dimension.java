package mingbai.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what figures can be broken down and narrowed; which of them a source knows is said by its columns. */
public enum Dimension {
    AGENCY("机关"), CHANNEL("渠道"), MATTER("事项"), THEME("主题"), GENRE("体裁"), CLASS("公开属性"), APPLICANT("申请人类别"), OUTCOME("办理结果"), KIND("种类"), PLACE("地点");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> ofCode(String code) {
        return Arrays.stream(values()).filter(dimension -> dimension.code().equals(code)).findFirst();
    }
}
