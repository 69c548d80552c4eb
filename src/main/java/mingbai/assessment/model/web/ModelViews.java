package mingbai.assessment.model.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.assessment.model.ModelCall;
import mingbai.assessment.model.ModelUnit;
import mingbai.publication.Attachment;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;

/** What the pages of model units show. */
public final class ModelViews {

    private ModelViews() {}

    /** A model unit in a list. */
    public record Line(ModelUnit model, String unit, String standing, String address) {}

    /** @param applies whether somebody of the caller's units may apply */
    public record CallLine(ModelCall call, String agency, boolean open, boolean applies, boolean handles) {}

    public record ListPage(List<CallLine> calls, List<Line> own, boolean acts) {}

    public record NewPage(List<Choice> agencies, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    public record CallPage(ModelCall call, String agency, boolean open, List<Line> lines) {}

    public record ApplyPage(ModelCall call, String agency, List<Choice> units, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One application, at the office's end or the unit's. @param home the address of this page */
    public record UnitPage(ModelUnit model, ModelCall call, String unit, String standing, LocalDate today, List<Attachment> files, String home, boolean acts,
            Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public boolean mayJudge() {
            return acts && model.state() == ModelUnit.State.APPLIED && !model.isJudged();
        }

        public boolean mayDecide() {
            return acts && model.state() == ModelUnit.State.APPLIED && model.isJudged();
        }

        public boolean mayLook() {
            return acts && model.holdsOn(today);
        }

        public boolean mayWithdraw() {
            return acts && model.state() == ModelUnit.State.RECOGNISED;
        }

        public static String size(long bytes) {
            return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
        }
    }

    public record PublicPage(List<Line> lines, Map<String, String> offices, ColumnTags column, List<Crumb> crumbs) {}
}
