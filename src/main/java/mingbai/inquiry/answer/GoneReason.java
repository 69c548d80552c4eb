package mingbai.inquiry.answer;

import java.util.Arrays;
import java.util.List;
import mingbai.web.Choice;
import mingbai.web.Refused;

/** Why something that was before the public no longer is. Fixed words, so that the notice in its place needs no review of its own. */
public enum GoneReason {
    CHANGED("政策规定已经调整"), WRONG("内容有误，另行更正"), PERSONAL("涉及个人信息"), UNSUITABLE("依法不宜公开"), NEEDLESS("不再需要"),
    /** The asker's own act, not offered to staff. */
    UNWILLING("来信人不再同意公开");

    private final String label;

    GoneReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    private boolean offered() {
        return this != UNWILLING;
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).filter(GoneReason::offered).map(one -> Choice.of(one.name(), one.label)).toList();
    }

    /** @throws Refused when it is none of those offered */
    public static GoneReason chosen(String typed) {
        return Arrays.stream(values()).filter(one -> one.offered() && one.name().equals(typed)).findFirst()
                .orElseThrow(() -> new Refused("reason", "请从列出的理由中选择一项，会显示在原来的网页上"));
    }
}
