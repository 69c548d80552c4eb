package mingbai.participation.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of taking part (F3): what was held, what came in, what became of it. Only what stood before the public counts. */
@Component
@Order(120)
class ParticipationMeasures implements MeasureSet {

    private static final String KIND = "case a.kind when 'SOLICITATION' then '意见征集' when 'SURVEY' then '网上调查' when 'INTERVIEW' then '在线访谈' when 'HEARING' then '听证会' "
            + "else '座谈会' end";
    private static final Source ACTIVITIES = new Source("公众参与活动", "participation_activity a", "a.id", "a.agency", "cast(a.begins_at as varchar(20))", "a.title", "a.title",
            "'/desk/participation/' || a.id", "'/participation/' || a.number", Map.of(Dimension.KIND, KIND));
    private static final String SHOWN = "a.shown is not null and a.cancelled is null";
    private static final String BEGUN = SHOWN + " and a.begins_at >= :fromMs and a.begins_at < :untilMs";

    private static final String WAY = "case o.way when 'web' then '网上' when 'letter' then '来信' when 'email' then '电子邮件' else '窗口' end";
    private static final String VERDICT = "case o.verdict when 'ADOPTED' then '采纳' when 'PARTLY' then '部分采纳' when 'NOT_ADOPTED' then '未采纳' when 'NOT_ABOUT' then '与征求意见稿无关' "
            + "else '待处理' end";
    private static final Source OPINIONS = new Source("征集到的意见", "participation_opinion o join participation_activity a on a.id = o.activity", "o.id", "o.agency",
            "o.received_on", "a.title || '，第' || o.n || '号'", VERDICT, "'/desk/participation/' || a.id || '/opinions'", "'/participation/' || a.number",
            Map.of(Dimension.KIND, WAY, Dimension.OUTCOME, VERDICT));
    private static final String CAME = SHOWN + " and o.received_on >= :from and o.received_on <= :to";

    @Override
    public String title() {
        return "公众参与";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                held("held", "公众参与活动", "本期开始的意见征集、网上调查、在线访谈、听证会和座谈会，取消的不计。", BEGUN),
                held("solicitations", "意见征集", "本期开始的公开征求意见，取消的不计。", BEGUN + " and a.kind = 'SOLICITATION'"),
                held("surveys", "网上调查", "本期开始的网上调查，取消的不计。", BEGUN + " and a.kind = 'SURVEY'"),
                held("interviews", "在线访谈", "本期开始的在线访谈，取消的不计。", BEGUN + " and a.kind = 'INTERVIEW'"),
                held("running", "期末仍在进行的公众参与活动", "到本期最后一天已经开始、还没有截止的活动，取消的不计。", SHOWN + " and a.begins_at < :untilMs and (a.ends_at is null or a.ends_at >= :untilMs)"),
                held("unconcluded", "没有公布结果的公众参与活动", "本期截止、到现在还没有公布结果的活动，取消的不计。",
                        SHOWN + " and a.ends_at >= :fromMs and a.ends_at < :untilMs and a.concluded_on is null"),
                held("concluded", "公布结果的公众参与活动", "本期公布结果的活动，按结果文件发布之日计。", SHOWN + " and a.concluded_on >= :from and a.concluded_on <= :to"),
                opinion("opinions", "征集到的意见", "本期公开征求意见收到的意见，包括网上、来信、电子邮件和窗口收到的；取消的征集不计。", CAME),
                opinion("adopted", "采纳的意见", "本期收到的意见中，现在已经采纳或者部分采纳的。", CAME + " and o.verdict in ('ADOPTED', 'PARTLY')"),
                opinion("not-adopted", "未采纳的意见", "本期收到的意见中，说明理由没有采纳的，以及与征求意见稿无关的。", CAME + " and o.verdict in ('NOT_ADOPTED', 'NOT_ABOUT')"));
    }

    private static Measure held(String key, String title, String definition, String condition) {
        return Measure.count("participation." + key, title, definition, Unit.TIME, ACTIVITIES, condition, true);
    }

    private static Measure opinion(String key, String title, String definition, String condition) {
        return Measure.count("participation." + key, title, definition, Unit.ENTRY, OPINIONS, condition, false);
    }
}
