package mingbai.inquiry.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.Leader;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.LeaderReading;
import org.springframework.stereotype.Component;

/**
 * To whom a report goes: to the named persons of the body it is about; to those of the body above when it is about that body's own leaders, or when nobody there may open it. Nobody decides this,
 * so nobody has to read the report for it.
 */
@Component
class ReportWay {

    private final AgencyReading agencies;
    private final LeaderReading leaders;
    private final ReportKeepers keepers;
    private final Clock clock;

    ReportWay(AgencyReading agencies, LeaderReading leaders, ReportKeepers keepers, Clock clock) {
        this.agencies = agencies;
        this.leaders = leaders;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** The agency whose named persons will have it; nothing when nobody on the whole line up may open it. */
    Optional<String> of(Matter matter) {
        Optional<Agency> at = agencies.byCode(matter.told().against());
        if (at.isPresent() && isAboutLeaders(at.get(), matter.told())) {
            at = above(at.get());
        }
        return firstAble(at, matter);
    }

    /** The next one up that can take it. */
    Optional<String> above(Matter matter) {
        return firstAble(agencies.byCode(matter.desk()).flatMap(this::above), matter);
    }

    private Optional<String> firstAble(Optional<Agency> from, Matter matter) {
        Optional<Agency> at = from;
        while (at.isPresent()) {
            if (keepers.canTake(at.get().code(), matter)) {
                return at.map(Agency::code);
            }
            at = at.flatMap(this::above);
        }
        return Optional.empty();
    }

    private Optional<Agency> above(Agency agency) {
        return agency.parent().isEmpty() ? Optional.empty() : agencies.byCode(agency.parent());
    }

    private boolean isAboutLeaders(Agency agency, Told told) {
        return told.head() || leaders.inOffice(agency.code(), LocalDate.now(clock)).stream()
                .anyMatch(leader -> ReportKeepers.names(leader.person(), told) || holdsOffice(leader, told));
    }

    /** “你们局长”: of the post it is enough where people are named; in the facts every second sentence names one. */
    private static boolean holdsOffice(Leader leader, Told told) {
        return leader.office().length() >= 2 && told.whom().contains(leader.office());
    }
}
