package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a self-inspection: what, by what basis, over whom, by which lists, until when and by whom. Nobody is told before it is announced. */
@Component
public class PlanCampaign {

    static final int MOST_UNITS = 3000;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_BASIS = 200;

    private final CampaignBook book;
    private final ChecklistTable lists;
    private final AgencyReading agencies;

    PlanCampaign(CampaignBook book, ChecklistTable lists, AgencyReading agencies) {
        this.book = book;
        this.lists = lists;
        this.agencies = agencies;
    }

    /**
     * What is planned.
     *
     * @param units      codes of those to be checked
     * @param checklists ids of the office's lists; none: only the machine looks
     * @param before     the last campaign, null for none
     */
    public record Planned(String title, String basis, List<String> units, List<Long> checklists, CampaignPlan plan, @Nullable Long before) {}

    /** Whom a campaign of this office can be about: its own agency first, then all below it that are not stopped. */
    @Transactional(readOnly = true)
    public List<Agency> possible(String agency) {
        LocalDate today = book.today();
        return agencies.within(agency).stream().filter(unit -> unit.validOn(today)).toList();
    }

    @Transactional
    public long plan(Actor actor, String agency, Planned planned) {
        List<Checklist> used = planned.checklists().stream().distinct().flatMap(id -> lists.find(id).stream()).filter(list -> list.agency().equals(agency) && !list.retired()).toList();
        List<Issue> issues = new ArrayList<>();
        words(agency, planned, issues);
        units(agency, planned.units(), issues);
        days(planned.plan(), issues);
        if (used.size() != new LinkedHashSet<>(planned.checklists()).size()) {
            issues.add(Issue.of("checklist", "所选的清单已经停用或者不是本机关的，请重新选择"));
        }
        Long before = planned.before();
        if (before != null && book.table.find(before).filter(last -> last.agency().equals(agency) && last.state() == CampaignState.CONCLUDED).isEmpty()) {
            issues.add(Issue.of("before", "上一次自查应是本机关已经结束的自查"));
        }
        Refused.ifAny(issues);
        List<CheckItem> items = used.stream().flatMap(list -> list.items().stream().map(item -> item.within("l" + list.id()))).toList();
        Campaign campaign = new Campaign(book.ids.next(), agency, Scrub.clean(planned.title()).strip(), Scrub.clean(planned.basis()).strip(), before, CampaignState.PLANNED,
                List.copyOf(new LinkedHashSet<>(planned.units())), planned.plan(), items, null, null, "", null, "", 1);
        book.insert(actor, campaign);
        return campaign.id();
    }

    private void words(String agency, Planned planned, List<Issue> issues) {
        String title = Scrub.clean(planned.title()).strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            issues.add(Issue.of("title", "请填写标题，最多" + LONGEST_TITLE + "个字"));
        } else if (book.table.titled(agency, title)) {
            issues.add(Issue.of("title", "已经有一次同名的自查，请换一个标题"));
        }
        if (planned.basis().isBlank() || planned.basis().strip().length() > LONGEST_BASIS) {
            issues.add(Issue.of("basis", "请填写依据，如上级通知的名称和文号，最多" + LONGEST_BASIS + "个字"));
        }
    }

    private void units(String agency, Collection<String> units, List<Issue> issues) {
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            issues.add(Issue.of("units", units.isEmpty() ? "请至少选择一个单位；没有下级单位的，可以选本机关" : "一次最多" + MOST_UNITS + "个单位"));
        }
        Set<String> possible = possible(agency).stream().map(Agency::code).collect(Collectors.toSet());
        if (!possible.containsAll(units)) {
            issues.add(Issue.of("units", "所选单位中有的不属于本机关管辖或者已经撤销，请重新选择"));
        }
    }

    private void days(CampaignPlan plan, List<Issue> issues) {
        LocalDate last = book.today();
        for (int i = 0; i < plan.steps().size(); i++) {
            StepPlan step = plan.steps().get(i);
            if (step.by().isBefore(last) || step.by().isAfter(book.today().plusYears(2))) {
                issues.add(Issue.of(CampaignPlan.KEYS.get(i), "“" + CampaignPlan.label(i) + "”的日期应不早于" + last + "，不晚于两年以后，各步依次往后排"));
            } else {
                last = step.by();
            }
            if (step.person().isBlank() || step.person().length() > 50) {
                issues.add(Issue.of(CampaignPlan.KEYS.get(i) + "-person", "请填写“" + CampaignPlan.label(i) + "”的责任人，最多50个字"));
            }
        }
    }
}
