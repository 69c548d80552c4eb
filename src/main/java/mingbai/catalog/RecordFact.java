package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.catalog.events.DutyActs;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The writing that {@link RecordChange} and {@link RecordBase} share. Whoever calls is inside a transaction. */
@Component
class RecordFact {

    private static final int LONGEST_WHAT = 400;

    private final CatalogReading catalog;
    private final CountingTable counting;
    private final DutyRecordTable records;
    private final RenewDuties duties;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RecordFact(CatalogReading catalog, CountingTable counting, DutyRecordTable records, RenewDuties duties, Ledger ledger, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.counting = counting;
        this.records = records;
        this.duties = duties;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The matter as it held on the day, null when it did not. */
    @Nullable Matter inForce(String agency, String matter, LocalDate day) {
        return catalog.inForce(agency, day).stream().filter(one -> one.code().equals(matter)).findFirst().orElse(null);
    }

    List<Issue> issues(String agency, LocalDate day, String what) {
        List<Issue> issues = new ArrayList<>();
        if (day.isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("on_day", "日期晚于今天，请核对。"));
        }
        LocalDate counted = counting.find(agency).map(CountingTable.Start::fromDay).orElse(LocalDate.MAX);
        if (counted.equals(LocalDate.MAX)) {
            issues.add(Issue.whole("本机关还没有开始计算应公开事项，请公开工作机构先设定起算日期。"));
        } else if (day.isBefore(counted)) {
            issues.add(Issue.of("on_day", "日期早于本机关的起算日期 " + counted + "，不产生应公开事项。"));
        }
        if (what.isBlank() || what.strip().length() > LONGEST_WHAT) {
            issues.add(Issue.of("what", "请写明是什么信息，最多 " + LONGEST_WHAT + " 个字。"));
        }
        return issues;
    }

    long record(Actor actor, String agency, String matter, DutyFact.Kind kind, LocalDate day, String what) {
        Refused.ifAny(issues(agency, day, what));
        DutyFact fact = new DutyFact(ids.next(), agency, matter, kind, day, what.strip());
        records.insert(fact, actor, clock.millis());
        duties.renew(agency, matter);
        ledger.record(Act.of(DutyActs.FACT_RECORDED, actor, agency, Map.of("matter", matter, "kind", kind.code(), "onDay", day.toString()), fact.touched()));
        return fact.id();
    }
}
