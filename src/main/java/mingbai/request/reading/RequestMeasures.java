package mingbai.request.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureSet;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.request.Channel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Figures of disclosure on request, each request counted once by its first conclusion, as the annual report counts. Received + carried in = closed +
 * carried out, over any period. The public sees of a request the day, the way it came, who asked by kind, and how it ended; never number, subject or name.
 */
@Component
@Order(50)
class RequestMeasures implements MeasureSet {

    private static final String CHANNELS = words("c.channel", Arrays.stream(Channel.values()).collect(Collectors.toMap(Channel::code, Channel::label)));
    private static final String APPLICANTS = words("c.applicant_kind",
            Arrays.stream(ApplicantKind.values()).collect(Collectors.toMap(ApplicantKind::code, ApplicantKind::label)));
    private static final String OUTCOMES = words("k.counted_as", Arrays.stream(Outcome.values()).collect(Collectors.toMap(Outcome::key, Outcome::label)));
    private static final String PUBLIC_LABEL = CHANNELS + " || '，' || " + APPLICANTS + " || case when k.concluded_on is null then '，办理中' else '，' || " + OUTCOMES + " end";
    private static final Map<Dimension, String> COLUMNS = Map.of(Dimension.CHANNEL, "c.channel", Dimension.APPLICANT, "c.applicant_kind", Dimension.OUTCOME, "k.counted_as");

    private static final Source BY_RECEIPT = requests("k.received_on");
    private static final Source BY_CLOSING = requests("k.concluded_on");
    private static final Source BY_SUBMISSION = requests("cast(c.submitted_at as varchar(20))");
    private static final Source FEES = new Source("信息处理费", "request_fee f join request_case c on c.id = f.case_id join request_clock k on k.case_id = c.id", "f.id", "f.agency", "f.paid_on",
            "c.number || ' ' || c.subject", PUBLIC_LABEL, "'/desk/request/' || c.id", "''", COLUMNS);

    private static final String CLOSED = "k.received_on is not null and k.concluded_on >= :from and k.concluded_on <= :to";
    private static final String OPEN_AT_END = "k.received_on <= :to and (k.concluded_on is null or k.concluded_on > :to)";

    /** A term that ends within a running period is not over yet. */
    private static final String ON = "case when :to < :today then :to else :today end";

    private static Source requests(String day) {
        return new Source("信息公开申请", "request_case c join request_clock k on k.case_id = c.id", "c.id", "c.agency", day, "c.number || ' ' || c.subject", PUBLIC_LABEL,
                "'/desk/request/' || c.id", "''", COLUMNS);
    }

    private static String words(String column, Map<String, String> labels) {
        return "case " + column + labels.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(label -> " when '" + label.getKey() + "' then '" + label.getValue() + "'").collect(Collectors.joining()) + " else '' end";
    }

    @Override
    public String title() {
        return "依申请公开";
    }

    @Override
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(
                of("received", "新收政府信息公开申请", "本期收到的申请，按《条例》第三十一条确定的收到之日计算；还没有确认收到的不计。", BY_RECEIPT,
                        "k.received_on >= :from and k.received_on <= :to"),
                of("carried-in", "上期结转申请", "本期开始以前收到、到本期开始时还没有办结的申请。", BY_RECEIPT,
                        "k.received_on < :from and (k.concluded_on is null or k.concluded_on >= :from)"),
                of("closed", "办结申请", "本期办结的申请，按首次办结之日计算；复议、诉讼后重新答复的不再计一次。", BY_CLOSING, CLOSED)));
        for (Outcome.Group group : Outcome.Group.values()) {
            measures.add(ended(group));
        }
        measures.addAll(List.of(
                of("carried-out", "结转下期申请", "本期最后一天已经收到、还没有办结的申请。", BY_RECEIPT, OPEN_AT_END),
                of("in-time", "按期办结", "本期办结的申请中，在法定期限内答复的。", BY_CLOSING, CLOSED + " and k.late = 0"),
                of("late", "超期办结", "本期办结的申请中，超过法定期限才答复的。", BY_CLOSING, CLOSED + " and k.late = 1"),
                of("not-judged", "不作期限判断的办结申请", "本期办结的申请中，从旧系统迁入、缺少判断期限所需日期的。", BY_CLOSING, CLOSED + " and k.late is null"),
                of("extended", "延长答复期限", "本期告知申请人延长答复期限的申请。", BY_RECEIPT, happened("extended")),
                of("corrections", "告知补正", "本期告知申请人补正的申请。", BY_RECEIPT, happened("correction_asked")),
                of("opinions", "征求第三方等意见", "本期因征求第三方或者其他机关意见而暂停计算期限的申请。", BY_RECEIPT, happened("opinion_asked")),
                of("delayed", "延迟答复", "本期因申请数量、频次明显超过合理范围而告知延迟答复的申请。", BY_RECEIPT, happened("delayed")),
                of("open-old", "跨期在办", "本期开始以前收到、到本期最后一天还没有办结的申请。", BY_RECEIPT, "k.received_on < :from and " + OPEN_AT_END),
                of("open-new", "本期新收在办", "本期收到、到本期最后一天还没有办结的申请。", BY_RECEIPT, "k.received_on >= :from and " + OPEN_AT_END),
                of("overdue", "超期未办结", "到本期最后一天还没有办结，而答复期限在此以前已经届满的申请；本期还没有结束的，算到今天。", BY_RECEIPT, OPEN_AT_END + " and k.due_on < " + ON),
                of("unconfirmed", "尚未确认收到", "本期提交、现在还没有与申请人确认收到之日的申请。", BY_SUBMISSION,
                        "c.closed_on is null and k.received_on is null and c.submitted_at >= :fromMs and c.submitted_at < :untilMs"),
                new Measure("request.fees", "收取信息处理费", "本期收到的信息处理费总额，按缴费之日计算。", Unit.FEN, FEES,
                        "f.state = 'PAID' and f.paid_on >= :from and f.paid_on <= :to", "f.amount_fen", mingbai.figure.WhenNone.ZERO, true)));
        return List.copyOf(measures);
    }

    private static Measure ended(Outcome.Group group) {
        String outcomes = Arrays.stream(Outcome.values()).filter(outcome -> outcome.group() == group).map(outcome -> "'" + outcome.key() + "'")
                .collect(Collectors.joining(", "));
        return of("closed-" + group.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), "办结：" + group.label(),
                "本期办结的申请中，办理结果为“" + group.label() + "”的。", BY_CLOSING, CLOSED + " and k.counted_as in (" + outcomes + ")");
    }

    private static String happened(String fact) {
        return "exists (select 1 from request_fact t where t.case_id = c.id and t.kind = '" + fact + "' and t.taken_back is null and t.day >= :from and t.day <= :to)";
    }

    private static Measure of(String key, String title, String definition, Source source, String condition) {
        return Measure.count("request." + key, title, definition, Unit.PAPER, source, condition, true);
    }
}
