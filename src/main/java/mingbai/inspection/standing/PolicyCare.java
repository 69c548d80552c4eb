package mingbai.inspection.standing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.NormativeReading;
import mingbai.publication.reading.PolicyFaultReading;
import mingbai.publication.reading.PolicyFaultReading.Guide;
import mingbai.publication.reading.PolicyFaultReading.Paper;
import org.springframework.stereotype.Component;

/** What has to follow a paper once it is public: a policy is explained and linked, a normative document looked at again, a guide kept true (Arts. 12, 20). */
@Component
class PolicyCare implements Sweep {

    static final String UNEXPLAINED = "standing.interpretation";
    static final String UNLINKED = "standing.interpretation-link";
    static final String OLD = "standing.normative";
    static final String GUIDE = "standing.guide";

    private final PolicyFaultReading policies;
    private final NormativeReading normatives;
    private final AgencyReading agencies;
    private final Almanac almanac;

    PolicyCare(PolicyFaultReading policies, NormativeReading normatives, AgencyReading agencies, Almanac almanac) {
        this.policies = policies;
        this.normatives = normatives;
        this.agencies = agencies;
        this.almanac = almanac;
    }

    @Override
    public List<String> rules() {
        return List.of(UNEXPLAINED, UNLINKED, OLD, GUIDE);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        LocalDate explained = look.day().minusMonths(look.threshold(UNEXPLAINED, "months"));
        WorkCalendar calendar = almanac.calendar();
        int days = Math.toIntExact(look.threshold(UNEXPLAINED, "days"));
        for (Paper policy : policies.uninterpreted(look.agencies(), explained)) {
            LocalDate due = calendar.dueInDays(policy.issued(), days).day();
            if (look.day().isAfter(due)) {
                found.accept(fault(UNEXPLAINED, policy, "规范性文件在" + policy.issued() + "公开，解读应在" + due + "前公开（" + days + "个工作日），至今没有关联的解读。"));
            }
        }
        LocalDate linked = look.day().minusMonths(look.threshold(UNLINKED, "months"));
        policies.unlinked(look.agencies(), linked).forEach(paper -> found.accept(fault(UNLINKED, paper, "解读在" + paper.issued() + "公开，没有与所解读的文件相互关联，读者在文件和解读之间不能互相找到。")));
        return Map.of(UNEXPLAINED, (long) policies.policies(look.agencies(), explained).size(), UNLINKED, (long) policies.interpretations(look.agencies(), linked).size(),
                OLD, old(look, found), GUIDE, guides(look, found));
    }

    private static Fault fault(String rule, Paper paper, String why) {
        return new Fault(rule, paper.agency(), "document", Long.toString(paper.id()), "", paper.title(), why, "/desk/document/" + paper.id());
    }

    private long old(Look look, Consumer<Fault> found) {
        Set<String> scope = look.agencies();
        List<String> codes = scope == null ? agencies.within("").stream().map(Agency::code).toList() : List.copyOf(scope);
        long years = look.threshold(OLD, "years");
        long again = look.threshold(OLD, "again");
        Map<Long, LocalDate> cleaned = policies.cleanedUp(scope);
        List<NormativeReading.Row> inForce = normatives.inForceOn(codes, look.day()).stream().filter(row -> row.standing().equals("LIVE")).toList();
        for (NormativeReading.Row row : inForce) {
            LocalDate looked = cleaned.getOrDefault(row.document(), row.madeOn());
            boolean everCleaned = cleaned.containsKey(row.document());
            if (row.expiresOn() == null && looked.plusYears(everCleaned ? again : years).isBefore(look.day())) {
                found.accept(new Fault(OLD, row.agency(), "document", Long.toString(row.document()), "", row.title(), "规范性文件" + (everCleaned ? "最近一次清理在" : "制定于") + looked
                        + "，没有写明有效期，已超过" + (everCleaned ? again : years) + "年没有清理，应当评估后继续有效、修改或者废止。", "/desk/normative"));
            }
        }
        return inForce.size();
    }

    /** The guide that was published last, against what is on record today. */
    private long guides(Look look, Consumer<Fault> found) {
        Set<String> seen = new HashSet<>();
        List<Guide> newest = policies.guides(look.agencies()).stream().filter(guide -> seen.add(guide.agency())).toList();
        Map<String, Agency> bodies = new java.util.HashMap<>();
        agencies.byCodes(seen).forEach(agency -> bodies.put(agency.code(), agency));
        for (Guide guide : newest) {
            Agency body = bodies.get(guide.agency());
            List<String> other = body == null ? List.of() : GuideFacts.notSaid(guide.body(), body.facts().contact());
            if (!other.isEmpty()) {
                found.accept(new Fault(GUIDE, guide.agency(), "document", Long.toString(guide.id()), "", guide.title(),
                        "指南发布于" + guide.issued() + "，正文中没有机构登记的现行" + String.join("、", other) + "，请核对后更新（条例第十二条）。", "/desk/document/" + guide.id()));
            }
        }
        return newest.size();
    }
}
