package mingbai.inquiry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in the own inquiry. */
public enum AskerAct {
    SUPPLEMENT("补充或者留言", "发送", "text"),
    RATE("评价答复", "提交评价", "stars", "words"),
    REOPEN("不满意，要求重新办理", "要求重新办理", "reason"),
    AGREE("转为政府信息公开申请", "同意转办", "sure"),
    CONSENT("更改能不能公开", "保存", "consent"),
    WITHDRAW("撤回", "确认撤回", "note", "sure");

    private final String label;
    private final String button;
    private final List<String> fields;

    AskerAct(String label, String button, String... fields) {
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
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AskerAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
