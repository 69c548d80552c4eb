package mingbai.statistics.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.statistics.closing.Closing.State;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins to close a period of an office's tree: month, quarter, half-year or year that is over. Counting goes on by itself ({@link CloseWork}). A period
 * that was closed is counted again only with a reason, as a new version.
 */
@Component
public class ClosePeriod {

    private static final int FIRST_YEAR = 2008; // the Regulation of 2007 came into force
    private static final int LONGEST = 500;

    private final ClosingTable closings;
    private final AgencyReading agencies;
    private final MeasureList measures;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ClosePeriod(ClosingTable closings, AgencyReading agencies, MeasureList measures, Ledger ledger, Ids ids, Clock clock) {
        this.closings = closings;
        this.agencies = agencies;
        this.measures = measures;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param code   of the period, e.g. {@code 2026-Q1}
     * @param reason why it is counted again; may be empty the first time
     * @return id of the closing
     */
    @Transactional
    public long begin(Actor actor, String agency, String code, String reason) {
        agencies.byCode(agency).orElseThrow(NotFound::new);
        Period period = period(code);
        List<Closing> versions = closings.versions(agency, period);
        check(versions, reason.strip());
        Closing closing = new Closing(ids.next(), agency, period, versions.size() + 1, State.COUNTING, reason.strip(), agencies.subtree(agency), measures.all().size(),
                actor.accountId(), actor.name(), clock.instant(), null, 1);
        closings.insert(closing);
        ledger.record(Act.of(ClosingAct.BEGUN, actor, agency, Map.of("closing", Long.toString(closing.id()), "from", period.from().toString(), "to", period.to().toString(),
                "number", closing.number()), closing.touched(List.of())));
        return closing.id();
    }

    private Period period(String code) {
        Optional<Period> found = Period.ofCode(code).filter(period -> period.code().equals(code) && !code.contains("_"));
        Period period = found.orElseThrow(() -> new Refused("part", "请选择一个月、季度、半年或者年度。"));
        if (period.from().getYear() < FIRST_YEAR) {
            throw new Refused("year", "只能封存" + FIRST_YEAR + "年以后的期间。");
        }
        if (!period.isOver(LocalDate.now(clock))) {
            throw new Refused("part", period.label() + "还没有结束，结束后才能封存。");
        }
        return period;
    }

    private static void check(List<Closing> versions, String reason) {
        List<Issue> issues = new ArrayList<>();
        if (versions.stream().anyMatch(version -> !version.isClosed())) {
            issues.add(Issue.of("part", "这个期间正在统计，请等它完成。"));
        }
        if (!versions.isEmpty() && reason.isEmpty()) {
            issues.add(Issue.of("reason", "这个期间已经封存，重新统计要写明理由。"));
        }
        if (reason.length() > LONGEST) {
            issues.add(Issue.of("reason", "理由最多" + LONGEST + "字，现有" + reason.length() + "字。"));
        }
        Refused.ifAny(issues);
    }
}
