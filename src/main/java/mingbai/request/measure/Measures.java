package mingbai.request.measure;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What measures offer to the modules below: state for the ledger, and which agency answers for an opinion it was asked for. */
@Configuration(proxyBeanMethods = false)
class Measures {

    @Bean
    LedgeredState measureState(MeasureTable measures) {
        return LedgeredState.of(Measure.KIND, measures::each);
    }

    @Bean
    LedgeredState wordingState(WordingTable wordings) {
        return LedgeredState.of(Wording.KIND, wordings::each);
    }

    @Bean
    LedgeredState urgingState(UrgingTable urgings) {
        return LedgeredState.of(Urging.KIND, urgings::each);
    }

    /** An opinion asked of another agency belongs to that agency's desk. */
    @Bean
    Owned opinionOwner(MeasureTable measures) {
        return new Owned() {
            @Override
            public String kind() {
                return "askedopinion";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? measures.agencyAsked(Long.parseLong(id)) : Optional.empty();
            }
        };
    }
}
