package mingbai.inspection.indicator;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicatorStates {

    @Bean
    static LedgeredState ledgeredIndicatorEntries(IndicatorEntryTable entries) {
        return LedgeredState.of(Entry.KIND, entries::each);
    }
}
