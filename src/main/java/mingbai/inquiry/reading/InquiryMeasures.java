package mingbai.inquiry.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryStage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Figures of inquiries, each counted once by its first answer. The public sees of an inquiry its kind, the way it came and where it stands; never number, title or name.
 */
@Component
@Order(60)
class InquiryMeasures implements MeasureSet {

    private static final String CHANNEL = words("c.channel", Arrays.stream(InquiryChannel.values()).collect(Collectors.toMap(InquiryChannel::code, InquiryChannel::label)));
    private static final String KIND = words("c.kind", Arrays.stream(InquiryKind.values()).collect(Collectors.toMap(InquiryKind::code, InquiryKind::label)));
    private static final String STAGE = words("c.stage", Arrays.stream(InquiryStage.values()).collect(Collectors.toMap(InquiryStage::name, InquiryStage::label)));
    private static final String PUBLIC = KIND + " || '，' || " + CHANNEL + " || '，' || " + STAGE;
    private static final Map<Dimension, String> COLUMNS = Map.of(Dimension.CHANNEL, CHANNEL, Dimension.KIND, KIND, Dimension.OUTCOME, STAGE);

    private static final Source BY_RECEIPT = inquiries("k.received_on");
    private static final Source BY_ANSWER = inquiries("k.first_answered_on");
    private static final String COUNTED = "k.counted = 1 and ";
    private static final String ANSWERED = COUNTED + "k.first_answered_on >= :from and k.first_answered_on <= :to";
    private static final String RECEIVED = COUNTED + "k.received_on >= :from and k.received_on <= :to";
    private static final String OPEN_AT_END = COUNTED + "k.received_on <= :to and (k.open = 1 or k.first_answered_on > :to)";
    /** A term that ends within a running period is not over yet. */
    private static final String ON = "case when :to < :today then :to else :today end";

    private static Source inquiries(String day) {
        return new Source("来信", "inquiry_case c join inquiry_clock k on k.case_id = c.id", "c.id", "c.agency", day, "c.number || ' ' || c.title", PUBLIC,
                "'/desk/inquiry/' || c.id", "''", COLUMNS);
    }

    private static String words(String column, Map<String, String> labels) {
        return "case " + column + labels.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(label -> " when '" + label.getKey() + "' then '" + label.getValue() + "'").collect(Collectors.joining()) + " else '' end";
    }

    @Override
    public String title() {
        return "咨询来信";
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                of("received", "收到咨询来信", "本期收到的留言、咨询、建议、求助和对公开信息的意见，按收到之日计算；无效来信不计，拆分办理的按拆分后的件数计。", BY_RECEIPT, RECEIVED),
                of("answered", "答复咨询来信", "本期第一次答复或者告知去处的来信，按答复之日计算；重新办理后再次答复的不重复计。", BY_ANSWER, ANSWERED),
                of("in-time", "按期答复", "本期答复的来信中，每一轮答复都没有超过期限的。", BY_ANSWER, ANSWERED + " and coalesce(k.late, 0) = 0"),
                of("late", "超期答复", "本期答复的来信中，有一轮答复超过期限的。", BY_ANSWER, ANSWERED + " and k.late = 1"),
                of("open", "正在办理", "到本期最后一天已经收到、还没有答复的来信。", BY_RECEIPT, OPEN_AT_END),
                of("overdue", "超期未答复", "到本期最后一天还没有答复，而期限在此以前已经届满的来信；本期还没有结束的，算到今天。", BY_RECEIPT, OPEN_AT_END + " and k.due_on < " + ON),
                of("handed", "转为依申请公开", "本期收到的来信中，经来信人确认转为政府信息公开申请办理的。", BY_RECEIPT, RECEIVED + " and c.stage = 'HANDED'"),
                of("returned", "告知去处", "本期收到的来信中，不属于受理单位职责、已经告知去处的。", BY_RECEIPT, RECEIVED + " and c.stage = 'RETURNED'"),
                of("reopened", "重新办理", "本期收到的来信中，因来信人对答复不满意而重新办理过的。", BY_RECEIPT, RECEIVED + " and c.round > 1"),
                of("invalid", "无效来信", "本期收到的来信中，属于广告、谩骂或者重复提交，没有办理的。", BY_RECEIPT,
                        "c.stage = 'INVALID' and k.received_on >= :from and k.received_on <= :to"));
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("inquiry." + key, title, definition, Unit.PAPER, source, condition, true);
    }
}
