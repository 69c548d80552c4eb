package mingbai.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingbai.agency.WorkRecord;
import mingbai.agency.reading.WorkRecordReading;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.Tail;
import mingbai.plan.QuotaTable.OfYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts from the work records how far persons are with their quotas; again whenever a work record or a plan changes. */
@Component
public class CountQuotas implements Tail {

    private final QuotaTable quotas;
    private final WorkRecordReading records;
    private final TransactionTemplate transaction;

    CountQuotas(QuotaTable quotas, WorkRecordReading records, TransactionTemplate transaction) {
        this.quotas = quotas;
        this.records = records;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "plan-quotas";
    }

    @Override
    public void accept(List<SequencedAct> acts) {
        if (acts.stream().anyMatch(act -> act.kind().startsWith("work.") || act.kind().equals("plan.issued"))) {
            look();
        }
    }

    /** All quotas of running plans. @return how many stand otherwise than before */
    public int look() {
        return Objects.requireNonNull(transaction.execute(status -> count(quotas.running())));
    }

    /** Those of one plan, in the transaction of an act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofPlan(long plan) {
        count(quotas.ofPlan(plan));
    }

    private int count(List<OfYear> all) {
        int changed = 0;
        for (OfYear one : all) {
            Quota quota = one.quota();
            List<LocalDate> days = records.attended(quota.agency(), quota.person(), quota.what(), LocalDate.of(one.year(), 1, 1), LocalDate.of(one.year(), 12, 31))
                    .stream().map(WorkRecord::day).toList();
            @Nullable LocalDate metOn = days.size() >= quota.need() ? days.get(quota.need() - 1) : null;
            if (days.size() != quota.met() || !Objects.equals(metOn, quota.metOn())) {
                quotas.count(quota.id(), days.size(), metOn);
                changed++;
            }
        }
        return changed;
    }
}
