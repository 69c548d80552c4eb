package mingbai.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an applicant may do in the own case. */
public enum FollowAct {
    MESSAGE("补充材料或者留言", "发送", "text"),
    CORRECTION("补正", "提交补正", "subject", "description"),
    WITHDRAW("撤回申请", "确认撤回", "note", "sure"),
    RATE("评价答复", "提交评价", "stars", "words");

    private final String label;
    private final String button;
    private final List<String> fields;

    FollowAct(String label, String button, String... fields) {
        this.label = label;
        this.button = button;
        this.fields = List.of(fields);
    }

    public String label() {
        return label;
    }

    public String button() {
        return button;
    }

    List<String> fields() {
        return fields;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<FollowAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
