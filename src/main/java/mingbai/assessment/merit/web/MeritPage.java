package mingbai.assessment.merit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.assessment.merit.Merit;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on record.
 *
 * @param editing the one being corrected
 */
public record MeritPage(List<Line> lines, List<Choice> offices, List<Choice> agencies, @Nullable Merit editing, Map<String, String> typed, List<Issue> issues) {

    /** @param keeps whether the caller's office keeps the record and may change it */
    public record Line(Merit merit, String agency, boolean keeps) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean acts() {
        return !offices.isEmpty();
    }

    public List<Choice> kinds() {
        return Arrays.stream(Merit.Kind.values()).map(kind -> Choice.of(kind.code(), (kind.isReward() ? "表彰奖励：" : "责任追究：") + kind.label())).toList();
    }
}
