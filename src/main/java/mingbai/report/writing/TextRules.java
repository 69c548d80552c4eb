package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.figure.Measure;
import mingbai.figure.Scope;
import mingbai.web.Issue;

/** What must hold of the text of a template or a paper before it is kept. */
final class TextRules {

    static final String FIELD = "text";
    private static final int CHARACTERS = 60_000;
    private static final int LINES = 600;
    private static final int LINE = 4_000;
    private static final int PLACEHOLDERS = 400;
    /** As many as a person can read at once. */
    private static final int SHOWN = 20;

    private TextRules() {}

    static List<Issue> check(List<String> lines, Figures figures) {
        return check(lines, figures, Set.of());
    }

    /** Lines that were not there before and ask for records of the agencies below, a number by its word, a list also by the scope of the paper. */
    static List<Issue> ofTheTree(List<String> lines, WrittenPaper paper) {
        Set<String> before = paper.lines().stream().map(Written::text).collect(Collectors.toSet());
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < lines.size() && issues.size() < SHOWN; i++) {
            boolean asks = !before.contains(lines.get(i)) && Line.read(i + 1, lines.get(i)).placeholders().stream()
                    .anyMatch(asked -> asked.scope() == Scope.TREE || asked.verb() == Verb.NAMES && asked.scope() == null && paper.scope() == Scope.TREE);
            if (asks) {
                issues.add(Issue.of(FIELD, "第" + (i + 1) + "段统计所属机关的记录，请由公开工作机构填写；起草人可以写“本机关”"));
            }
        }
        return issues;
    }

    /** @param house lines of the template of the house: they are right, also where this installation lacks a measure they name */
    static List<Issue> check(List<String> lines, Figures figures, Set<String> house) {
        int characters = lines.stream().mapToInt(String::length).sum();
        if (characters > CHARACTERS || lines.size() > LINES) {
            return List.of(Issue.of(FIELD, "文本最多" + LINES + "段、" + CHARACTERS + "字，现在有" + lines.size() + "段、" + characters + "字"));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LINE) {
                return List.of(Issue.of(FIELD, "第" + (i + 1) + "段有" + lines.get(i).length() + "字，一段最多" + LINE + "字，请分段"));
            }
        }
        List<Line> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            read.add(Line.read(i + 1, lines.get(i)));
        }
        int placeholders = read.stream().mapToInt(line -> line.placeholders().size()).sum();
        if (placeholders > PLACEHOLDERS) {
            return List.of(Issue.of(FIELD, "【】最多" + PLACEHOLDERS + "处，现在有" + placeholders + "处"));
        }
        List<Issue> issues = new ArrayList<>();
        if (read.stream().filter(line -> line.kind() == Line.Kind.TITLE).count() != 1) {
            issues.add(Issue.of(FIELD, "要有并且只有一行以“标题：”开头"));
        }
        read.stream().filter(line -> !house.contains(lines.get(line.number() - 1))).forEach(line -> ofLine(line, figures, issues));
        return issues.size() <= SHOWN ? issues : cut(issues);
    }

    private static List<Issue> cut(List<Issue> issues) {
        List<Issue> cut = new ArrayList<>(issues.subList(0, SHOWN));
        cut.add(Issue.of(FIELD, "另有" + (issues.size() - SHOWN) + "处，请先改正以上各处"));
        return cut;
    }

    private static void ofLine(Line line, Figures figures, List<Issue> issues) {
        line.problems().forEach(problem -> issues.add(at(line, problem)));
        for (Placeholder asked : line.placeholders()) {
            if (asked.verb().counts()) {
                asked.words().forEach(key -> ofMeasure(line, asked, key, figures, issues));
            }
        }
        List<String> bare = BareNumbers.in(line);
        if (!bare.isEmpty()) {
            issues.add(at(line, "数字“" + String.join("”“", bare.subList(0, Math.min(5, bare.size()))) + "”没有出处。请改用【数：指标】，或者在同一句里写明依据【据：材料名称】"));
        }
    }

    private static void ofMeasure(Line line, Placeholder asked, String key, Figures figures, List<Issue> issues) {
        Optional<Measure> measure = figures.measure(key);
        if (measure.isEmpty()) {
            issues.add(at(line, "没有“" + Placeholder.shortened(key) + "”这个指标，请从指标清单里选"));
            return;
        }
        asked.narrowed().keySet().stream().filter(dimension -> !measure.get().knows(dimension))
                .forEach(dimension -> issues.add(at(line, "指标“" + measure.get().title() + "”不分" + dimension.label())));
        if (asked.by() != null && !measure.get().knows(asked.by())) {
            issues.add(at(line, "指标“" + measure.get().title() + "”不能按" + asked.by().label() + "分列"));
        }
    }

    private static Issue at(Line line, String text) {
        return Issue.of(FIELD, "第" + line.number() + "段：" + text);
    }
}
