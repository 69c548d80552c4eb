package mingbai.statistics.dashboard;

import java.util.List;
import java.util.Optional;
import mingbai.figure.Dimension;
import mingbai.web.chart.Chart;
import org.springframework.stereotype.Component;

/** The drawings of the dashboards, in their order. */
@Component
class Panels {

    /** Rows of a drawing; the downloaded table has all. */
    static final int SHOWN = 15;

    private final List<Panel> all;

    Panels(Drawn drawn, Ranking ranking, RiskDrawing risks) {
        all = List.of(
                panel("published", Part.DISCLOSURE, true, true, (look, most) -> drawn.months(look, "published", "每月主动公开信息", "publication.published")),
                panel("genres", Part.DISCLOSURE, false, true, (look, most) -> drawn.by(look, "genres", "主动公开信息：按体裁", "publication.published", Dimension.GENRE, most)),
                panel("themes", Part.DISCLOSURE, false, true, (look, most) -> drawn.by(look, "themes", "主动公开信息：按主题", "publication.published", Dimension.THEME, most)),
                panel("matters", Part.DISCLOSURE, false, true, (look, most) -> drawn.by(look, "matters", "主动公开信息：按公开事项", "publication.published", Dimension.MATTER, most)),
                panel("changes", Part.DISCLOSURE, false, true, (look, most) -> drawn.beside(look, "changes", "公开以后的变化", "更正、修订、撤下、废止、失效和公众纠错，各按发生之日计。",
                        List.of("publication.corrected", "publication.revised", "publication.withdrawn", "publication.repealed", "publication.expired",
                                "publication.error-reports"))),
                panel("duties", Part.DUTIES, true, true, (look, most) -> drawn.timely(look, "duties", "每月到期应公开事项", "duty.due", "duty.on-time", "duty.not-on-time")),
                panel("duty-matters", Part.DUTIES, false, true, (look, most) -> drawn.by(look, "duty-matters", "未按时公开：按事项", "duty.not-on-time", Dimension.MATTER, most)),
                panel("received", Part.REQUESTS, true, true, (look, most) -> drawn.months(look, "received", "每月新收申请", "request.received")),
                panel("closed", Part.REQUESTS, true, true, (look, most) -> drawn.timely(look, "closed", "每月办结申请", "request.closed", "request.in-time", "request.late")),
                panel("outcomes", Part.REQUESTS, false, true, (look, most) -> drawn.by(look, "outcomes", "办结申请：按办理结果", "request.closed", Dimension.OUTCOME, 30)),
                panel("ages", Part.REQUESTS, false, false, (look, most) -> risks.ages(look, "ages")),
                panel("risks", Part.REQUESTS, false, false, (look, most) -> risks.now(look, "risks")),
                panel("applicants", Part.REQUESTS, false, true, (look, most) -> drawn.by(look, "applicants", "新收申请：按申请人类别", "request.received", Dimension.APPLICANT, most)),
                panel("channels", Part.REQUESTS, false, true, (look, most) -> drawn.by(look, "channels", "新收申请：按提交渠道", "request.received", Dimension.CHANNEL, most)),
                panel("reconsiderations", Part.REMEDIES, false, true, (look, most) -> drawn.beside(look, "reconsiderations", "行政复议",
                        "因政府信息公开工作引起的行政复议，与年度报告第四部分同一口径。", remedies("reconsideration"))),
                panel("suits", Part.REMEDIES, false, true, (look, most) -> drawn.beside(look, "suits", "行政诉讼",
                        "因政府信息公开工作引起的行政诉讼，与年度报告第四部分同一口径。", remedies("suit"))),
                panel("duty-ranking", Part.AGENCIES, false, false, (look, most) -> ranking.chart(look, "duty-ranking", "应公开事项按时公开率", Ranking.DUTIES, most)),
                panel("request-ranking", Part.AGENCIES, false, false, (look, most) -> ranking.chart(look, "request-ranking", "申请按期办结率", Ranking.REQUESTS, most)),
                panel("agencies", Part.AGENCIES, false, true, (look, most) -> drawn.by(look, "agencies", "各机关主动公开信息", "publication.published", Dimension.AGENCY, most)),
                panel("request-agencies", Part.AGENCIES, false, true, (look, most) -> drawn.by(look, "request-agencies", "各机关新收申请", "request.received", Dimension.AGENCY, most)));
    }

    private static Panel panel(String id, Part part, boolean first, boolean open, java.util.function.BiFunction<Look, Integer, Chart> made) {
        return new Panel(id, part, first, open, made);
    }

    private static List<String> remedies(String kind) {
        return List.of("", "-upheld", "-corrected", "-other", "-pending").stream().map(end -> "remedy." + kind + end).toList();
    }

    /** The charts of a leaf; of a comparison of agencies more rows are shown, it is what the leaf is for. */
    List<Chart> on(Part leaf, Look look) {
        int most = leaf == Part.AGENCIES ? SHOWN * 2 : SHOWN;
        return all.stream().filter(panel -> panel.standsOn(leaf) && panel.shownIn(look.house())).map(panel -> panel.made().apply(look, most)).toList();
    }

    /** One chart with all its rows. */
    Optional<Chart> whole(String id, Look look) {
        return all.stream().filter(panel -> panel.id().equals(id) && panel.shownIn(look.house())).findFirst().map(panel -> panel.made().apply(look, Integer.MAX_VALUE));
    }
}
