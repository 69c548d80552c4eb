package mingbai.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * How a document interprets its policy (政策解读): in what form, by whom and when. Part of what is reviewed and signed.
 *
 * @param interpreter name and post, as the public reads it
 * @param on          day of the interview or lecture, of a text the day it was written
 */
public record Interpretation(Form form, Post post, String interpreter, @Nullable LocalDate on) {

    static final int INTERPRETER = 100;

    /** In what form. */
    public enum Form {
        TEXT("文字解读"), QUESTIONS("问答"), FIGURE("图解"), INTERVIEW("访谈"), VIDEO("音视频");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public static Optional<Form> ofCode(String code) {
            return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
        }
    }

    /** Who interpreted; the head of the department that drafted the policy is the first who should (第一解读人). */
    public enum Post {
        HEAD("起草部门主要负责人"), DEPUTY("起草部门其他负责人"), DEPARTMENT("起草部门"), EXPERT("专家学者"), MEDIA("媒体");

        private final String label;

        Post(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public static Optional<Post> ofCode(String code) {
            return Arrays.stream(values()).filter(post -> post.code().equals(code)).findFirst();
        }
    }

    /** 问答，起草部门主要负责人 示例甲，2026年3月2日. */
    public String words() {
        return form.label() + "，" + post.label() + (interpreter.isEmpty() ? "" : "：" + interpreter)
                + (on == null ? "" : "，" + on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日");
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("form", form.code());
        state.put("post", post.code());
        state.put("interpreter", interpreter);
        state.put("on", on == null ? null : on.toString());
        return state;
    }

    /** What must be put right before review. @param interprets index numbers of the policies */
    List<Issue> issues(List<String> interprets, LocalDate today) {
        List<Issue> issues = new java.util.ArrayList<>();
        if (interprets.isEmpty()) {
            issues.add(Issue.of("interprets", "填写了解读的形式，请同时填写被解读文件的索引号"));
        }
        if ((post == Post.HEAD || post == Post.DEPUTY || post == Post.EXPERT) && interpreter.isBlank()) {
            issues.add(Issue.of("interpreter", "请写明解读人的姓名和职务"));
        }
        if (on != null && on.isAfter(today)) {
            issues.add(Issue.of("interpretedOn", "解读日期" + on + "晚于今天，请核对"));
        }
        return issues;
    }
}
