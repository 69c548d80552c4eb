package mingbai.inquiry.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.inquiry.InquiryKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of answers: what was published of them, and how content the askers were. What they said in words is never counted or shown. */
@Component
@Order(61)
class AnswerMeasures implements MeasureSet {

    private static final Source PUBLISHED = new Source("公开的答复", "inquiry_published p", "p.answer_id", "p.agency", "p.answered_on", "p.number || ' ' || p.title", "p.title",
            "'/desk/inquiry/' || p.inquiry_id", "'/inquiry/answer/' || p.number", Map.of(Dimension.KIND, kind("p.kind")));
    private static final String SCORE = "case r.score when 1 then '很不满意' when 2 then '不满意' when 3 then '一般' when 4 then '满意' else '很满意' end";
    private static final Source RATED = new Source("来信满意度评价", "inquiry_rating r join inquiry_case c on c.id = r.inquiry_id", "r.id", "r.agency", "r.rated_on",
            "c.number || ' ' || " + SCORE, kind("c.kind") + " || '，' || " + SCORE, "'/desk/inquiry/' || r.inquiry_id", "''",
            Map.of(Dimension.KIND, kind("c.kind"), Dimension.OUTCOME, SCORE));
    private static final String IN_PERIOD = "r.rated_on >= :from and r.rated_on <= :to";

    private static String kind(String column) {
        return "case " + column + Arrays.stream(InquiryKind.values()).map(kind -> " when '" + kind.code() + "' then '" + kind.label() + "'").collect(Collectors.joining()) + " else '' end";
    }

    @Override
    public String title() {
        return "来信答复";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("published", "公开的来信答复", "本期答复并经来信人同意公开、现在仍然公开的来信答复。", PUBLISHED, "p.answered_on >= :from and p.answered_on <= :to and p.hidden_on is null"),
                of("rated", "来信满意度评价", "本期来信人对答复作出的评价，包括电话回访；每次答复计一次。", RATED, IN_PERIOD),
                of("satisfied", "来信答复满意", "本期来信人的评价中，满意或者很满意的（1至5分中的4分和5分）。", RATED, IN_PERIOD + " and r.score >= 4"));
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("inquiry." + key, title, definition, Unit.PAPER, source, condition, true);
    }
}
