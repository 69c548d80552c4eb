package mingbai.inspection.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.inspection.campaign.Causes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Figures of self-inspections: by the day a unit answered, a finding became part of one, a measure was set, a sampled thing was judged. Those called off do not count.
 * What units admitted and mean to do is for the public when the office publishes the result, on its own page; so only the samples, drawn before its eyes, open here.
 */
@Component
@Order(105)
class CampaignMeasures implements MeasureSet {

    private static final String COUNTS = "c.state <> 'CALLED_OFF'";
    private static final String STATE = "case f.state when 'CLOSED' then '已销号' when 'OPEN' then '待整改' when 'EXPLAINED' then '已说明待认定' else '已整改待销号' end";

    private static final Source SHEETS = new Source("自查单位", "inspection_campaign_sheet s join inspection_campaign c on c.id = s.campaign", "s.id", "s.unit", "s.submitted_on",
            "c.title", "'自查表（' || s.submitted_on || '报送）'", "'/desk/inspection/campaigns/sheet/' || s.id", "''", Map.of());
    private static final Source ITEMS = new Source("自查项目", "inspection_campaign_item i join inspection_campaign c on c.id = i.campaign", "i.id", "i.agency", "i.answered_on",
            "i.name || '（' || c.title || '）'", "'自查项目（' || i.answered_on || '）'", "'/desk/inspection/campaigns/sheet/' || i.sheet", "''", Map.of(Dimension.KIND, "i.group_name"));
    private static final Source SAMPLED = new Source("抽查的对象", "inspection_sample_item t join inspection_sample s on s.id = t.sample", "t.id", "t.agency", "t.judged_on", "t.label",
            "'抽查第' || t.n || '件'", "'/desk/inspection/samples/' || t.sample", "'/report/selfinspection/sample/' || t.sample",
            Map.of(Dimension.KIND, "case s.kind when 'UNIT' then '单位' when 'DOCUMENT' then '公开文件' else '依申请公开案件' end"));

    private final Source findings;
    private final Source causes;
    private final Source improvements;

    CampaignMeasures(Causes known) {
        String named = known.choices().stream().map(cause -> " when '" + cause.value() + "' then '" + cause.label() + "'").collect(Collectors.joining());
        findings = found("t.name");
        causes = found("case t.cause" + named + " else t.cause end");
        improvements = new Source("改进措施", "inspection_improvement m join inspection_campaign c on c.id = m.campaign", "m.id", "m.agency", "m.made_on",
                "m.words || '（责任人' || m.person || '，' || m.due_on || '前完成）'", "'改进措施（' || m.due_on || '前完成）'",
                "'/desk/inspection/campaigns/' || m.campaign || '/measures'", "''", Map.of(Dimension.KIND, "case m.cause" + named + " else m.cause end"));
    }

    /** What a finding says is not for the public; that there is one, is. */
    private static Source found(String kind) {
        return new Source("自查问题", "inspection_campaign_finding t join inspection_campaign c on c.id = t.campaign join inspection_finding f on f.id = t.finding", "t.id", "f.agency",
                "t.tied_on", "t.name || '：' || f.title", "'问题（' || t.tied_on || '列入自查）'", "'/desk/inspection/finding/' || f.id", "''",
                Map.of(Dimension.KIND, kind, Dimension.OUTCOME, STATE));
    }

    @Override
    public String title() {
        return "自查和抽查";
    }

    @Override
    public List<Measure> measures() {
        String answered = "i.answered_on >= :from and i.answered_on <= :to and " + COUNTS;
        String tied = "t.tied_on >= :from and t.tied_on <= :to and f.state <> 'DISMISSED' and " + COUNTS;
        String made = "m.made_on >= :from and m.made_on <= :to and " + COUNTS;
        String judged = "t.judged_on >= :from and t.judged_on <= :to";
        return List.of(
                of("units", "报送自查表的单位", "本期内报送自查表的单位，几次自查都报送的分别计。", Unit.AGENCY, SHEETS, "s.submitted_on >= :from and s.submitted_on <= :to and " + COUNTS),
                of("items-checked", "自查项目", "本期内报送的自查表中回答的项目，一个单位的一项计一项。", Unit.MATTER, ITEMS, answered),
                of("items-met", "达到要求的自查项目", "本期内报送的自查表中回答“有”、没有被核查推翻的项目。", Unit.MATTER, ITEMS, answered + " and i.answer = 'HAVE'"),
                of("items-missing", "没有达到要求的自查项目", "本期内报送的自查表中回答“没有”或者核查认定没有的项目。", Unit.MATTER, ITEMS, answered + " and i.answer = 'LACK'"),
                of("findings", "自查问题", "本期内列入自查的问题，不论由系统检查、自查表、抽查发现还是上次结转；经认定不属问题的不计。", Unit.MATTER, findings, tied),
                of("new-findings", "自查新问题", "本期内列入自查的问题中，不是由上一次自查结转的。", Unit.MATTER, findings, tied + " and t.origin <> 'CARRIED'"),
                of("closed", "已经销号的自查问题", "本期内列入自查的问题中，现在已经销号的。", Unit.MATTER, findings, tied + " and f.state = 'CLOSED'"),
                of("open", "没有销号的自查问题", "本期内列入自查的问题中，现在还没有销号的。", Unit.MATTER, findings, tied + " and f.state <> 'CLOSED'"),
                of("causes", "认定了原因的自查问题", "本期内列入自查的问题中，已经认定原因的，种类是原因。", Unit.MATTER, causes, tied + " and t.cause <> ''"),
                of("carried-in", "上次自查结转的问题", "本期内列入自查的问题中，由上一次自查结转的。", Unit.MATTER, findings, tied + " and t.origin = 'CARRIED'"),
                of("carried-closed", "上次结转已销号的问题", "由上一次自查结转、本期列入自查的问题中，现在已经销号的。", Unit.MATTER, findings, tied + " and t.origin = 'CARRIED' and f.state = 'CLOSED'"),
                of("measures", "自查改进措施", "本期内针对自查问题的原因制定的措施，种类是原因。", Unit.ENTRY, improvements, made),
                of("measures-checked", "落实的自查改进措施", "本期内制定的自查改进措施中，已经落实并且经他人核查的。", Unit.ENTRY, improvements, made + " and m.state = 'CHECKED'"),
                of("sampled", "抽查的对象", "本期内检查过的抽查对象，包括单位、公开文件和依申请公开案件。", Unit.MATTER, SAMPLED, judged),
                of("sample-faults", "抽查有问题的对象", "本期内检查过的抽查对象中，有问题的。", Unit.MATTER, SAMPLED, judged + " and t.result = 'FAULT'"));
    }

    private static Measure of(String key, String title, String definition, Unit unit, Source source, String condition) {
        return Measure.count("campaign." + key, title, definition, unit, source, condition, source == SAMPLED);
    }
}
