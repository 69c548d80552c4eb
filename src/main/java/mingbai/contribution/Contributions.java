package mingbai.contribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.contribution.reading.ContributionReading;
import mingbai.contribution.reading.ContributionReading.Row;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.publication.EditionOrigin;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import mingbai.web.SentWork;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What contributions offer to the modules below: ownership, state for the ledger, the desk's menu, Today, the origin of a draft. */
@Configuration(proxyBeanMethods = false)
class Contributions {

    @Bean
    LedgeredState contributionState(ContributionTable items) {
        return LedgeredState.of(Contribution.KIND, items::each);
    }

    /** For those who deal with it. */
    @Bean
    Owned receivedOwner(ContributionReading contributions) {
        return new End("contribution", id -> contributions.find(id).filter(whole -> !whole.row().state().equals("RECALLED")).map(whole -> whole.row().receiver()));
    }

    /** For those who sent it. */
    @Bean
    Owned sentOwner(ContributionReading contributions) {
        return new End("sent", id -> contributions.find(id).map(whole -> whole.row().unit()));
    }

    private record End(String kind, Function<Long, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
        }
    }

    @Bean
    Place contributionsPlace() {
        return new Place("contributions", "信息报送", "/desk/contributions", 58, Set.of(Role.CORRESPONDENT, Role.DRAFTER, Role.OFFICE, Role.LEADER));
    }

    @Bean
    EditionOrigin contributionOrigin(ContributionReading contributions, AgencyReading agencies) {
        return edition -> contributions.ofEdition(edition)
                .map(row -> new EditionOrigin.Origin(agencies.nameOf(row.unit()) + "报送（" + row.senderName() + "）", "/desk/contribution/" + row.id()));
    }

    @Bean
    WaitingWork contributionWork(ContributionReading contributions) {
        return new WaitingWork() {
            @Override
            public Kind kind() {
                return Kind.CONTRIBUTIONS;
            }

            @Override
            public List<Item> of(mingbai.web.Caller caller, long account) {
                List<String> receivers = Stream.of(Role.OFFICE, Role.DRAFTER).flatMap(role -> caller.agenciesFor(role).stream()).distinct().toList();
                return contributions.waiting(receivers, MOST).stream().map(Contributions::item).toList();
            }
        };
    }

    private static WaitingWork.Item item(Row row) {
        return new WaitingWork.Item(row.title(), row.unit(), "报送的信息，待采用", row.sentAt(), null, ContributionState.SENT.label(), Tone.NEWS, "去处理",
                "/desk/contribution/" + row.id());
    }

    @Bean
    SentWork sentContributions(ContributionReading contributions) {
        return account -> contributions.sentBy(account, SentWork.MOST).stream().map(row -> new SentWork.Sent(row.title(), "报送的信息", row.sentAt(),
                ContributionState.valueOf(row.state()).label(), tone(row.state()), "/desk/sent/" + row.id())).toList();
    }

    static Tone tone(String state) {
        return switch (ContributionState.valueOf(state)) {
            case SENT -> Tone.NEWS;
            case TAKEN -> Tone.DONE;
            case DECLINED, SEALED -> Tone.LATE;
            case RECALLED -> Tone.PLAIN;
        };
    }
}
