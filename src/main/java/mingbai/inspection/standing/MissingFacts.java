package mingbai.inspection.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.reading.PeopleReading;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.ObligedAgencies;
import mingbai.inspection.Sweep;
import org.springframework.stereotype.Component;

/** What Arts. 4, 12 and 20 want known of every agency: how to reach it, who leads it, who handles disclosure. The guide is made from these facts. */
@Component
class MissingFacts implements Sweep {

    static final String CONTACT = "standing.contact";
    static final String LEADER = "standing.leader";
    static final String OFFICER = "standing.officer";

    private final ObligedAgencies obliged;
    private final PeopleReading people;

    MissingFacts(ObligedAgencies obliged, PeopleReading people) {
        this.obliged = obliged;
        this.people = people;
    }

    @Override
    public List<String> rules() {
        return List.of(CONTACT, LEADER, OFFICER);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        List<Agency> bodies = obliged.of(look);
        Set<String> led = people.led(look.day());
        Set<String> staffed = people.staffed(look.day());
        for (Agency body : bodies) {
            List<String> missing = missing(body.facts().contact());
            if (!missing.isEmpty()) {
                found.accept(fault(CONTACT, body, "指南缺少联系信息", "公开指南和机构页面缺少：" + String.join("、", missing) + "（条例第十二条）。", ""));
            }
            if (!led.contains(body.code()) && body.facts().personInCharge().isBlank()) {
                found.accept(fault(LEADER, body, "没有负责人信息", "没有登记在任的负责人姓名，负责人姓名应当主动公开（条例第二十条第二项）。", "/leaders"));
            }
            if (!staffed.contains(body.code())) {
                found.accept(fault(OFFICER, body, "没有公开工作机构人员", "没有登记政府信息公开工作机构及其在岗人员（条例第四条）。", ""));
            }
        }
        long looked = bodies.size();
        return Map.of(CONTACT, looked, LEADER, looked, OFFICER, looked);
    }

    // Art. 12 names office address, hours, telephone, fax and internet address of the office; fax is not asked for: many have none left
    private static List<String> missing(Contact contact) {
        List<String> missing = new ArrayList<>();
        add(missing, "办公地址", contact.address());
        add(missing, "办公时间", contact.officeHours());
        add(missing, "联系电话", contact.phone());
        add(missing, "电子邮箱", contact.email());
        return missing;
    }

    private static void add(List<String> missing, String name, String value) {
        if (value.isBlank()) {
            missing.add(name);
        }
    }

    private static Fault fault(String rule, Agency body, String title, String why, String page) {
        return new Fault(rule, body.code(), "agency", body.code(), "", title, why, "/desk/agency/" + body.code() + page);
    }
}
