package mingbai.catalog.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of duties (应公开事项) by the day they fell due, with the rule of the public panel: what is excused is left out, what is not yet due too. */
@Component
@Order(40)
class DutyMeasures implements MeasureSet {

    private static final String NAME = """
            coalesce((select max(case when m.level2 = '' then m.level1 else m.level2 end) from catalog_matter m where m.code = d.matter), d.matter)""";

    // computed anew a duty gets another number; agency, matter and period stay its name
    private static final Source DUTIES = new Source("应公开事项", "catalog_duty d", "d.agency || ':' || d.matter || ':' || d.period", "d.owed_by", "d.due",
            NAME + " || '（' || d.period || '）'", NAME, "'/desk/duty/' || d.id", "''",
            Map.of(Dimension.MATTER, "d.matter", Dimension.KIND,
                    "case d.how when 'published' then '已公开' when 'nothing' then '本期没有此类信息' when 'excused' then '依法免除' else '尚未公开' end"));

    private static final String FELL_DUE = "d.due >= :from and d.due <= :to and d.due < :today";
    private static final String OWED = FELL_DUE + " and d.how <> 'excused'";
    private static final String ON_TIME = "d.how <> '' and d.done_on <= d.due";

    @Override
    public String title() {
        return "应公开事项";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("due", "到期应公开事项", "按照公开目录，期限在本期内、已经届满的公开事项；依法免除的不计，未启用目录计算的机关没有这一项。", OWED),
                of("on-time", "按时公开", "到期应公开事项中，在期限届满之日或者之前公开，或者按时署名说明本期没有此类信息的。", OWED + " and " + ON_TIME),
                of("not-on-time", "未按时公开", "到期应公开事项中，期限届满之日没有公开、也没有作出说明的，包括后来补上的。", OWED + " and not (" + ON_TIME + ")"),
                of("done-late", "逾期后公开", "到期应公开事项中，期限届满之后才公开或者说明的。", OWED + " and d.how <> '' and d.done_on > d.due"),
                of("open-late", "逾期尚未公开", "到期应公开事项中，现在仍没有公开、也没有说明的。", OWED + " and d.how = ''"),
                of("nothing", "本期没有此类信息", "到期应公开事项中，由机关署名说明本期没有此类信息的。", FELL_DUE + " and d.how = 'nothing'"),
                of("excused", "依法免除", "期限在本期内届满、由上级公开主管部门决定免除的公开事项。", FELL_DUE + " and d.how = 'excused'"));
    }

    private static Measure of(String key, String title, String definition, String condition) {
        return Measure.count("duty." + key, title, definition, Unit.MATTER, DUTIES, condition, true);
    }
}
