package mingbai.review;

import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for here: matters, opinions and secrecy decisions. */
@Configuration(proxyBeanMethods = false)
class ReviewStates {

    @Bean
    LedgeredState matterState(MatterTable matters) {
        return new Read(Matter.KIND, matters::each);
    }

    @Bean
    LedgeredState opinionState(OpinionTable opinions) {
        return new Read(OpinionTable.KIND, opinions::each);
    }

    @Bean
    LedgeredState secrecyState(OpinionTable opinions) {
        return new Read(OpinionTable.SECRECY_KIND, opinions::eachSecrecy);
    }

    private record Read(String kind, java.util.function.Consumer<BiConsumer<String, Map<String, ?>>> rows) implements LedgeredState {

        @Override
        public void each(BiConsumer<String, Map<String, ?>> consumer) {
            rows.accept(consumer);
        }
    }
}
