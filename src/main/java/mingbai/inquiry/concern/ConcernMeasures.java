package mingbai.inquiry.concern;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of the response to public concern (F6). The public sees kinds and days; what a signal was about stands in the documents that answer it. */
@Component
@Order(63)
class ConcernMeasures implements MeasureSet {

    private static final String JUDGED = "case i.kind" + Arrays.stream(ConcernKind.values()).map(kind -> " when '" + kind.code() + "' then '" + kind.label() + "'").collect(Collectors.joining())
            + " else '待研判' end";
    private static final String FORM = "case r.kind" + Arrays.stream(ResponseKind.values()).map(kind -> " when '" + kind.code() + "' then '" + kind.label() + "'").collect(Collectors.joining())
            + " else '' end";

    private static final Source SIGNALS = new Source("舆情线索", "inquiry_signal i", "i.id", "i.agency", "cast(i.found_at as varchar(20))", "i.title", JUDGED,
            "'/desk/concern/' || i.id", "''", Map.of(Dimension.KIND, JUDGED));
    private static final Source PUBLISHED = responses("cast(r.published_at as varchar(20))");
    private static final Source HELD = responses("cast(r.held_at as varchar(20))");
    private static final Source GIVEN = responses("cast(r.at as varchar(20))");

    private static final String FOUND = "i.found_at >= :fromMs and i.found_at < :untilMs";
    private static final String OWED = FOUND + " and i.due_at is not null";

    private static Source responses(String day) {
        return new Source("回应", "inquiry_response r", "r.id", "r.agency", day, "r.title", FORM, "'/desk/concern/response/' || r.id",
                "case when r.published_at is null then '' else '/inquiry/concern/' || r.id end", Map.of(Dimension.KIND, FORM));
    }

    @Override
    public String title() {
        return "回应关切";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("signals", "舆情线索", "本期发现并登记的舆情线索，按发现时间计算，包括研判以后不需要公开回应的。", SIGNALS, FOUND),
                of("owed", "应回应的舆情", "本期发现的线索中，研判为突发事件或者政务舆情、应当在规定的小时数以内回应的。", SIGNALS, OWED),
                of("in-time", "按时回应的舆情", "本期发现、应当回应的线索中，在规定的小时数以内已经向公众发布信息的。", SIGNALS, OWED + " and i.answered_at <= i.due_at"),
                of("late", "超时限回应的舆情", "本期发现、应当回应的线索中，超过规定的小时数才向公众发布信息的。", SIGNALS, OWED + " and i.answered_at > i.due_at"),
                of("unanswered", "尚未回应的舆情", "本期发现、应当回应的线索中，现在还没有向公众发布信息的。", SIGNALS, OWED + " and i.answered_at is null"),
                of("statements", "权威发布", "本期公开的权威发布文件，按公开之日计算。", PUBLISHED, "r.kind = 'statement' and r.published_at >= :fromMs and r.published_at < :untilMs"),
                of("refutations", "辟谣", "本期公开的辟谣文件，按公开之日计算。", PUBLISHED, "r.kind = 'refutation' and r.published_at >= :fromMs and r.published_at < :untilMs"),
                of("conferences", "举行的新闻发布会", "本期举行的新闻发布会，按举行之日计算。", HELD, "r.kind = 'conference' and r.held_at >= :fromMs and r.held_at < :untilMs").keptByPeople(),
                of("media", "答复媒体", "本期对媒体询问的答复，按答复之日计算。", GIVEN, "r.kind = 'media' and r.at >= :fromMs and r.at < :untilMs").keptByPeople());
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("concern." + key, title, definition, Unit.TIME, source, condition, true);
    }
}
