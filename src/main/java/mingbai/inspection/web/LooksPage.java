package mingbai.inspection.web;

import java.util.List;
import mingbai.inspection.LookResult;
import mingbai.inspection.Rule;
import mingbai.inspection.reading.LookReading;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/** Looks of the machine, the latest first. */
public record LooksPage(List<Line> lines, Paging paging) {

    public record Line(LookReading.Row look, String begun) {}

    /** One look, rule by rule. */
    public record One(Line line, List<OfRule> rules) {}

    /** @param rule null when the program no longer has it */
    public record OfRule(LookResult.OfRule result, @Nullable Rule rule) {

        public String name() {
            return rule == null ? result.rule() : rule.group() + "：" + rule.name();
        }
    }
}
