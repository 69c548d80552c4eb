package mingbai.request.fee;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for here. */
@Configuration(proxyBeanMethods = false)
class Fees {

    @Bean
    LedgeredState requestFeeState(FeeTable fees) {
        return LedgeredState.of(RequestFee.KIND, fees::each);
    }
}
