package mingbai.publication.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Normative documents made, ended and in force (行政规范性文件, table 1 of the annual report): the rule of {@link NormativeReading} as conditions. */
@Component
@Order(30)
class NormativeMeasures implements MeasureSet {

    private static final Source DOCUMENTS = new Source("行政规范性文件", """
            publication_normative m join publication_document d on d.id = m.document_id and d.issued_at is not null
              join publication_edition e on e.document_id = d.id and e.number = (select max(s.number) from publication_edition s
                where s.document_id = d.id and s.state in ('LIVE', 'SUPERSEDED', 'WITHDRAWN'))
              join publication_revision r on r.id = e.revision_id""", "d.id", "m.agency", "coalesce(r.written_on, cast(d.issued_at as varchar(20)))",
            "d.title_key || case when r.document_number <> '' then '（' || r.document_number || '）' else '' end",
            "case when d.standing = 'LIVE' then d.title_key || case when r.document_number <> '' then '（' || r.document_number || '）' else '' end else '已撤下的文件' end",
            PublicationMeasures.DESK_PAGE, "case when d.standing = 'LIVE' then '/doc/' || d.org || '/' || d.no else '' end",
            Map.of(Dimension.THEME, "d.theme", Dimension.GENRE, "d.genre", Dimension.MATTER, "d.catalog_code"));

    // a document without a day of writing was made when it was first published
    private static final String MADE_BY_END = "(r.written_on <= :to and r.written_on <= :today or r.written_on is null and d.issued_at < :untilMs)";
    private static final String MADE = "m.active = 1 and " + MADE_BY_END + " and (r.written_on >= :from or r.written_on is null and d.issued_at >= :fromMs)";

    // whose own term ran out held through that day; what was repealed or declared invalid no longer held on it
    private static final String RAN_OUT = "d.validity = 'EXPIRED' and d.expires_on is not null and d.ended_on = d.expires_on";
    private static final String ENDED_IN_PERIOD = "(" + RAN_OUT + " and d.ended_on >= :eve and d.ended_on < :to and d.ended_on < :today"
            + " or not (" + RAN_OUT + ") and d.ended_on >= :from and d.ended_on <= :to and d.ended_on <= :today)";
    private static final String ON = "case when :to < :today then :to else :today end";
    private static final String NOT_ENDED = "(d.validity = 'VALID' or d.ended_on > " + ON + " or " + RAN_OUT + " and d.ended_on = " + ON + ")";

    @Override
    public String title() {
        return "行政规范性文件";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("made", "制发行政规范性文件", "本期制发并公开的行政规范性文件，按成文日期计算；没有成文日期的按首次公开的日期。", MADE),
                of("ended", "废止行政规范性文件", "本期废止、宣布失效或者有效期届满的行政规范性文件，按不再有效的第一天计算；日期不详的不计。",
                        "m.active = 1 and d.validity <> 'VALID' and d.ended_on is not null and " + ENDED_IN_PERIOD),
                of("in-force", "现行有效行政规范性文件", "到本期最后一天（未到的按今天）已经制发、仍然有效的行政规范性文件。", "m.active = 1 and " + MADE_BY_END + " and " + NOT_ENDED));
    }

    private static Measure of(String key, String title, String definition, String condition) {
        return Measure.count("normative." + key, title, definition, Unit.PAPER, DOCUMENTS, condition, true);
    }
}
