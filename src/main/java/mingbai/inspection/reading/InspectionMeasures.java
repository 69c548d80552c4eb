package mingbai.inspection.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of findings: by the day they were found, by the day their term ran out, by the day they were struck off. Hints and what was judged no fault are left out. */
@Component
@Order(100)
class InspectionMeasures implements MeasureSet {

    private static final Source FINDINGS = source("f.found_on");
    private static final Source DUE = source("f.due_on");
    private static final Source ENDED = source("f.ended_on");

    private static final String COUNTS = "f.severity <> 'HINT' and f.state <> 'DISMISSED'";
    private static final String FOUND = "f.found_on >= :from and f.found_on <= :to and " + COUNTS;
    private static final String FELL_DUE = "f.due_on >= :from and f.due_on <= :to and f.due_on < :today and " + COUNTS;
    private static final String NOT_OWED = "f.state not in ('OPEN', 'EXPLAINED')";
    private static final String IN_TIME = NOT_OWED + " and f.mended_on is not null and f.mended_on <= f.due_on";

    /** The public sees kind and day, never what a finding says: it may tell of personal data or of a weakness not yet mended. */
    private static Source source(String day) {
        return new Source("发现的问题", "inspection_finding f", "f.id", "f.agency", day, "f.title", "'问题（' || f.found_on || '发现）'", "'/desk/inspection/finding/' || f.id", "''",
                Map.of(Dimension.KIND, "f.rule_name", Dimension.CHANNEL, """
                        case f.source when 'MACHINE' then '日常监测' when 'CAMPAIGN' then '自查' when 'SPOT' then '抽查' when 'OUTSIDE' then '上级和外部监测' else '群众反映' end"""));
    }

    @Override
    public String title() {
        return "监督检查";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("found", "发现的问题", "本期内首次发现的问题，不论来自日常监测、自查、抽查、外部监测还是群众反映；经认定不属问题的和尚待核实的提示不计。", FINDINGS, FOUND),
                of("veto", "单项否决的问题", "本期内首次发现的问题中，按照检查指标有一项即不合格的。", FINDINGS, FOUND + " and f.severity = 'VETO'"),
                of("repeated", "重复出现的问题", "本期内首次发现的问题中，整改以后又再次出现过的。", FINDINGS, FOUND + " and f.comebacks > 0"),
                of("open", "尚未整改的问题", "本期内首次发现的问题中，现在仍没有整改的。", FINDINGS, FOUND + " and f.state in ('OPEN', 'EXPLAINED')"),
                of("due", "整改期限届满的问题", "整改期限在本期内届满的问题，包括期满以前已经整改的。", DUE, FELL_DUE),
                of("mended-in-time", "按时整改的问题", "整改期限在本期内届满的问题中，在期限届满之日或者之前整改的。", DUE, FELL_DUE + " and " + IN_TIME),
                of("not-in-time", "未按时整改的问题", "整改期限在本期内届满的问题中，期限届满之日没有整改的，包括后来补上的。", DUE, FELL_DUE + " and not (" + IN_TIME + ")"),
                of("closed", "已经销号的问题", "本期内销号的问题，提示不计。", ENDED, "f.ended_on >= :from and f.ended_on <= :to and f.state = 'CLOSED' and f.severity <> 'HINT'"));
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("inspection." + key, title, definition, Unit.MATTER, source, condition, true);
    }
}
