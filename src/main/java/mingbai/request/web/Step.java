package mingbai.request.web;

import java.util.Arrays;
import java.util.List;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** The pages of the online form, in their order. */
public enum Step {
    WHAT("要什么信息", List.of("subject", "description")),
    /** Only when something like it is published already. */
    SIMILAR("是不是已经公开", List.of()),
    WHO("谁申请", List.of("kind", "name", "document", "idNumber", "proof", "contact", "agent", "authority", "phone", "email", "address", "postcode")),
    HOW("怎样提供", List.of("form", "way", "help")),
    CHECK("核对并提交", List.of());

    private final String label;
    private final List<String> fields;

    Step(String label, List<String> fields) {
        this.label = label;
        this.fields = fields;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Step of(@Nullable String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst().orElse(WHAT);
    }

    boolean has(Issue issue) {
        return fields.contains(issue.field().replaceAll("\\d+$", ""));
    }

    /** Which applicant an issue is about: fields of the second and further ones end in their number. */
    static int person(Issue issue) {
        String digits = issue.field().replaceAll("^\\D+", "");
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }
}
