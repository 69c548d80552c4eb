package mingbai.publication.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Figures of the document ledger (发文台账, B8), with the conditions of {@link IssuedReading}: issued = proactive + on request + exempt; public =
 * official documents + other. People keep the ledger, so none counted is 无记录.
 */
@Component
@Order(10)
class IssuedMeasures implements MeasureSet {

    static final String CLASS_WORD = "case i.class when 'proactive' then '主动公开' when 'on_request' then '依申请公开' else '不予公开' end";

    private static final Source LINES = new Source("发文登记", "publication_issued i left join publication_document d on d.id = i.document_id",
            "i.id", "i.agency", "i.written_on",
            "i.title || case when i.document_number <> '' then '（' || i.document_number || '）' else '' end",
            // what is not before the public is told by its class alone; of what is, the title that was published
            "case when d.standing = 'LIVE' then d.title_key else '未在网上公开的文件（' || " + CLASS_WORD + " || '）' end",
            "'/desk/issued/' || i.id", "case when d.standing = 'LIVE' then '/doc/' || d.org || '/' || d.no else '' end",
            Map.of(Dimension.CLASS, "i.class", Dimension.MATTER, "i.catalog_code", Dimension.GENRE, "d.genre", Dimension.THEME, "d.theme",
                    Dimension.KIND, "case when i.official = 1 then '公文' else '其他' end"));

    private static final String IN_PERIOD = "i.struck_at is null and i.written_on >= :from and i.written_on <= :to";
    private static final String BY_DAY = "按发文台账上的成文日期计算，作废的登记不计";

    @Override
    public String title() {
        return "发文";
    }

    @Override
    public List<Measure> measures() {
        Measure total = of("total", "发文总数", "本期制发的全部文件，不论是否公开：主动公开、依申请公开、不予公开三类相加", "").keptByPeople();
        return Stream.concat(Stream.of(total), parts().map(part -> part.partOf(total))).toList();
    }

    /** Of a ledger that is kept, none of a part is 0. */
    private static Stream<Measure> parts() {
        return Stream.of(
                of("proactive", "主动公开的发文", "制发时公开属性定为主动公开的文件", " and i.class = 'proactive'"),
                of("on-request", "依申请公开的发文", "制发时公开属性定为依申请公开的文件", " and i.class = 'on_request'"),
                of("exempt", "不予公开的发文", "制发时公开属性定为不予公开的文件", " and i.class = 'exempt'"),
                of("public", "共计主动公开", "本期制发、现在已在网上公开的文件和其他信息：公文类和其他类相加", " and d.standing = 'LIVE'"),
                of("public-official", "主动公开公文类", "本期制发、现在已在网上公开的公文", " and d.standing = 'LIVE' and i.official = 1"),
                of("public-other", "主动公开其他类", "本期制发、现在已在网上公开的公文以外的信息", " and d.standing = 'LIVE' and i.official = 0"),
                of("waiting", "应主动公开尚未公开", "公开属性为主动公开、现在还没有在网上公开过的文件",
                        " and i.class = 'proactive' and (d.standing is null or d.standing = 'UNPUBLISHED')"));
    }

    private static Measure of(String key, String title, String what, String condition) {
        return Measure.count("issued." + key, title, what + "；" + BY_DAY + "。", Unit.PAPER, LINES, IN_PERIOD + condition, true);
    }
}
