package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import mingbai.agency.DivideWork;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Disclosure work on record (A5): the trainings and meetings a city held, the staff of two and the ten thousand yuan of a town; and how some
 * bodies divide the work among their leaders.
 */
@Component
class WorkScenes {

    private static final long WAN_YUAN = 1_000_000; // in fen

    private final RecordWork record;
    private final DivideWork divide;
    private final Team team;

    WorkScenes(RecordWork record, DivideWork divide, Team team) {
        this.record = record;
        this.divide = divide;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        int year = today.getYear() - 1;
        record(bodies.office(), new Entry(Kind.TRAINING, LocalDate.of(year, 4, 21), "市县两级目录管理员业务培训", 64, 0, 0, ""));
        record(bodies.office(), new Entry(Kind.MEETING, LocalDate.of(year, 6, 8), "全市公开目录工作培训会", 106, 0, 0, "5个县政府办公室和101个市级单位参加"));
        Unit town = bodies.town();
        record(town, new Entry(Kind.STAFF, LocalDate.of(year, 1, 8), "政府信息公开工作人员", 1, 1, 0, ""));
        record(town, new Entry(Kind.BUDGET, LocalDate.of(year, 1, 15), "政府信息公开工作经费", 0, 0, WAN_YUAN, ""));
        record(town, new Entry(Kind.SPENDING, LocalDate.of(year, 5, 12), "培训和会议", 0, 0, WAN_YUAN * 6 / 10, ""));
        record(town, new Entry(Kind.SPENDING, LocalDate.of(year, 10, 20), "资料印制和宣传", 0, 0, WAN_YUAN * 4 / 10, ""));
        record(town, new Entry(Kind.TRAINING, LocalDate.of(year, 5, 12), "村和站所信息员培训", 31, 0, 0, ""));
        record(town, new Entry(Kind.BUDGET, LocalDate.of(today.getYear(), 1, 1), "政府信息公开工作经费", 0, 0, 2 * WAN_YUAN, ""));
        bodies.workplaces().forEach(body -> leaders(body, year));
    }

    private void record(Unit body, Entry entry) {
        record.record(at(body), body.code(), entry);
    }

    private void leaders(Unit body, int year) {
        LocalDate since = LocalDate.of(year, 1, 8);
        List<String> duties = List.of("主持全面工作", "分管政务公开、保密审查、信访", "分管财务、政府采购、项目建设");
        for (int place = 1; place <= duties.size(); place++) {
            divide.enter(at(body), body.code(), new DivideWork.Share("示例领导" + "一二三".charAt(place - 1), place == 1 ? "主要负责人" : "副职", duties.get(place - 1),
                    place, since));
        }
    }

    private Actor at(Unit body) {
        return team.at("first", body.code());
    }
}
