package mingbai.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Divides the work of an agency among its leaders: enters a leader, changes what one answers for, and lets one leave. */
@Component
public class DivideWork {

    private static final int MOST_PLACES = 99;

    private final AgencyTable agencies;
    private final LeaderTable leaders;
    private final Ledger ledger;
    private final Ids ids;

    DivideWork(AgencyTable agencies, LeaderTable leaders, Ledger ledger, Ids ids) {
        this.agencies = agencies;
        this.leaders = leaders;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Who answers for what, in which place of the list. */
    public record Share(String person, String office, String duties, int place, @Nullable LocalDate since) {}

    @Transactional
    public Leader enter(Actor actor, String agency, Share share) {
        agencies.find(agency).orElseThrow(NotFound::new);
        check(share);
        Leader leader = of(ids.next(), agency, share, 1);
        leaders.insert(leader);
        ledger.record(act(AgencyActs.LEADER_ENTERED, actor, leader));
        return leader;
    }

    /** @param version the one the person saw */
    @Transactional
    public Leader change(Actor actor, String agency, long id, long version, Share share) {
        inOffice(agency, id, version);
        check(share);
        Leader after = of(id, agency, share, version + 1);
        leaders.update(after);
        ledger.record(act(AgencyActs.LEADER_CHANGED, actor, after));
        return after;
    }

    @Transactional
    public void leave(Actor actor, String agency, long id, long version, LocalDate lastDay) {
        Leader before = inOffice(agency, id, version);
        if (before.since() != null && lastDay.isBefore(before.since())) {
            throw new Refused("until", "离任日期早于任职日期，请核对。");
        }
        Leader after = before.leftOn(lastDay);
        leaders.update(after);
        ledger.record(act(AgencyActs.LEADER_LEFT, actor, after));
    }

    private Leader inOffice(String agency, long id, long version) {
        Leader before = leaders.find(id, agency).orElseThrow(NotFound::new);
        if (before.version() != version) {
            throw new Overtaken(before.person() + "的分工");
        }
        if (before.until() != null) {
            throw new Refused("", before.person() + "已经离任，分工不能再改。");
        }
        return before;
    }

    private static Leader of(long id, String agency, Share share, long version) {
        return new Leader(id, agency, share.person().strip(), share.office().strip(), share.duties().strip(), share.place(), share.since(), null, version);
    }

    private static Act act(AgencyActs kind, Actor actor, Leader leader) {
        return Act.of(kind, actor, leader.agency(), Map.of("leader", Long.toString(leader.id())), leader.touched());
    }

    private static void check(Share share) {
        List<Issue> issues = new ArrayList<>();
        if (share.person().isBlank() || share.person().strip().length() > 100) {
            issues.add(Issue.of("person", "请填写姓名，最多 100 个字。"));
        }
        if (share.office().isBlank() || share.office().strip().length() > 100) {
            issues.add(Issue.of("office", "请填写职务，最多 100 个字。"));
        }
        if (share.duties().isBlank() || share.duties().strip().length() > 2_000) {
            issues.add(Issue.of("duties", "请写明分管的工作，最多 2000 个字。"));
        }
        if (share.place() < 1 || share.place() > MOST_PLACES) {
            issues.add(Issue.of("place", "排序是 1 到 " + MOST_PLACES + " 的整数，1 排在最前。"));
        }
        Refused.ifAny(issues);
    }
}
