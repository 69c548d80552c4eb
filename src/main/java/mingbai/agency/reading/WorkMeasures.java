package mingbai.agency.reading;

import java.util.List;
import java.util.Map;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.figure.WhenNone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of disclosure work (A5) with the rule of {@link WorkRecordReading}: struck records do not count, of staff the last record of the period. */
@Component
@Order(70)
class WorkMeasures implements MeasureSet {

    private static final String KIND = "case w.kind when 'training' then '培训' when 'meeting' then '会议' when 'hearing' then '听取汇报' when 'interpretation' then '政策解读' when 'briefing' then '新闻发布' when 'staff' then '人员' when 'budget' then '预算' else '支出' end";

    // titles are free text and may name people
    private static final Source RECORDS = new Source("公开工作台账", "agency_work w", "w.id", "w.agency", "w.on_day", "w.title", KIND,
            "'/desk/work?agency=' || w.agency || '&year=' || substr(w.on_day, 1, 4)", "''", Map.of(Dimension.KIND, KIND));

    private static final String COUNTS = "w.struck = '' and w.on_day >= :from and w.on_day <= :to";
    private static final String LAST_OF_STAFF = COUNTS + """
             and w.kind = 'staff' and not exists (select 1 from agency_work n where n.agency = w.agency and n.kind = 'staff' and n.struck = ''
            and n.on_day >= :from and n.on_day <= :to and (n.on_day > w.on_day or n.on_day = w.on_day and n.id > w.id))""";

    @Override
    public String title() {
        return "公开工作保障";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("trainings", "业务培训", "本期记入台账的政府信息公开业务培训。", Unit.TIME, kind("training"), null),
                of("trained", "参加培训", "本期各次培训的参加人数相加，同一人参加几次计几次。", Unit.PERSON_TIME, kind("training"), "w.people"),
                of("meetings", "工作会议", "本期记入台账的政府信息公开工作会议。", Unit.TIME, kind("meeting"), null),
                of("met", "参加会议", "本期各次会议的参加人数相加，同一人参加几次计几次。", Unit.PERSON_TIME, kind("meeting"), "w.people"),
                of("hearings", "听取公开工作汇报", "本期记入台账的，机关领导听取政府信息公开工作汇报。", Unit.TIME, kind("hearing"), null),
                of("interpretations", "领导解读政策", "本期记入台账的，机关领导公开解读政策。", Unit.TIME, kind("interpretation"), null),
                of("briefings", "新闻发布会", "本期记入台账的新闻发布会、通气会。", Unit.TIME, kind("briefing"), null),
                of("staff-full-time", "专职工作人员", "各机关本期最后一次记录的专职人数相加。", Unit.PERSON, LAST_OF_STAFF, "w.people"),
                of("staff-part-time", "兼职工作人员", "各机关本期最后一次记录的兼职人数相加。", Unit.PERSON, LAST_OF_STAFF, "w.part_time"),
                of("budget", "公开工作预算", "本期记入台账的政府信息公开工作预算相加。", Unit.FEN, kind("budget"), "w.amount_fen"),
                of("spending", "公开工作支出", "本期记入台账的政府信息公开工作支出相加。", Unit.FEN, kind("spending"), "w.amount_fen"));
    }

    private static String kind(String code) {
        return COUNTS + " and w.kind = '" + code + "'";
    }

    private static Measure of(String key, String title, String definition, Unit unit, String condition, @org.jspecify.annotations.Nullable String amount) {
        return new Measure("work." + key, title, definition, unit, RECORDS, condition, amount, WhenNone.NO_RECORD, true);
    }
}
