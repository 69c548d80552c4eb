package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.AgencyKind;
import mingbai.agency.WorkRecord;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.WorkRecordReading;
import mingbai.figure.Asked;
import mingbai.figure.Figure;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.law.Outcome;
import mingbai.plan.reading.PlanReading;
import mingbai.report.annual.Passage.Quoted;
import mingbai.request.reading.FeeReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts the words of a report from its tables and from measures (Art. 50): every sentence states figures that come from records and open them; what has
 * no record is said to have none. What only a person can say stays empty and is asked for.
 */
@Component
class DraftNarrative {

    private final AgencyReading agencies;
    private final WorkRecordReading works;
    private final FeeReading fees;
    private final PlanReading plans;
    private final MeasureList measures;
    private final FigureReading figures;

    DraftNarrative(AgencyReading agencies, WorkRecordReading works, FeeReading fees, PlanReading plans, MeasureList measures, FigureReading figures) {
        this.agencies = agencies;
        this.works = works;
        this.fees = fees;
        this.plans = plans;
        this.measures = measures;
        this.figures = figures;
    }

    private record Subject(String agency, int year, Scope scope, List<String> agencies, AnnualReport report) {

        String self() {
            return year + "年，" + (scope == Scope.TREE ? "本机关及所属机关" : "本机关");
        }
    }

    /** @param last the words of last year's report, null when there is none on record */
    @Transactional(readOnly = true)
    public Narrative of(String agency, int year, Scope scope, AnnualReport report, @Nullable Narrative last) {
        Subject subject = new Subject(agency, year, scope, scope.agencies(agency, agencies::subtree), report);
        List<Passage> passages = new ArrayList<>();
        passages.add(open(subject));
        passages.add(asked(subject));
        passages.add(measured(subject, "managed", "（三）政府信息管理情况", "没有可以统计的政府信息管理记录。", MANAGED));
        passages.add(measured(subject, "platform", "（四）政府信息公开平台建设情况", "没有可以统计的平台建设记录。", PLATFORM));
        passages.add(oversight(subject));
        if (agencies.require(agency).kind() == AgencyKind.GOVERNMENT) {
            passages.add(new Passage(1, "assessed", "（六）工作考核、社会评议和责任追究结果情况", "", "", List.of()));
        }
        passages.addAll(problems(subject, last));
        passages.add(fee(subject));
        passages.add(new Passage(6, "more", "", "", "", List.of()));
        return new Narrative(passages);
    }

    private Passage open(Subject s) {
        Sentence words = new Sentence(s.self());
        measured(s, "publication.published").ifPresent(figure -> words.say("主动公开政府信息", figure).text("。"));
        Table1 table = s.report.table1();
        words.text("制发行政规范性文件").number(table.normative().issued(), "件", "table1.normative.issued").text("，废止").number(table.normative().repealed(), "件",
                "table1.normative.repealed").text("，年末现行有效").number(table.normative().inForce(), "件", "table1.normative.in_force").text("。");
        words.text("作出行政许可决定").number(table.licences(), "件", "table1.licences").text("，行政处罚决定").number(table.punishments(), "件", "table1.punishments")
                .text("，行政强制决定").number(table.coercions(), "件", "table1.coercions").text("；行政事业性收费")
                .amount(table.feesWanYuan(), "table1.fees_wan_yuan").text("。");
        return words.passage(1, "open", "（一）主动公开情况");
    }

    /** E6: a year without any request is reported as such. */
    private Passage asked(Subject s) {
        Sentence words = new Sentence(s.self());
        long fresh = AnnualFigures.whole(s.report, Row.R1_NEW);
        long carried = AnnualFigures.whole(s.report, Row.R2_CARRIED_IN);
        if (fresh == 0 && carried == 0) {
            words.text("没有收到政府信息公开申请，也没有上年结转办理的申请。");
        } else {
            words.text("新收政府信息公开申请").row(s.report, Row.R1_NEW).text("，上年结转").row(s.report, Row.R2_CARRIED_IN).text("；办结").row(s.report, Row.R3_7);
            endings(s, words).text("；结转下年度继续办理").row(s.report, Row.R4_CARRIED_OUT).text("。");
        }
        return remedies(s, words).passage(1, "asked", "（二）依申请公开情况");
    }

    /** How the concluded ones ended: only the rows in which there are any, so that they come to the total. */
    private static Sentence endings(Subject s, Sentence words) {
        String before = "，其中";
        for (Row row : Row.leaves()) {
            if (AnnualFigures.whole(s.report, row) > 0) {
                Outcome outcome = row.outcome().orElseThrow();
                boolean own = outcome.label().equals(outcome.group().label());
                words.text(before).text(own ? outcome.label() : outcome.group().label() + "（" + outcome.label() + "）").row(s.report, row);
                before = "、";
            }
        }
        return words;
    }

    private static Sentence remedies(Subject s, Sentence words) {
        long all = java.util.Arrays.stream(RemedyRow.values()).mapToLong(row -> AnnualFigures.whole(s.report, row, RemedyColumn.TOTAL)).sum();
        if (all == 0) {
            return words.text("没有因政府信息公开被申请行政复议、提起行政诉讼。");
        }
        String comma = "";
        for (RemedyRow row : RemedyRow.values()) {
            words.text(comma).text(row == RemedyRow.RECONSIDERATION ? "行政复议" : row.label() + "的行政诉讼")
                    .number(AnnualFigures.whole(s.report, row, RemedyColumn.TOTAL), "件", Cell.where(row, RemedyColumn.TOTAL));
            comma = "，";
        }
        return words.text("。");
    }

    /** A measure and how the sentence leads to it. */
    private record Said(String key, String before) {}

    private static final List<Said> MANAGED = List.of(new Said("issued.total", "发文台账登记"), new Said("issued.proactive", "其中主动公开"),
            new Said("publication.corrected", "公开后更正"), new Said("publication.withdrawn", "撤下"), new Said("publication.repealed", "废止"),
            new Said("duty.due", "公开目录到期事项"), new Said("duty.on-time", "按时公开"));
    private static final List<Said> PLATFORM = List.of(new Said("channel.showings", "在公开栏、显示屏等处展示"), new Said("channel.bulletins", "编发简报、公报"),
            new Said("channel.visits", "查阅点接待查阅"), new Said("channel.delivered", "移送档案馆、图书馆"), new Said("publication.error-reports", "收到公众纠错"));

    private static final List<Said> PLANNED = List.of(new Said("plan.task-all", "年度工作计划任务"), new Said("plan.task-due", "到期"),
            new Said("plan.task-on-time", "按期完成"), new Said("plan.task-late", "逾期"), new Said("plan.quota-due", "领导和工作人员个人定额"),
            new Said("plan.quota-met", "已完成"));

    private Passage measured(Subject s, String key, String heading, String none, List<Said> asked) {
        Sentence words = new Sentence(s.self());
        List<Said> known = asked.stream().filter(said -> measures.find(said.key()).isPresent()).toList();
        for (int i = 0; i < known.size(); i++) {
            Said said = known.get(i);
            words.text(i == 0 ? "" : "，");
            measured(s, said.key()).ifPresent(figure -> words.say(said.before(), figure));
        }
        words.text(known.isEmpty() ? none : "。");
        return words.passage(1, key, heading);
    }

    private Optional<Figure> measured(Subject s, String key) {
        return measures.find(key).map(measure -> figures.of(measure, Asked.of(s.agencies, Period.year(s.year))));
    }

    private Passage oversight(Subject s) {
        Map<WorkRecord.Kind, WorkRecordReading.Sum> sums = works.sums(s.agencies, s.year);
        Sentence words = new Sentence(s.self());
        words.text("举办政府信息公开培训").kept(sums.get(WorkRecord.Kind.TRAINING), sum -> sum.records() + "次、" + sum.people() + "人次").text("，召开工作会议")
                .kept(sums.get(WorkRecord.Kind.MEETING), sum -> sum.records() + "次").text("；工作人员").kept(sums.get(WorkRecord.Kind.STAFF),
                        sum -> "专职" + sum.people() + "人、兼职" + sum.partTime() + "人").text("；经费支出").kept(sums.get(WorkRecord.Kind.SPENDING),
                        sum -> wan(sum.amountFen()) + "万元").text("。");
        planned(s, words);
        return words.passage(1, "oversight", "（五）监督保障情况");
    }

    /** What came of the year's plan; nothing is said where there was none. */
    private void planned(Subject s, Sentence words) {
        if (measured(s, "plan.task-all").filter(figure -> !figure.isNone()).isEmpty()) {
            return;
        }
        String before = "";
        for (Said said : PLANNED) {
            Optional<Figure> figure = measured(s, said.key()).filter(one -> !one.isNone());
            if (figure.isPresent()) {
                words.text(before).say(said.before(), figure.get());
                before = "，";
            }
        }
        words.text("。");
        plans.outcomes(s.agencies, s.year).forEach((title, outcome) -> words.text("《" + title + "》完成结果：" + outcome + (outcome.endsWith("。") ? "" : "。")));
    }

    private static List<Passage> problems(Subject s, @Nullable Narrative last) {
        List<Passage> passages = new ArrayList<>();
        String before = last == null ? "" : last.byKey("problems").map(Passage::text).orElse("").strip();
        if (!before.isEmpty()) {
            passages.add(new Passage(5, "last", "（一）上一年度问题的改进情况", "上一年度报告提出的问题是：“" + before + "”", "", List.of()));
            passages.add(new Passage(5, "improved", "", "", "", List.of()));
        }
        Sentence words = new Sentence("");
        long corrected = java.util.Arrays.stream(RemedyRow.values()).mapToLong(row -> AnnualFigures.whole(s.report, row, RemedyColumn.CORRECTED)).sum();
        if (corrected > 0) {
            words.text("行政复议、行政诉讼结果纠正共" + corrected + "件，其中行政复议").number(AnnualFigures.whole(s.report, RemedyRow.RECONSIDERATION, RemedyColumn.CORRECTED),
                    "件", Cell.where(RemedyRow.RECONSIDERATION, RemedyColumn.CORRECTED)).text("。");
        }
        passages.add(words.passage(5, "problems", before.isEmpty() ? "（一）存在的主要问题" : "（二）存在的主要问题"));
        passages.add(new Passage(5, "plan", before.isEmpty() ? "（二）改进措施" : "（三）改进措施", "", "", List.of()));
        return passages;
    }

    /** 国办函〔2020〕109号, since 2021: the report states what was collected, or that nothing was. */
    private Passage fee(Subject s) {
        long fen = fees.sum(s.agencies, s.year);
        String text = fen == 0 ? s.self() + "没有收取政府信息公开信息处理费。" : s.self() + "依据《政府信息公开信息处理费管理办法》收取信息处理费" + yuan(fen) + "元。";
        return new Passage(6, "fee", "", text, "", List.of(new Quoted("收取信息处理费（元）", yuan(fen), AnnualCells.PROCESSING_FEES)));
    }

    private static String yuan(long fen) {
        return AnnualFigures.text(BigDecimal.valueOf(fen, 2));
    }

    private static String wan(long fen) {
        return AnnualFigures.text(BigDecimal.valueOf(fen, 6));
    }

    /** Words with the figures they state. */
    private static final class Sentence {

        private final StringBuilder words;
        private final List<Quoted> quoted = new ArrayList<>();

        Sentence(String beginning) {
            words = new StringBuilder(beginning);
        }

        Sentence text(String more) {
            words.append(more);
            return this;
        }

        Sentence number(@Nullable Long value, String unit, String where) {
            return quote(value == null ? "" : value + unit, value == null ? "" : Long.toString(value), where);
        }

        Sentence amount(@Nullable BigDecimal value, String where) {
            return quote(value == null ? "" : AnnualFigures.text(value) + "万元", value == null ? "" : AnnualFigures.text(value), where);
        }

        private Sentence quote(String written, String value, String where) {
            words.append(written.isEmpty() ? Figure.NO_RECORD : written);
            if (!written.isEmpty()) {
                quoted.add(new Quoted(AnnualFigures.label(where), value, where));
            }
            return this;
        }

        Sentence row(AnnualReport report, Row row) {
            return number(AnnualFigures.whole(report, row), "件", Cell.where(row, Column.TOTAL));
        }

        Sentence say(String before, Figure figure) {
            words.append(before).append(figure.withUnit());
            quoted.add(new Quoted(figure.measure().title(), figure.text(), "measure:" + figure.measure().key()));
            return this;
        }

        Sentence kept(WorkRecordReading.@Nullable Sum sum, java.util.function.Function<WorkRecordReading.Sum, String> written) {
            words.append(sum == null || sum.records() == 0 ? Figure.NO_RECORD : written.apply(sum));
            return this;
        }

        Passage passage(int part, String key, String heading) {
            return new Passage(part, key, heading, words.toString(), "", quoted);
        }
    }
}
