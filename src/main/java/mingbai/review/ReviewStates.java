package mingbai.review;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for here: matters, opinions and secrecy decisions. */
@Configuration(proxyBeanMethods = false)
class ReviewStates {

    @Bean
    LedgeredState matterState(MatterTable matters) {
        return LedgeredState.of(Matter.KIND, matters::each);
    }

    @Bean
    LedgeredState opinionState(OpinionTable opinions) {
        return LedgeredState.of(OpinionTable.KIND, opinions::each);
    }

    @Bean
    LedgeredState secrecyState(OpinionTable opinions) {
        return LedgeredState.of(OpinionTable.SECRECY_KIND, opinions::eachSecrecy);
    }
}
