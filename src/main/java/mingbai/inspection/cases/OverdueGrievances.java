package mingbai.inspection.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.law.Parameter;
import mingbai.request.reading.CaseFaultReading;
import mingbai.request.reading.CaseFaultReading.Line;
import org.springframework.stereotype.Component;

/** Complaints over their term, orders not carried out, records not corrected, answers owed to a reconsideration body or a court (Arts. 41, 47, 51). */
@Component
class OverdueGrievances implements Sweep {

    static final String COMPLAINT = "case.complaint";
    static final String ORDER = "case.order";
    static final String RECORD = "case.record";
    static final String REMEDY = "case.remedy";

    private final CaseFaultReading cases;
    private final Almanac almanac;

    OverdueGrievances(CaseFaultReading cases, Almanac almanac) {
        this.cases = cases;
        this.almanac = almanac;
    }

    @Override
    public List<String> rules() {
        return List.of(COMPLAINT, ORDER, RECORD, REMEDY);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        List<Line> complaints = cases.complaints(look.agencies());
        counted(look, Parameter.COMPLAINT_DAYS, complaints, (line, due) -> found.accept(fault(COMPLAINT, line, "complaint", "投诉没有办结",
                "投诉于" + line.since() + "收到，应在" + due + "前核实、处理并告知投诉人，至今没有办结（条例第四十七条第二款、第五十一条，期限为本系统约定）。", "/desk/complaint/")));
        List<Line> orders = cases.orders(look.agencies(), look.day());
        orders.forEach(line -> found.accept(fault(ORDER, line, "complaint", "责令改正没有完成",
                "投诉经查实，" + line.since() + "责令改正，应在" + line.due() + "前改正并报告，期限届满没有报告（条例第四十七条第二款）。", "/desk/complaint-order/")));
        List<Line> records = cases.corrections(look.agencies());
        counted(look, Parameter.RECORD_CORRECTION_DAYS, records, (line, due) -> found.accept(fault(RECORD, line, "record-correction", "更正要求没有办结",
                "更正与自身相关的政府信息记录的要求于" + line.since() + "收到，应在" + due + "前核实并告知结果，至今没有结果（条例第四十一条，期限为本系统约定）。", "/desk/record-correction/")));
        List<Line> remedies = cases.remedies(look.agencies(), look.day());
        remedies.forEach(line -> found.accept(fault(REMEDY, line, "remedy", "复议、诉讼材料没有按期提交",
                "应在" + line.due() + "前提交答复、答辩材料，期限届满没有提交的记录。", "/desk/remedy/")));
        return Map.of(COMPLAINT, (long) complaints.size(), ORDER, (long) orders.size(), RECORD, (long) records.size(), REMEDY, (long) remedies.size());
    }

    private interface Late {

        void take(Line line, LocalDate due);
    }

    private void counted(Look look, String term, List<Line> lines, Late late) {
        WorkCalendar calendar = almanac.calendar();
        for (Line line : lines) {
            LocalDate due = calendar.dueInDays(line.since(), Parameter.number(term, line.since())).day();
            if (look.day().isAfter(due)) {
                late.take(line, due);
            }
        }
    }

    private static Fault fault(String rule, Line line, String kind, String title, String why, String at) {
        return new Fault(rule, line.agency(), kind, Long.toString(line.id()), "", title + "：" + line.number(), why, at + line.id());
    }
}
