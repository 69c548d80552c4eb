package mingbai.participation.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The text a clerk writes a survey in. A question is a line {@code 1. 题目（单选，必答）}; its options follow a line each, behind a stroke; the columns of a matrix and the steps
 * of a scale stand in a line {@code 答案：好|一般|差}. In the brackets, between commas: the kind, {@code 必答}, {@code 最多3项}, {@code 前3位}, {@code 最多300字},
 * {@code 0至50}, {@code 单位次}, {@code 如果第3题选1、2}.
 */
final class QuestionnaireText {

    static final int MOST_OPTIONS = 20;
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 1_000;
    private static final int USUAL_WORDS = 300;
    private static final long MOST_NUMBER = 1_000_000_000L;
    private static final int NUMBERED = 9;
    private static final Pattern HEAD = Pattern.compile("(\\d{1,3})\\s*[.．、]\\s*(.+?)\\s*[（(]([^（）()]{1,120})[）)]");
    private static final Pattern OPTION = Pattern.compile("[-－–—·•]\\s*(.+)");
    private static final Pattern ANSWERS = Pattern.compile("答案\\s*[：:]\\s*(.+)");
    private static final Pattern AT_MOST = Pattern.compile("最多(\\d{1,4})(项|字)");
    private static final Pattern PLACES = Pattern.compile("前(\\d{1,2})位");
    private static final Pattern BOUNDS = Pattern.compile("(\\d{1,9})至(\\d{1,10})");
    private static final Pattern UNIT = Pattern.compile("单位[：:]?(.{1,10})");
    private static final Pattern IF = Pattern.compile("如果第(\\d{1,3})题选(\\d{1,2}(?:[、或]\\d{1,2})*)");

    private final List<String> lines;
    private final List<Issue> issues = new ArrayList<>();
    private final List<SurveyQuestion> questions = new ArrayList<>();
    private @Nullable Written open;

    QuestionnaireText(String typed) {
        lines = typed.lines().map(String::strip).toList();
    }

    /** A question while its lines are read. */
    private static final class Written {
        final int line;
        final String text;
        final String rule;
        final List<String> listed = new ArrayList<>();
        List<String> answers = List.of();
        @Nullable QuestionKind kind;
        boolean required;
        @Nullable ShownIf shownIf;
        long least;
        long most;
        String unit = "";

        Written(int line, String text, String rule) {
            this.line = line;
            this.text = text;
            this.rule = rule;
        }
    }

    Questionnaire read() {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                line(i + 1, lines.get(i));
            }
        }
        close();
        if (questions.size() > Questionnaire.MOST) {
            wrong("最多" + Questionnaire.MOST + "题，现有" + questions.size() + "题：题目多了没有人答完");
        }
        if (issues.isEmpty() && questions.isEmpty()) {
            wrong("请写下题目，一题一行，例如“1. 您主要从哪里查看政府信息（单选，必答）”，选项另起一行，以“-”开头");
        }
        Refused.ifAny(issues.stream().limit(NUMBERED).toList());
        return new Questionnaire(questions);
    }

    private void line(int n, String line) {
        Matcher head = HEAD.matcher(line);
        Matcher option = OPTION.matcher(line);
        Matcher answers = ANSWERS.matcher(line);
        if (head.matches()) {
            close();
            open = new Written(n, head.group(2).strip(), head.group(3));
            if (Integer.parseInt(head.group(1)) != questions.size() + 1 && issues.isEmpty()) {
                wrong("第" + n + "行的题号应是" + (questions.size() + 1) + "，题号从1开始连续编");
            }
        } else if (open != null && option.matches()) {
            open.listed.add(option.group(1).strip());
        } else if (open != null && answers.matches()) {
            open.answers = Arrays.stream(answers.group(1).split("[|｜]", -1)).map(String::strip).toList();
        } else {
            wrong("第" + n + "行看不懂：题目形如“1. 题目（单选）”，选项以“-”开头，矩阵的各栏写成“答案：好|一般|差”");
        }
    }

    private void wrong(String text) {
        issues.add(Issue.of("questions", text));
    }

    private void close() {
        Written written = open;
        open = null;
        if (written == null) {
            return;
        }
        int before = issues.size();
        rules(written);
        if (written.kind != null && issues.size() == before) {
            SurveyQuestion made = made(written, written.kind);
            String wrong = made.text().length() > LONGEST || made.options().stream().anyMatch(one -> one.length() > LONGEST || one.isEmpty())
                    || made.rows().stream().anyMatch(one -> one.length() > LONGEST) ? "题目和选项不能是空的，各不超过" + LONGEST + "字" : Shape.wrong(made, written.answers, questions);
            if (!wrong.isEmpty()) {
                wrong("第" + written.line + "行：" + wrong);
            }
            questions.add(made);
        } else {
            questions.add(new SurveyQuestion(questions.size() + 1, QuestionKind.TEXT, written.text, false, null, List.of(), List.of(), 0, 1, "")); // keeps the numbers of the others
        }
    }

    private void rules(Written written) {
        for (String part : written.rule.split("[，,；;]")) {
            String rule = part.strip();
            QuestionKind kind = QuestionKind.ofLabel(rule).orElse(null);
            if (kind != null && written.kind == null) {
                written.kind = kind;
            } else if (!understood(written, rule)) {
                wrong("第" + written.line + "行括号里的“" + rule + "”看不懂，可以写：单选、多选、评分、数字、文字、矩阵、排序，必答，最多3项，前3位，最多300字，0至50，单位次，如果第3题选1、2");
                return;
            }
        }
        if (written.kind == null) {
            wrong("第" + written.line + "行括号里要写明怎样回答：单选、多选、评分、数字、文字、矩阵或者排序");
        }
    }

    private static boolean understood(Written written, String rule) {
        Matcher most = AT_MOST.matcher(rule);
        Matcher places = PLACES.matcher(rule);
        Matcher bounds = BOUNDS.matcher(rule);
        Matcher unit = UNIT.matcher(rule);
        Matcher when = IF.matcher(rule);
        if (rule.equals("必答")) {
            written.required = true;
        } else if (most.matches() && written.kind == (most.group(2).equals("项") ? QuestionKind.MULTIPLE : QuestionKind.TEXT)) {
            written.most = Long.parseLong(most.group(1));
        } else if (places.matches() && written.kind == QuestionKind.RANKING) {
            written.most = Long.parseLong(places.group(1));
        } else if (bounds.matches() && written.kind == QuestionKind.NUMBER) {
            written.least = Long.parseLong(bounds.group(1));
            written.most = Long.parseLong(bounds.group(2));
        } else if (unit.matches() && written.kind == QuestionKind.NUMBER) {
            written.unit = unit.group(1).strip();
        } else if (when.matches()) {
            written.shownIf = new ShownIf(Integer.parseInt(when.group(1)), Arrays.stream(when.group(2).split("[、或]")).map(Integer::valueOf).distinct().sorted().toList());
        } else {
            return false;
        }
        return true;
    }

    private SurveyQuestion made(Written written, QuestionKind kind) {
        List<String> options = switch (kind) {
            case SINGLE, MULTIPLE, RANKING -> written.listed;
            case SCALE -> written.answers.isEmpty() ? SurveyQuestion.STEPS : written.answers;
            case MATRIX -> written.answers;
            case NUMBER, TEXT -> List.of();
        };
        List<String> rows = kind.listsOptions() ? List.of() : written.listed;
        long most = switch (kind) {
            case MULTIPLE, RANKING -> written.most == 0 ? options.size() : written.most;
            case NUMBER -> written.most == 0 ? MOST_NUMBER : written.most;
            case TEXT -> written.most == 0 ? USUAL_WORDS : written.most;
            case SINGLE, SCALE, MATRIX -> 0;
        };
        return new SurveyQuestion(questions.size() + 1, kind, written.text, written.required, written.shownIf, options, rows, written.least, most, written.unit);
    }

    /** What a question of its kind must have. */
    private static final class Shape {

        private Shape() {}

        static String wrong(SurveyQuestion made, List<String> answers, List<SurveyQuestion> before) {
            int options = made.options().size();
            boolean twice = new HashSet<>(made.options()).size() < options || new HashSet<>(made.rows()).size() < made.rows().size();
            if (twice) {
                return "有两个一样的选项";
            }
            String shape = switch (made.kind()) {
                case SINGLE, MULTIPLE, RANKING -> options < 2 || options > MOST_OPTIONS ? made.kind().label() + "题要有2至" + MOST_OPTIONS + "个选项，每行一个，以“-”开头"
                        : !answers.isEmpty() ? "只有矩阵题和评分题写“答案：”" : made.kind() != QuestionKind.SINGLE && (made.most() < 1 || made.most() > options) ? "最多的项数应在1至" + options + "之间" : "";
                case SCALE -> options != SurveyQuestion.STEPS.size() ? "评分题的答案是五档，从最差到最好" : "";
                case MATRIX -> options < 2 || options > SurveyQuestion.STEPS.size() * 2 || made.rows().isEmpty() || made.rows().size() > MOST_OPTIONS
                        ? "矩阵题要有1至" + MOST_OPTIONS + "行（以“-”开头），以及“答案：”后面的2至10栏" : "";
                case NUMBER -> made.least() > made.most() ? "数字的范围应从小到大" : "";
                case TEXT -> made.most() < 1 || made.most() > MOST_WORDS ? "文字最多" + MOST_WORDS + "字" : "";
            };
            boolean needless = made.kind() != QuestionKind.MATRIX && !made.rows().isEmpty();
            return !shape.isEmpty() ? shape : needless ? made.kind().label() + "题没有选项" : condition(made.shownIf(), before);
        }

        private static String condition(@Nullable ShownIf when, List<SurveyQuestion> before) {
            if (when == null) {
                return "";
            }
            if (when.question() < 1 || when.question() > before.size()) {
                return "“如果”只能指前面的题";
            }
            SurveyQuestion earlier = before.get(when.question() - 1);
            return !earlier.kind().leads() ? "“如果”只能指单选、多选或者评分题"
                    : when.picks().stream().anyMatch(pick -> pick < 1 || pick > earlier.options().size()) ? "第" + when.question() + "题只有" + earlier.options().size() + "个选项" : "";
        }
    }
}
