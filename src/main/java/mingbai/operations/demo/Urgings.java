package mingbai.operations.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.catalog.UrgeAgencies;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyState;
import mingbai.notice.MessageKind;
import mingbai.notice.ReadMessage;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** What the offices told their people: urged them for what is late, called them to a training; some have read it, some not. */
@Component
class Urgings {

    private final UrgeAgencies urge;
    private final DutyReading duties;
    private final SendMessage send;
    private final ReadMessage read;
    private final Team team;

    Urgings(UrgeAgencies urge, DutyReading duties, SendMessage send, ReadMessage read, Team team) {
        this.urge = urge;
        this.duties = duties;
        this.send = send;
        this.read = read;
        this.team = team;
    }

    void play(Bodies bodies) {
        List<String> below = new ArrayList<>(Stream.concat(Stream.of(bodies.town()), bodies.stations().stream()).filter(this::isLate).map(Unit::code).toList());
        List<String> departments = bodies.workplaces().stream().filter(body -> !body.equals(bodies.town())).filter(this::isLate).map(Unit::code).toList();
        urge("county", bodies.county(), below, "clerk");
        urge("city", bodies.city(), departments, "publisher");
        for (Unit body : bodies.workplaces()) {
            long message = send.send(team.at("city", bodies.city().code()), Recipient.holders(body.code(), Role.PUBLISHER, Role.DRAFTER), MessageKind.INFORMATION,
                    body.code(), "下周三举办政务公开业务培训", "时间：下周三上午9:00。地点：市政府第二会议室。请每个单位安排一名信息员参加，带上本单位的应公开事项清单。", "");
            read.read(team.at("drafter", body.code()), message);
        }
    }

    private boolean isLate(Unit unit) {
        return duties.count(DutyFilter.of(List.of(unit.code())).in(DutyState.LATE)) > 0;
    }

    /** Every other one is read at once. */
    private void urge(String login, Unit office, List<String> agencies, String reader) {
        if (agencies.isEmpty()) {
            return;
        }
        Map<String, Long> sent = urge.urge(team.at(login, office.code()), agencies, "以上事项已经逾期，请在三个工作日内公开；确实没有的，请书面说明。");
        int place = 0;
        for (Map.Entry<String, Long> message : sent.entrySet()) {
            if (place++ % 2 == 0) {
                read.read(team.at(reader, message.getKey()), message.getValue());
            }
        }
    }
}
