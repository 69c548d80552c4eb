package mingbai.channel.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.channel.NoticeKind;
import mingbai.channel.ShowingForm;
import mingbai.channel.Visit;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.figure.WhenNone;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures of the ways besides the portal (C6, C8): reading places and their visits, showings, bulletins, 公示, deliveries. People keep them all. */
@Component
@Order(80)
class ChannelMeasures implements MeasureSet {

    private static final String PURPOSE = words("v.purpose", Arrays.stream(Visit.Purpose.values()).collect(Collectors.toMap(Enum::name, Visit.Purpose::label)));
    private static final String FORM = words("s.form", Arrays.stream(ShowingForm.values()).collect(Collectors.toMap(Enum::name, ShowingForm::label)));
    private static final String NOTICE = words("n.kind", NoticeKind.all().stream().collect(Collectors.toMap(NoticeKind::code, NoticeKind::label)));
    private static final String RECEIVER = "case l.kind when 'ARCHIVE' then '国家档案馆' else '公共图书馆' end";

    private static final Source VISITS = new Source("查阅登记", "channel_visit v join channel_place p on p.id = v.place_id", "v.id", "v.agency", "v.day",
            "p.name || '，' || " + PURPOSE, "p.name || '，' || " + PURPOSE, "'/desk/place/' || p.id || '/visits'", "'/reading-places/' || p.id || '/visits'",
            Map.of(Dimension.KIND, PURPOSE, Dimension.CHANNEL, "p.name"));
    private static final Source PLACES = new Source("政府信息查阅点", "channel_place p", "p.id", "p.agency", "''", "p.name", "p.name || '，' || p.address",
            "'/desk/place/' || p.id", "'/reading-places'", Map.of());
    private static final Source SHOWINGS = new Source("展示登记", "channel_showing s join channel_place p on p.id = s.place_id", "s.id", "s.agency", "s.up_on",
            "p.name || '：' || s.title", "p.name || '，' || " + FORM, "'/desk/showings?place=' || p.id", "''", Map.of(Dimension.KIND, FORM, Dimension.CHANNEL, "p.name"));
    private static final Source BULLETINS = new Source("简报、公报", "channel_bulletin b", "b.id", "b.agency", "b.issued_on",
            "b.series || b.year || '年第' || b.number || '期'", "b.series || b.year || '年第' || b.number || '期'", "'/bulletin/' || b.agency || '/' || b.year || '-' || b.number", "'/bulletin/' || b.agency || '/' || b.year || '-' || b.number",
            Map.of(Dimension.KIND, "b.series"));
    private static final Source NOTICES = new Source("公示", "channel_notice n", "n.id", "n.agency", "n.begins_on", NOTICE, NOTICE,
            "'/desk/notices/' || n.id", "'/notice/' || n.id", Map.of(Dimension.KIND, NOTICE));
    private static final Source OBJECTIONS = new Source("公示异议", "channel_objection o join channel_notice n on n.id = o.notice_id", "o.id", "o.agency", "o.received_on",
            NOTICE, NOTICE, "'/desk/notices/' || n.id", "'/notice/' || n.id", Map.of(Dimension.KIND, NOTICE));
    private static final Source DELIVERIES = new Source("移送登记", "channel_delivery l", "l.id", "l.agency", "l.day", "l.receiver", "l.receiver", "'/desk/delivery/' || l.id", "''",
            Map.of(Dimension.KIND, RECEIVER));
    private static final Source DELIVERED = new Source("移送的文件", "channel_delivered x join channel_delivery l on l.id = x.delivery_id",
            "x.delivery_id || '-' || x.document_id", "x.agency", "l.day", "l.receiver", "l.receiver", "'/desk/delivery/' || l.id", "''", Map.of(Dimension.KIND, RECEIVER));

    private static String words(String column, Map<String, String> labels) {
        return "case " + column + labels.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(label -> " when '" + label.getKey() + "' then '" + label.getValue() + "'").collect(Collectors.joining()) + " else '' end";
    }

    @Override
    public String title() {
        return "公开场所和其他渠道";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("reading-places", "政府信息查阅点", "现在开放的政府信息查阅点，不按期间计算。", Unit.PLACE, PLACES, "p.kind = 'READING' and p.open = 1", null),
                of("visits", "到查阅点查阅", "本期各查阅点登记的到访人数相加。", Unit.PERSON_TIME, VISITS, "v.day >= :from and v.day <= :to", "v.persons"),
                of("visit-records", "查阅登记", "本期各查阅点所作的到访登记，一次登记可以是几个人。", Unit.ENTRY, VISITS, "v.day >= :from and v.day <= :to", null),
                of("showings", "线下展示", "本期在公示栏、屏幕、广播、会议等处新展示公开信息的次数，按开始展示的日期计算。", Unit.TIME, SHOWINGS, "s.up_on >= :from and s.up_on <= :to", null),
                of("bulletins", "编发简报、公报", "本期编发的简报、公报。", Unit.ISSUE, BULLETINS, "b.issued_on >= :from and b.issued_on <= :to", null),
                of("notices", "公示", "本期开始的公示，按公示开始的日期计算。", Unit.TIME, NOTICES, "n.begins_on >= :from and n.begins_on <= :to", null),
                of("objections", "公示收到异议", "本期公示中收到的异议，按收到的日期计算；不公开提出的人和内容。", Unit.PAPER, OBJECTIONS, "o.received_on >= :from and o.received_on <= :to", null),
                of("objections-handled", "已处理的公示异议", "本期收到的公示异议中，现在已经处理的。", Unit.PAPER, OBJECTIONS,
                        "o.received_on >= :from and o.received_on <= :to and o.handling is not null", null),
                of("deliveries", "移送档案馆、图书馆", "本期向国家档案馆、公共图书馆移送公开信息的次数。", Unit.TIME, DELIVERIES, "l.day >= :from and l.day <= :to", null),
                of("delivered", "移送的公开信息", "本期向国家档案馆、公共图书馆移送的公开信息，向几处移送计几件。", Unit.PAPER, DELIVERED, "l.day >= :from and l.day <= :to", null));
    }

    private static Measure of(String key, String title, String definition, Unit unit, Source source, String condition, @Nullable String amount) {
        return new Measure("channel." + key, title, definition, unit, source, condition, amount, WhenNone.NO_RECORD, true);
    }
}
