package mingbai.inquiry.hotline;

import java.util.Optional;
import java.util.function.Function;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hotline offers to the modules below: whose a call is, and the state of batches for the ledger. */
@Configuration(proxyBeanMethods = false)
class Hotline {

    @Bean
    static LedgeredState callBatchState(CallTable calls) {
        return LedgeredState.of(CallBatch.KIND, calls::each);
    }

    @Bean
    static Owned hotlineCallOwner(CallReading calls) {
        return owner("hotlinecall", id -> calls.find(id).map(HotlineCall::agency));
    }

    @Bean
    static LedgeredState callSampleState(CallSampleTable samples) {
        return LedgeredState.of(CallSample.KIND, samples::each);
    }

    @Bean
    static LedgeredState callCheckState(CallSampleTable samples) {
        return LedgeredState.of(CallCheck.KIND, samples::eachCheck);
    }

    @Bean
    static Owned callSampleOwner(CallSampleReading samples) {
        return owner(CallSample.KIND, id -> samples.find(id).map(CallSample::agency));
    }

    static Owned owner(String kind, Function<Long, Optional<String>> agency) {
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
}
