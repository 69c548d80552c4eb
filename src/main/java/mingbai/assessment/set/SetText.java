package mingbai.assessment.set;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import mingbai.assessment.set.IndicatorSet.BurstRule;
import mingbai.assessment.set.IndicatorSet.Group;
import mingbai.assessment.set.IndicatorSet.Unjudged;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads an indicator set from its text (YAML): the one form built-in sets come in, versions are kept in and the office edits. What cannot be read is refused
 * with a sentence that names the indicator.
 */
public final class SetText {

    private static final int LONGEST = 100_000;
    private static final int MOST_INDICATORS = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1_000;
    static final String KEY = "[a-z0-9]+(?:[.-][a-z0-9]+){0,9}";

    private final List<Issue> issues = new ArrayList<>();

    private SetText() {}

    /** @throws Refused with everything that is wrong, for the field {@code text} */
    public static IndicatorSet read(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused("text", "请填写指标文本，最多" + LONGEST + "字。");
        }
        SetText reader = new SetText();
        IndicatorSet set = reader.set(reader.parsed(text));
        Refused.ifAny(reader.issues);
        return set;
    }

    private Map<?, ?> parsed(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(10);
            if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> top) {
                return top;
            }
            throw new Refused("text", "指标文本应由“名称: 内容”各行组成，请参照内置指标的写法。");
        } catch (YAMLException e) {
            String where = e instanceof org.yaml.snakeyaml.error.MarkedYAMLException marked && marked.getProblemMark() != null
                    ? "第" + (marked.getProblemMark().getLine() + 1) + "行" : "";
            throw new Refused("text", "指标文本" + where + "不能读取，请检查缩进、冒号和重复的名称。");
        } catch (StackOverflowError e) {
            throw new Refused("text", "指标文本的层次过多，请参照内置指标的写法。");
        }
    }

    private IndicatorSet set(Map<?, ?> top) {
        List<Group> groups = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        list(top, "groups", "指标文本").forEach(one -> {
            if (one instanceof Map<?, ?> part) {
                Group group = group(part, groups.size() + 1);
                groups.add(group);
                list(part, "indicators", "部分“" + group.name() + "”").forEach(entry -> indicators.add(indicator(entry, group, indicators.size() + 1)));
            } else {
                wrong("groups 之下每一部分应有 key、name、points 和 indicators。");
            }
        });
        once(groups.stream().map(Group::key).toList(), "部分");
        once(indicators.stream().map(Indicator::key).toList(), "指标");
        if (indicators.isEmpty() || indicators.size() > MOST_INDICATORS) {
            wrong("指标应有1至" + MOST_INDICATORS + "项，现有" + indicators.size() + "项。");
        }
        return new IndicatorSet(key(top, "整套指标"), name(top, "title", "整套指标"), text(top, "basis", "整套指标", LONGEST_TEXT), points(top, "total", "整套指标"), unjudged(top), burst(top), notes(top), groups,
                indicators);
    }

    private Group group(Map<?, ?> part, int number) {
        String where = "第" + number + "部分";
        return new Group(key(part, where), name(part, "name", where), points(part, "points", where), Boolean.TRUE.equals(part.get("deducts")));
    }

    private Indicator indicator(Object entry, Group group, int number) {
        if (!(entry instanceof Map<?, ?> part)) {
            wrong("第" + number + "项指标应有 key、name、points 和 formula。");
            return new Indicator("", group.key(), "", 0, "", "", new Formula.ByHand(2, 0), 0, false);
        }
        String where = "指标“" + string(part, "name") + "”";
        long points = points(part, "points", where);
        long minimum = number(part, "minimum", where, 0);
        Formula formula = formula(part, where, points);
        if (minimum > 0 && !(formula instanceof Formula.ShareOf) && !(formula instanceof Formula.Questionnaire)) {
            wrong(where + "：minimum（最少数量）只用于比例和公众评议。");
        }
        return new Indicator(key(part, where), group.key(), name(part, "name", "第" + number + "项指标"), points, text(part, "basis", where, LONGEST_TEXT),
                text(part, "evidence", where, LONGEST_TEXT), formula, minimum, "own".equals(string(part, "scope")));
    }

    private Formula formula(Map<?, ?> part, String where, long points) {
        return switch (string(part, "formula")) {
            case "per-record" -> new Formula.PerRecord(counted(part, "measure", where), points(part, "each", where), number(part, "need", where, 0));
            case "share" -> new Formula.ShareOf(counted(part, "part", where), counted(part, "whole", where), steps(part, where, true));
            case "deduct" -> new Formula.Deduct(counted(part, "measure", where), points(part, "each", where), part.containsKey("cap") ? points(part, "cap", where) : points);
            case "ladder" -> new Formula.Ladder(counted(part, "measure", where), steps(part, where, false));
            case "at-least" -> new Formula.AtLeast(counted(part, "measure", where), number(part, "number", where, 1));
            case "veto" -> new Formula.Veto(counted(part, "measure", where));
            case "by-hand" -> new Formula.ByHand((int) Math.clamp(number(part, "scorers", where, 2), 1, 9), part.containsKey("spread") ? points(part, "spread", where) : points / 10);
            case "questionnaire" -> new Formula.Questionnaire(text(part, "questionnaire", where, LONGEST_NAME));
            case String other -> {
                wrong(where + "：没有计分方法“" + shortened(other) + "”，可用的是 per-record、share、deduct、ladder、at-least、veto、by-hand、questionnaire。");
                yield new Formula.ByHand(2, 0);
            }
        };
    }

    private Counted counted(Map<?, ?> part, String name, String where) {
        return Counted.read(string(part, name)).orElseGet(() -> {
            wrong(where + "：" + name + " 应是统计指标的代码，如 duty.on-time，后面可以加 kind=值。");
            return Counted.of("no.measure");
        });
    }

    private List<Formula.Step> steps(Map<?, ?> part, String where, boolean shares) {
        List<Formula.Step> steps = new ArrayList<>();
        if (!part.containsKey("steps")) {
            if (!shares) {
                wrong(where + "：分档计分要写 steps。");
            }
            return steps;
        }
        for (Object one : list(part, "steps", where)) {
            if (one instanceof Map<?, ?> step) {
                steps.add(new Formula.Step(shares ? points(step, "from", where) : number(step, "from", where, 0), points(step, "points", where)));
            } else {
                wrong(where + "：steps 的每一档应写 {from: 数, points: 分}。");
            }
        }
        if (shares && steps.stream().anyMatch(step -> step.from() > 10_000)) {
            wrong(where + "：比例的分档 from 是百分数，不超过100。");
        }
        return steps;
    }

    private Unjudged unjudged(Map<?, ?> top) {
        return switch (string(top, "unjudged")) {
            case "", "spread" -> Unjudged.SPREAD;
            case "give" -> Unjudged.GIVE;
            case String other -> {
                wrong("unjudged 应是 spread（分摊）或者 give（给满分），不是“" + shortened(other) + "”。");
                yield Unjudged.SPREAD;
            }
        };
    }

    private BurstRule burst(Map<?, ?> top) {
        return top.get("burst") instanceof Map<?, ?> rule ? new BurstRule((int) Math.min(366, number(rule, "days", "burst", 20)), (int) Math.min(1_000, number(rule, "times", "burst", 3)),
                (int) Math.min(1_000_000, number(rule, "least", "burst", 10))) : BurstRule.USUAL;
    }

    private List<String> notes(Map<?, ?> top) {
        return top.containsKey("notes") ? list(top, "notes", "整套指标").stream().map(note -> checked(String.valueOf(note).strip(), "notes", LONGEST_TEXT)).toList() : List.of();
    }

    private void once(List<String> keys, String what) {
        Set<String> seen = new HashSet<>();
        keys.stream().filter(key -> !key.isEmpty() && !seen.add(key)).distinct().forEach(key -> wrong(what + "的 key “" + shortened(key) + "”重复。"));
    }

    private String key(Map<?, ?> from, String where) {
        String key = string(from, "key");
        if (!key.matches(KEY) || key.length() > 60) {
            wrong(where + "：key 应由小写字母、数字和 . - 组成，如 duty.on-time，最多60字。");
            return "";
        }
        return key;
    }

    private String name(Map<?, ?> from, String name, String where) {
        String value = string(from, name);
        if (value.isEmpty()) {
            wrong(where + "：缺少 " + name + "（名称）。");
        }
        return checked(value, where + "的 " + name, LONGEST_NAME);
    }

    private String text(Map<?, ?> from, String name, String where, int longest) {
        return checked(string(from, name), where + "的 " + name, longest);
    }

    private String checked(String value, String what, int longest) {
        if (value.length() > longest) {
            wrong(what + "最多" + longest + "字，现有" + value.length() + "字。");
        }
        return value;
    }

    private long points(Map<?, ?> from, String name, String where) {
        OptionalLong points = Points.read(string(from, name));
        if (points.isEmpty()) {
            wrong(where + "：" + name + " 应是0到100000的数，最多两位小数。");
        }
        return points.orElse(0);
    }

    private long number(Map<?, ?> from, String name, String where, long otherwise) {
        String value = string(from, name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}")) {
            wrong(where + "：" + name + " 应是不带小数的数，最多9位。");
            return otherwise;
        }
        return Long.parseLong(value);
    }

    private List<?> list(Map<?, ?> from, String name, String where) {
        if (from.get(name) instanceof List<?> values) {
            return values;
        }
        wrong(where + "：缺少 " + name + "，或者不是逐条列出的。");
        return List.of();
    }

    private static String string(Map<?, ?> from, String name) {
        @Nullable Object value = from.get(name);
        return value == null || value instanceof Map<?, ?> || value instanceof List<?> ? "" : value.toString().strip();
    }

    private void wrong(String text) {
        if (issues.size() < 20) {
            issues.add(Issue.of("text", text));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
