package mingbai.assessment.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.web.Issue;
import mingbai.web.Refused;

/**
 * One question of a questionnaire. An office writes them a line each: {@code 评分|您对公开工作总体是否满意}, {@code 单选|您从哪里查到|网站|大厅},
 * {@code 文字|您的建议}. The first scale is the overall one, by which an answer counts as satisfied.
 *
 * @param n       from 1
 * @param options of a choice; empty otherwise
 */
public record Question(int n, Kind kind, String text, List<String> options) {

    public static final int SCALE = 5;
    /** From here on an answer to the overall question counts as satisfied. */
    public static final int SATISFIED = 4;
    static final int MOST = 12;
    private static final int MOST_OPTIONS = 8;
    private static final int TEXT = 100;

    /** How it is answered. */
    public enum Kind {
        SCALE("评分"), CHOICE("单选"), TEXT("文字");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<Kind> ofLabel(String label) {
            return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
        }
    }

    public String field() {
        return "q" + n;
    }

    /** How many answers there are to choose from; 0 for words. */
    public int most() {
        return switch (kind) {
            case SCALE -> SCALE;
            case CHOICE -> options.size();
            case TEXT -> 0;
        };
    }

    /** The answer in words: of a scale 1 is the worst. */
    public String label(int picked) {
        return switch (kind) {
            case SCALE -> List.of("很不满意", "不满意", "一般", "满意", "很满意").get(picked - 1);
            case CHOICE -> options.get(picked - 1);
            case TEXT -> "";
        };
    }

    /** @throws Refused when a line is none, or no scale is among them */
    static List<Question> parse(String typed) {
        List<Issue> issues = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (String line : typed.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            one(questions.size() + 1, line, issues).ifPresent(questions::add);
        }
        if (issues.isEmpty() && questions.stream().noneMatch(question -> question.kind() == Kind.SCALE)) {
            issues.add(Issue.of("questions", "至少要有一道评分题，第一道评分题是总体评价"));
        }
        if (questions.size() > MOST) {
            issues.add(Issue.of("questions", "最多" + MOST + "题，现有" + questions.size() + "题：题目多了没有人答完"));
        }
        Refused.ifAny(issues);
        return questions;
    }

    private static Optional<Question> one(int n, String line, List<Issue> issues) {
        List<String> parts = Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList();
        Optional<Kind> kind = Kind.ofLabel(parts.getFirst());
        String wrong = kind.isEmpty() ? "应以“评分|”“单选|”或者“文字|”开头"
                : parts.size() < 2 || parts.stream().anyMatch(String::isEmpty) ? "题目或者选项是空的"
                : parts.stream().anyMatch(part -> part.length() > TEXT) ? "题目和选项各不超过" + TEXT + "字"
                : kind.get() == Kind.CHOICE && (parts.size() < 4 || parts.size() > 2 + MOST_OPTIONS) ? "单选题要有2至" + MOST_OPTIONS + "个选项，用“|”隔开"
                : kind.get() != Kind.CHOICE && parts.size() > 2 ? "只有单选题可以写选项" : "";
        if (!wrong.isEmpty()) {
            issues.add(Issue.of("questions", "第" + n + "题" + wrong));
            return Optional.empty();
        }
        return Optional.of(new Question(n, kind.get(), parts.get(1), parts.subList(2, parts.size())));
    }

    private String line() {
        return kind.label() + "|" + text + options.stream().map(option -> "|" + option).collect(Collectors.joining());
    }

    static String lines(List<Question> questions) {
        return questions.stream().map(Question::line).collect(Collectors.joining("\n"));
    }
}
