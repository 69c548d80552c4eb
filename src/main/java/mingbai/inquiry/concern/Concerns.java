package mingbai.inquiry.concern;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.publication.EditionOrigin;
import mingbai.publication.LinkedPapers;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the response to concern offers to the modules below: ownership, state for the ledger, the desk's menu, Today, the origin of a draft. */
@Configuration(proxyBeanMethods = false)
class Concerns {

    @Bean
    static LedgeredState concernSignalState(SignalTable signals) {
        return LedgeredState.of(Signal.KIND, signals::each);
    }

    @Bean
    static LedgeredState concernResponseState(ResponseTable responses) {
        return LedgeredState.of(Response.KIND, responses::each);
    }

    @Bean
    static Owned concernSignalOwner(ConcernReading reading) {
        return owner(Signal.KIND, id -> reading.signal(id).map(Signal::agency));
    }

    @Bean
    static Owned concernResponseOwner(ConcernReading reading) {
        return owner(Response.KIND, id -> reading.response(id).map(Response::agency));
    }

    private static Owned owner(String kind, Function<Long, Optional<String>> agency) {
        return new Owned() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
            }
        };
    }

    @Bean
    static Place concernPlace() {
        return new Place("concern", "回应关切", "/desk/concern", 137, Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    static EditionOrigin concernOrigin(ConcernReading reading) {
        return edition -> reading.ofEdition(edition).map(response -> new EditionOrigin.Origin("回应关切：" + response.kind().label(), response.deskAddress()));
    }

    /** Back from the document to the answer it is. */
    @Bean
    static LinkedPapers concernLinks(ConcernReading reading) {
        return edition -> reading.ofEdition(edition).map(response -> new LinkedPapers.Link("回应关切", response.kind().label() + "，以及对同一件事的其他回应",
                response.isPublic() ? "/inquiry/concern/" + response.id() : "/inquiry/concern")).stream().toList();
    }

    /** Hours, not days: what is open stands in Today until the public heard. */
    @Bean
    static WaitingWork concernWork(ConcernReading reading, Clock clock) {
        return new WaitingWork() {
            @Override
            public Kind kind() {
                return Kind.INQUIRIES;
            }

            @Override
            public List<Item> of(Caller caller, long account) {
                List<String> agencies = Stream.of(Role.OFFICE, Role.LEADER).flatMap(role -> caller.agenciesFor(role).stream()).distinct().toList();
                return reading.open(agencies, MOST).stream().map(signal -> item(signal, clock.instant(), clock)).toList();
            }
        };
    }

    private static WaitingWork.Item item(Signal signal, Instant now, Clock clock) {
        Instant found = Instant.ofEpochMilli(signal.foundAt());
        ConcernClock.Limit next = signal.clock().next().orElse(null);
        String what = signal.judgement() == null ? "研判线索" : next == null ? "办理结束后登记结果" : next.step().label() + "，" + next.words(now);
        WaitingWork.Limit limit = next == null ? null : new WaitingWork.Limit(found.atZone(clock.getZone()).toLocalDate(), next.due().atZone(clock.getZone()).toLocalDate(), false);
        Tone tone = signal.judgement() == null ? Tone.SOON : next == null ? Tone.PLAIN : next.isLate(now) ? Tone.LATE : Tone.SOON;
        return new WaitingWork.Item("舆情：" + signal.title(), signal.agency(), what, found, limit, signal.state(), tone, "去办理", signal.deskAddress());
    }
}
