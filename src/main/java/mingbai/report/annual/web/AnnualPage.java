package mingbai.report.annual.web;

import java.util.List;
import java.util.Map;
import mingbai.report.annual.AnnualDesk.Seen;
import mingbai.report.annual.AnnualVersion;
import mingbai.report.annual.Passage;
import mingbai.web.Issue;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;

/** One report on the desk. @param typed what was typed and refused, by field */
public record AnnualPage(Seen seen, Map<String, String> typed, List<Issue> issues, String notice) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String words(Passage passage) {
        return typed.getOrDefault("words-" + passage.key(), passage.text());
    }

    public String label(Passage passage) {
        return switch (passage.key()) {
            case "improved" -> "上一年度问题的改进情况";
            case "fee" -> "信息处理费";
            case "more" -> "其他需要报告的事项";
            default -> passage.heading().replaceFirst("^（.）", "");
        };
    }

    /** Where the records behind a quoted figure are. */
    public String opens(Passage.Quoted quoted) {
        return quoted.where().startsWith("measure:") ? "/desk/statistics/records?measure=" + quoted.where().substring("measure:".length()) + "&agency="
                + seen.book().agency() + "&scope=" + seen.book().scope().code() + "&period=" + seen.book().year() : base() + quoted.where();
    }

    /** What a path of a cell is put behind. */
    public String base() {
        return seen.book().address() + "/cell?where=";
    }

    public String left() {
        if (seen.steps().stream().anyMatch(step -> step.version().publishedAt() != null)) {
            return "已公布";
        }
        long left = seen.left();
        return left < 0 ? "已逾期" + -left + "天" : left == 0 ? "今天到期" : "还有" + left + "天";
    }

    public String at(AnnualVersion.@Nullable Signed signed) {
        return signed == null ? "" : Times.minute(signed.at());
    }

    public String minute(@Nullable Long at) {
        return at == null ? "" : Times.minute(at);
    }
}
