package mingbai.inspection.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and retires an office's checklist. A change is a new edition; campaigns already planned keep theirs. */
@Component
public class KeepChecklist {

    private static final int LONGEST_TITLE = 60;

    private final ChecklistTable lists;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    KeepChecklist(ChecklistTable lists, Ledger ledger, Ids ids, Clock clock) {
        this.lists = lists;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes over a list of the program. @return its id at the office */
    @Transactional
    public long adopt(Actor actor, String agency, String code) {
        BuiltInChecklist list = BuiltInChecklist.ofCode(code).orElseThrow(NotFound::new);
        return insert(actor, new Checklist(ids.next(), agency, code, 1, list.title(), list.items(), false, 1));
    }

    @Transactional
    public long create(Actor actor, String agency, String title, String items) {
        List<Issue> issues = new ArrayList<>();
        String called = title(title, issues);
        List<CheckItem> read = ChecklistText.read(items, issues);
        Refused.ifAny(issues);
        return insert(actor, new Checklist(ids.next(), agency, "", 1, called, read, false, 1));
    }

    private long insert(Actor actor, Checklist list) {
        lists.insert(list, actor, clock.millis());
        ledger.record(Act.of(CampaignAct.CHECKLIST_SET, actor, list.agency(), Map.of("edition", list.edition()), list.touched()));
        return list.id();
    }

    @Transactional
    public void amend(Actor actor, long id, long version, String title, String items) {
        List<Issue> issues = new ArrayList<>();
        String called = title(title, issues);
        List<CheckItem> read = ChecklistText.read(items, issues);
        Refused.ifAny(issues);
        Checklist next = current(id, version).amended(called, read);
        lists.update(next);
        lists.edition(next, actor, clock.millis());
        ledger.record(Act.of(CampaignAct.CHECKLIST_SET, actor, next.agency(), Map.of("edition", next.edition()), next.touched()));
    }

    @Transactional
    public void retire(Actor actor, long id, long version) {
        Checklist next = current(id, version).retiredNow();
        lists.update(next);
        ledger.record(Act.of(CampaignAct.CHECKLIST_SET, actor, next.agency(), Map.of("retired", true), next.touched()));
    }

    private Checklist current(long id, long version) {
        Checklist list = lists.find(id).orElseThrow(NotFound::new);
        if (list.version() != version || list.retired()) {
            throw new Overtaken("这份清单");
        }
        return list;
    }

    private static String title(String title, List<Issue> issues) {
        String called = Scrub.clean(title).strip();
        if (called.isEmpty() || called.length() > LONGEST_TITLE) {
            issues.add(Issue.of("title", "请填写名称，最多" + LONGEST_TITLE + "个字"));
        }
        return called;
    }
}
