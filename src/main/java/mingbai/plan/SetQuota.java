package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.agency.Leader;
import mingbai.agency.WorkRecord;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.LeaderReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.plan.events.PlanAct;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets what persons are to do within the year, for one or for all leaders in office, and ends such a quota with the reason. */
@Component
public class SetQuota {

    private static final int MOST = 366;

    private final QuotaTable quotas;
    private final Changes changes;
    private final CountQuotas count;
    private final AgencyReading agencies;
    private final LeaderReading leaders;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SetQuota(QuotaTable quotas, Changes changes, CountQuotas count, AgencyReading agencies, LeaderReading leaders, Ledger ledger, Ids ids, Clock clock) {
        this.quotas = quotas;
        this.changes = changes;
        this.count = count;
        this.agencies = agencies;
        this.leaders = leaders;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param person empty for all leaders of the agency who are in office today */
    public record Entry(String agency, String person, WorkRecord.Kind what, int need, LocalDate due) {}

    /** @return how many were set; those already there stay as they are */
    @Transactional
    public int set(Actor actor, long plan, Entry entry, String reason) {
        Plan whole = changes.open(plan);
        check(whole, entry);
        List<String> persons = entry.person().isBlank()
                ? leaders.inOffice(entry.agency(), LocalDate.now(clock)).stream().map(Leader::person).distinct().toList() : List.of(entry.person().strip());
        if (persons.isEmpty()) {
            throw new Refused("person", "“" + agencies.nameOf(entry.agency()) + "”没有登记在任领导，请填写姓名，或者先在机构页登记领导分工。");
        }
        List<Quota> fresh = persons.stream().map(person -> new Quota(ids.next(), plan, entry.agency(), person, entry.what(), entry.need(), entry.due(), "", 0, null, 1))
                .filter(quota -> !quotas.isThere(quota)).toList();
        if (fresh.isEmpty()) {
            throw new Refused("person", "这项定额已经有了。");
        }
        List<Touched> touched = new ArrayList<>();
        fresh.forEach(quota -> {
            quotas.insert(quota);
            touched.add(quota.touched());
            changes.keep(actor, whole, "quota", quota.id(), "", quota.wording(), reason).ifPresent(touched::add);
        });
        ledger.record(new Act(PlanAct.QUOTA_SET, actor, whole.agency(), Map.of("plan", Long.toString(plan)), touched));
        count.ofPlan(plan);
        return fresh.size();
    }

    @Transactional
    public void end(Actor actor, long plan, long id, long version, String reason) {
        Plan whole = changes.open(plan);
        Quota before = quotas.get(id);
        if (before.plan() != plan || before.version() != version || !before.counts()) {
            throw new Overtaken("这条定额");
        }
        Quota after = before.endedFor(Words.reason("reason", "取消定额的理由", reason));
        quotas.end(after);
        Optional<Touched> change = changes.keep(actor, whole, "quota", id, before.wording(), "", reason);
        ledger.record(new Act(PlanAct.QUOTA_ENDED, actor, whole.agency(), Map.of("plan", Long.toString(plan)), Stream.concat(Stream.of(after.touched()), change.stream()).toList()));
    }

    private void check(Plan plan, Entry entry) {
        List<Issue> issues = new ArrayList<>();
        if (agencies.byCode(entry.agency()).isEmpty() || !agencies.isWithin(entry.agency(), plan.agency())) {
            issues.add(Issue.of("agency", "单位应是本机关，或者本机关所属的单位。"));
        }
        if (entry.person().strip().length() > 100 || entry.person().contains("、")) {
            issues.add(Issue.of("person", "请填写一个人的姓名，最多100个字；几个人请分别设定。"));
        }
        if (!entry.what().gathers()) {
            issues.add(Issue.of("what", "定额只能是培训、会议、听取汇报、政策解读、新闻发布。"));
        }
        if (entry.need() < 1 || entry.need() > MOST) {
            issues.add(Issue.of("need", "次数是1到" + MOST + "的整数。"));
        }
        if (entry.due().getYear() != plan.year()) {
            issues.add(Issue.of("due", "定额的期限应在" + plan.year() + "年内。"));
        }
        Refused.ifAny(issues);
    }
}
