package mingbai.inspection.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.law.LegalTerm;
import mingbai.request.Phase;
import mingbai.request.reading.CaseFaultReading;
import mingbai.request.reading.CaseFaultReading.Line;
import mingbai.request.reading.MeasureReading;
import org.springframework.stereotype.Component;

/** Requests with which the agency is late: with the answer, its confirmation, its word on an extension, or an opinion another agency waits for (Arts. 31-34). */
@Component
class OverdueRequests implements Sweep {

    static final String OVERDUE = "case.overdue";
    static final String ORDERED = "case.ordered";
    static final String UNCONFIRMED = "case.unconfirmed";
    static final String WAIT_OVER = "case.wait-over";
    static final String EXTENSION = "case.extension-untold";
    static final String MESSAGE = "case.message";
    static final String OPINION = "case.opinion";

    private static final int MOST = 10_000;

    private final CaseFaultReading cases;
    private final MeasureReading measures;
    private final AgencyReading agencies;
    private final Almanac almanac;

    OverdueRequests(CaseFaultReading cases, MeasureReading measures, AgencyReading agencies, Almanac almanac) {
        this.cases = cases;
        this.measures = measures;
        this.agencies = agencies;
        this.almanac = almanac;
    }

    @Override
    public List<String> rules() {
        return List.of(OVERDUE, ORDERED, UNCONFIRMED, WAIT_OVER, EXTENSION, MESSAGE, OPINION);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        cases.overdue(look.agencies(), look.day()).forEach(line -> found.accept(overdue(line)));
        cases.unconfirmed(look.agencies(), look.day()).forEach(line -> found.accept(fault(UNCONFIRMED, line, "待确认收到",
                "应在" + line.due() + "前与申请人确认收到之日，期限届满没有确认；申请人自行提交的，收到之日不因没有确认而推迟（条例第三十一条）。")));
        cases.waitingOver(look.agencies(), look.day()).forEach(line -> found.accept(fault(WAIT_OVER, line, "等待期限已满",
                "申请处于“" + Phase.valueOf(line.note()).label() + "”，对方的期限已在" + line.due() + "届满，本机关没有接着办理。期限届满以后等待的时间不再扣除（条例第三十条、第三十二条、第三十四条）。")));
        cases.extendedInSilence(look.agencies(), look.day()).forEach(line -> found.accept(fault(EXTENSION, line, "延期没有告知",
                "答复期限在" + line.due() + "届满，延长答复期限的决定在此之前没有告知申请人，不发生延期的效力（条例第三十三条第二款）。")));
        messages(look, found);
        long opinions = opinions(look, found);
        long open = cases.open(look.agencies());
        return Map.of(OVERDUE, open, ORDERED, open, UNCONFIRMED, open, WAIT_OVER, open, EXTENSION, open, MESSAGE, open, OPINION, opinions);
    }

    private static Fault overdue(Line line) {
        boolean ordered = !line.note().isEmpty();
        return ordered ? fault(ORDERED, line, "责令重新答复逾期", "复议决定或者判决在" + line.note() + "责令重新答复，应在" + line.due() + "前作出，期限届满没有答复。")
                : fault(OVERDUE, line, "答复超期", "申请于" + line.since() + "收到，应在" + line.due() + "前答复，期限届满没有答复（条例第三十三条）。");
    }

    /** The term is ours: the day it is over depends on the rule, so the sentence tells the day of the question. */
    private void messages(Look look, Consumer<Fault> found) {
        if (!look.rules().isOn(MESSAGE)) {
            return;
        }
        WorkCalendar calendar = almanac.calendar();
        int days = Math.toIntExact(look.threshold(MESSAGE, "days"));
        for (Line line : cases.unanswered(look.agencies(), look.day())) {
            LocalDate due = calendar.dueInDays(line.since(), days).day();
            if (look.day().isAfter(due)) {
                found.accept(fault(MESSAGE, line, "申请人来信没有回复", "申请人在" + line.since() + "就正在办理的申请来信，应在" + due + "前回复（" + days + "个工作日），至今没有回复。"));
            }
        }
    }

    private long opinions(Look look, Consumer<Fault> found) {
        WorkCalendar calendar = almanac.calendar();
        List<String> asked = look.agencies() == null ? agencies.within("").stream().map(agency -> agency.code()).toList() : List.copyOf(look.agencies());
        List<MeasureReading.Waiting> waiting = measures.askedOf(asked, MOST);
        for (MeasureReading.Waiting one : waiting) {
            LocalDate from = Objects.requireNonNullElse(one.reached(), one.asked());
            LegalTerm.on(LegalTerm.OTHER_AGENCY_OPINION, one.received()).map(term -> calendar.dueInDays(from, term.days()).day()).filter(due -> look.day().isAfter(due))
                    .ifPresent(due -> found.accept(new Fault(OPINION, one.agency(), "opinion", Long.toString(one.opinion()), "", "其他机关征求意见没有反馈",
                            agencies.nameOf(one.asking()) + "在" + one.asked() + "来函征求意见，应在" + due + "前书面反馈，期限届满没有反馈，视为同意公开（条例第三十四条）。",
                            "/desk/asked-opinion/" + one.opinion())));
        }
        return waiting.size();
    }

    private static Fault fault(String rule, Line line, String title, String why) {
        return new Fault(rule, line.agency(), "request", Long.toString(line.id()), "", title + "：" + line.number(), why, "/desk/request/" + line.id());
    }
}
