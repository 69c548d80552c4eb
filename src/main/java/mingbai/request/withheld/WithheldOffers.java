package mingbai.request.withheld;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the records of withheld information offer to the modules below: ownership, state for the ledger, the desk's menu, Today. */
@Configuration(proxyBeanMethods = false)
class WithheldOffers {

    @Bean
    LedgeredState withheldState(WithheldTable table) {
        return LedgeredState.of(Withheld.KIND, table::each);
    }

    @Bean
    Owned withheldOwner(WithheldReading reading) {
        return new Owned() {
            @Override
            public String kind() {
                return Withheld.KIND;
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? reading.find(Long.parseLong(id)).map(Withheld::agency) : Optional.empty();
            }
        };
    }

    @Bean
    Place withheldPlace() {
        return new Place("withheld", "不予公开信息", "/desk/withheld", 56, Set.of(Role.OFFICE, Role.LEADER));
    }

    /** Those due within a week. */
    @Bean
    WaitingWork withheldWork(WithheldReading reading, Clock clock) {
        return new WaitingWork() {
            @Override
            public Kind kind() {
                return Kind.REQUESTS;
            }

            @Override
            public List<Item> of(Caller caller, long account) {
                LocalDate soon = LocalDate.now(clock).plusDays(7);
                return reading.lines(caller.agenciesFor(Role.OFFICE), "due", soon, MOST, 0).stream().map(line -> item(line, clock)).toList();
            }
        };
    }

    private static WaitingWork.Item item(WithheldReading.Line line, Clock clock) {
        boolean late = line.reviewDue().isBefore(LocalDate.now(clock));
        return new WaitingWork.Item(line.what(), line.agency(), "不予公开的信息，应当再次评估（条例第十八条）", line.since().atStartOfDay(clock.getZone()).toInstant(),
                new WaitingWork.Limit(line.since(), line.reviewDue(), false), late ? "已到评估日期" : "待再评估", late ? Tone.LATE : Tone.SOON, "去评估",
                "/desk/withheld/" + line.id());
    }
}
