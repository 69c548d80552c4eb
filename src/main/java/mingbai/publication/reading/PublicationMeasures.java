package mingbai.publication.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.publication.Interpretation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of proactive disclosure: what became public, was put right, withdrawn, ended. Nothing becomes public but through the program. */
@Component
@Order(20)
class PublicationMeasures implements MeasureSet {

    private static final Map<Dimension, String> FILED = Map.of(Dimension.THEME, "d.theme", Dimension.GENRE, "d.genre", Dimension.CLASS, "d.class",
            Dimension.MATTER, "d.catalog_code");

    // the title of what is no longer before the public is not shown again
    private static final String PUBLIC_TITLE = "case when d.standing = 'LIVE' then d.title_key else '已撤下的文件' end";
    private static final String PUBLIC_PAGE = "case when d.standing = 'LIVE' then '/doc/' || d.org || '/' || d.no else '' end";

    /** A document is opened by its newest edition that may be seen. */
    static final String DESK_PAGE = """
            coalesce('/desk/edition/' || (select max(n.id) from publication_edition n where n.document_id = d.id and n.state <> 'QUARANTINED'), '')""";

    private static final String FORM = "case r.interpretation" + java.util.Arrays.stream(Interpretation.Form.values()).map(form -> " when '" + form.code() + "' then '" + form.label() + "'")
            .collect(java.util.stream.Collectors.joining()) + " else '' end";
    private static final Source INTERPRETATIONS = new Source("政策解读", "publication_document d join publication_revision r on r.id = d.live_revision", "d.id", "d.agency",
            moment("d.issued_at"), "d.title_key", PUBLIC_TITLE, DESK_PAGE, PUBLIC_PAGE, Map.of(Dimension.THEME, "d.theme", Dimension.GENRE, "d.genre", Dimension.CLASS, "d.class",
                    Dimension.MATTER, "d.catalog_code", Dimension.KIND, FORM));
    private static final Source PUBLISHED = documents("公开的文件", moment("d.issued_at"));
    private static final Source WITHDRAWN = documents("撤下的文件", moment("d.withdrawn_at"));
    private static final Source ENDED = documents("失去效力的文件", "d.ended_on");

    private static final Source EDITIONS = new Source("更正或者修订", "publication_edition e join publication_document d on d.id = e.document_id",
            "e.id", "d.agency", moment("e.published_at"), "d.title_key || '（第' || e.number || '版）'", PUBLIC_TITLE, "'/desk/edition/' || e.id", PUBLIC_PAGE, FILED);

    private static final Source REPORTS = new Source("纠错", "publication_error_report t join publication_document d on d.id = t.document_id",
            "t.id", "t.agency", moment("t.at"), "d.title_key", PUBLIC_TITLE, DESK_PAGE, PUBLIC_PAGE, FILED);

    private static final String BECAME_PUBLIC = "d.standing = 'LIVE' and d.date_unknown = 0 and d.issued_at >= :fromMs and d.issued_at < :untilMs";
    private static final String SHOWN = "e.state in ('LIVE', 'SUPERSEDED', 'WITHDRAWN') and e.published_at >= :fromMs and e.published_at < :untilMs";
    private static final String REPORTED = "t.at >= :fromMs and t.at < :untilMs";

    private static Source documents(String name, String day) {
        return new Source(name, "publication_document d", "d.id", "d.agency", day, "d.title_key", PUBLIC_TITLE, DESK_PAGE, PUBLIC_PAGE, FILED);
    }

    /** A moment, which the figure turns into its day. */
    private static String moment(String column) {
        return "cast(" + column + " as varchar(20))";
    }

    @Override
    public String title() {
        return "主动公开";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("published", "主动公开信息数", "本期首次在网上公开的信息，后来撤下的不计；从旧系统迁入而公开日期不详的不计。", PUBLISHED, BECAME_PUBLIC),
                of("live", "现行公开信息总数", "到本期最后一天为止公开过、现在仍在网上的全部信息，包括公开日期不详的。", PUBLISHED,
                        "d.standing = 'LIVE' and d.issued_at < :untilMs"),
                of("interpretations", "政策解读数", "本期首次公开、注明解读另一份文件的信息，后来撤下的不计；可以按解读的形式分列。", INTERPRETATIONS,
                        BECAME_PUBLIC + " and exists (select 1 from publication_link l where l.from_document = d.id and l.kind = 'INTERPRETS')"),
                of("interpreted-by-heads", "主要负责人所作的政策解读", "本期首次公开的政策解读中，由起草部门主要负责人解读的。", INTERPRETATIONS,
                        BECAME_PUBLIC + " and r.interpreter_post = 'head'"),
                of("corrected", "更正次数", "本期因公开的内容有误而发布更正的次数，以更正发布的日期计算。", EDITIONS, "e.kind = 'CORRECTION' and " + SHOWN),
                of("revised", "修订次数", "本期因内容变化而发布修订版本的次数，以修订发布的日期计算。", EDITIONS, "e.kind = 'REVISION' and " + SHOWN),
                of("withdrawn", "撤下数", "本期从网上撤下、现在仍未恢复的信息，以撤下的日期计算。", WITHDRAWN,
                        "d.standing = 'WITHDRAWN' and d.withdrawn_at >= :fromMs and d.withdrawn_at < :untilMs"),
                of("repealed", "废止数", "本期公布废止的文件，以废止的日期计算；废止日期不详的不计。", ENDED,
                        "d.validity = 'REPEALED' and d.issued_at is not null and d.ended_on >= :from and d.ended_on <= :to"),
                of("expired", "失效数", "本期有效期届满或者宣布失效的文件，以最后有效的日期或者宣布失效的日期计算。", ENDED,
                        "d.validity = 'EXPIRED' and d.issued_at is not null and d.ended_on >= :from and d.ended_on <= :to"),
                of("error-reports", "公众纠错数", "本期公众指出公开内容有误的次数，以提出的日期计算；不公开提出的人和内容。", REPORTS, REPORTED),
                of("error-reports-answered", "已答复的公众纠错", "本期收到的公众纠错中，现在已经答复的。", REPORTS, REPORTED + " and t.state = 'ANSWERED'"));
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("publication." + key, title, definition, key.startsWith("corrected") || key.equals("revised") ? Unit.TIME : Unit.ENTRY, source, condition, true);
    }
}
