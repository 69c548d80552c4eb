package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.catalog.KnownPapers.Paper;
import mingbai.catalog.events.DutyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a duty by the signed words that there was nothing in this period (本期无此类信息, B5). Refused before the period is over, where something
 * must always be public or is known to have happened, and while the agency's own papers say otherwise.
 */
@Component
public class StateNothing {

    private final DutyChecks checks;
    private final DutyRecordTable records;
    private final RenewDuties duties;
    private final ObjectProvider<KnownPapers> papers;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    StateNothing(DutyChecks checks, DutyRecordTable records, RenewDuties duties, ObjectProvider<KnownPapers> papers, Ledger ledger, Ids ids, Clock clock) {
        this.checks = checks;
        this.records = records;
        this.duties = duties;
        this.papers = papers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void state(Actor actor, long id, String reason) {
        DutyChecks.requireReason(reason, "请说明为什么本期没有这类信息，例如“本季度未收取此项费用”。");
        Duty duty = checks.open(id);
        LocalDate today = LocalDate.now(clock);
        Period period = Period.ofCode(duty.period()).orElseThrow(() -> new Refused("reason", duty.period().equals(Period.STANDING)
                ? "长期公开的事项必须始终有公开的内容，不能按“本期无此类信息”办理。" : "这项信息已经登记为形成或变更，不能按“本期无此类信息”办理。"));
        if (!period.last().isBefore(today)) {
            throw new Refused("reason", period.label() + "还没有结束，请在 " + period.last().plusDays(1) + " 以后再说明。");
        }
        List<Paper> known = papers.stream().flatMap(port -> port.unpublished(duty.owedBy(), duty.matter(), period.first(), duty.due()).stream())
                .filter(paper -> belongs(paper, period, duty)).toList();
        if (!known.isEmpty()) {
            throw new Refused("reason", "本机关登记有这一期的文件，还没有公开：" + known.stream().map(StateNothing::named).collect(Collectors.joining("、"))
                    + "。请先公开，或更正它的公开属性和所属事项。");
        }
        Statement said = new Statement(ids.next(), duty.agency(), duty.matter(), duty.period(), Statement.Kind.NOTHING, reason.strip(), today);
        records.insert(said, actor, clock.millis());
        duties.renew(duty.agency(), duty.matter());
        ledger.record(Act.of(DutyActs.NOTHING_STATED, actor, duty.owedBy(), Map.of("matter", duty.matter(), "period", duty.period()), said.touched()));
    }

    private static String named(Paper paper) {
        return "《" + paper.title() + "》" + (paper.documentNumber().isEmpty() ? "" : paper.documentNumber());
    }

    /** As it would count if it were public: a paper that names another period is of that one. */
    private static boolean belongs(Paper paper, Period period, Duty duty) {
        Slot own = Slot.ofPeriod(period, duty.from(), new mingbai.calendar.Due(duty.due(), duty.provisional()), 1);
        Slot next = Slot.ofPeriod(period.next(), period.next().last(), new mingbai.calendar.Due(LocalDate.MAX, true), 1);
        Counting.count(List.of(new Discharge(0, paper.title(), paper.onDay(), paper.onDay(), List.of(), null, null)), List.of(own, next));
        return own.published() > 0;
    }
}
