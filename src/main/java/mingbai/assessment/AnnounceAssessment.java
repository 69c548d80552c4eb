package mingbai.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Period;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces a year's assessment: from now on every unit in it sees what counts and for how much. Announced after the year began it is marked as late. */
@Component
public class AnnounceAssessment {

    private static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 2008; // the Regulation of 2007 came into force
    static final int MOST_UNITS = 2_000;

    private final IndicatorSetTable sets;
    private final AssessmentRoundTable rounds;
    private final ScoreSheetTable sheets;
    private final AgencyReading agencies;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate writing;

    AnnounceAssessment(IndicatorSetTable sets, AssessmentRoundTable rounds, ScoreSheetTable sheets, AgencyReading agencies, SendMessage messages, Ledger ledger, Ids ids, Clock clock,
            PlatformTransactionManager transactions) {
        this.sets = sets;
        this.rounds = rounds;
        this.sheets = sheets;
        this.agencies = agencies;
        this.messages = messages;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * @param year   over which is counted, 1 January to 31 December
     * @param groups comparison groups that take part, as {@link PeerGroups} names them
     * @return id of the round
     */
    public long announce(Actor actor, String agency, long set, int year, String title, Collection<String> groups) {
        AssessmentRound round = writing.execute(status -> announced(actor, agency, set, year, title.strip(), groups));
        // Each unit is told in a transaction of its own: hundreds of messages in one would keep all others from writing.
        sheets.unitsOf(round.id()).forEach(unit -> messages.send(actor, Recipient.holders(unit, Role.OFFICE, Role.LEADER, Role.DRAFTER), MessageKind.INFORMATION, unit,
                round.title() + "：考核指标已公布", told(round), "/desk/assessment/set/" + round.set()));
        return round.id();
    }

    private AssessmentRound announced(Actor actor, String agency, long set, int year, String title, Collection<String> groups) {
        SetVersion version = sets.find(set).filter(found -> found.agency().equals(agency)).orElseThrow(NotFound::new);
        List<Agency> units = units(agency, groups);
        check(year, title, units);
        AssessmentRound round = new AssessmentRound(ids.next(), agency, version.id(), year, title, Period.year(year), RoundState.ANNOUNCED, LocalDate.now(clock), null, null, null,
                actor.accountId(), actor.name(), 1);
        rounds.insert(round);
        units.forEach(unit -> sheets.insert(new KeptSheet(ids.next(), round.id(), unit.code(), PeerGroups.of(unit), 0, 0, 0, null, "", null, 1)));
        ledger.record(Act.of(AssessmentAct.ANNOUNCED, actor, agency, Map.of("assessment", Long.toString(round.id()), "year", year, "set", Long.toString(version.id())),
                round.touched(sheets.of(round.id()))));
        return round;
    }

    private static String told(AssessmentRound round) {
        return "考核期为" + round.period().label() + "。" + (round.announcedLate() ? "指标在考核期开始之后才公布。" : "");
    }

    /** The bodies below the office that are of the groups; not itself, not its sections. */
    private List<Agency> units(String agency, Collection<String> groups) {
        Set<String> wanted = Set.copyOf(groups);
        LocalDate today = LocalDate.now(clock);
        return agencies.within(agency).stream().filter(unit -> !unit.code().equals(agency) && unit.validOn(today) && wanted.contains(PeerGroups.of(unit))).toList();
    }

    private void check(int year, String title, List<Agency> units) {
        List<Issue> issues = new ArrayList<>();
        int now = LocalDate.now(clock).getYear();
        if (year < FIRST_YEAR || year > now + 2) {
            issues.add(Issue.of("year", "年度应在" + FIRST_YEAR + "至" + (now + 2) + "之间。"));
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            issues.add(Issue.of("title", "请填写名称，最多" + LONGEST_TITLE + "字。"));
        }
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            issues.add(Issue.of("groups", units.isEmpty() ? "请选择至少一组参加考核的单位。" : "参加的单位最多" + MOST_UNITS + "个，现有" + units.size() + "个。"));
        }
        Refused.ifAny(issues);
    }
}
