package mingbai.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Findings on Today: what one's own agencies must mend, and what those who look after them have to judge, look at again and strike off. */
@Configuration(proxyBeanMethods = false)
class FindingsToday {

    /** What an agency must mend; hints nobody confirmed are not owed. */
    @Bean
    WaitingWork findingsToMend(FindingReading findings, Clock clock) {
        return new Waiting(clock) {
            @Override
            public List<Item> of(Caller caller, long account) {
                Set<String> own = own(caller, Role.OFFICE, Role.DRAFTER, Role.PUBLISHER);
                return own.isEmpty() ? List.of() : findings.list(FindingFilter.of(own).in(FindingState.OPEN), 0, MOST).stream().filter(row -> row.severity() != Severity.HINT)
                        .map(row -> item(row, "待整改：" + row.ruleName(), "去整改", true)).toList();
            }
        };
    }

    /** What waits for an inspector or an office: nobody judges or strikes off what they mended themselves. */
    @Bean
    WaitingWork findingsToJudge(FindingReading findings, AgencyReading agencies, Clock clock) {
        return new Waiting(clock) {
            @Override
            public List<Item> of(Caller caller, long account) {
                Set<String> within = new LinkedHashSet<>();
                own(caller, Role.OFFICE, Role.INSPECTOR).forEach(code -> within.addAll(agencies.subtree(code)));
                if (within.isEmpty()) {
                    return List.of();
                }
                List<Item> items = new ArrayList<>();
                for (FindingState state : List.of(FindingState.EXPLAINED, FindingState.MENDED, FindingState.RECHECKED)) {
                    findings.list(FindingFilter.of(within).in(state), 0, Math.max(1, MOST - items.size())).stream().filter(row -> !Objects.equals(row.mendedBy(), account))
                            .forEach(row -> items.add(item(row, turn(state) + "：" + row.ruleName(), act(state), state == FindingState.EXPLAINED)));
                }
                return items;
            }
        };
    }

    private static String turn(FindingState state) {
        return state == FindingState.EXPLAINED ? "已说明，待认定" : state == FindingState.MENDED ? "已整改，待复查" : "复查通过，待销号";
    }

    private static String act(FindingState state) {
        return state == FindingState.EXPLAINED ? "去认定" : state == FindingState.MENDED ? "去复查" : "去销号";
    }

    private abstract static class Waiting implements WaitingWork {

        private final Clock clock;

        Waiting(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Kind kind() {
            return Kind.INSPECTION;
        }

        static Set<String> own(Caller caller, Role... roles) {
            Set<String> own = new LinkedHashSet<>();
            for (Role role : roles) {
                own.addAll(caller.agenciesFor(role));
            }
            own.remove("");
            return own;
        }

        Item item(FindingReading.Row row, String what, String act, boolean owed) {
            ZoneId zone = clock.getZone();
            LocalDate today = LocalDate.now(clock);
            LocalDate since = owed || row.mendedOn() == null ? row.openedOn() : row.mendedOn();
            return new Item(row.title(), row.agency(), what, since.atStartOfDay(zone).toInstant(), owed ? new Limit(row.openedOn(), row.dueOn(), false) : null, row.standing(today),
                    row.tone(today), act, row.page());
        }
    }
}
