package mingbai.assessment.merit;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What recorded decisions offer to the modules below: a record belongs to the office that keeps it. */
@Configuration(proxyBeanMethods = false)
class Merits {

    @Bean
    LedgeredState meritState(MeritTable merits) {
        return LedgeredState.of(Merit.KIND, merits::each);
    }

    @Bean
    Owned meritOwner(MeritTable merits) {
        return new Owned() {
            @Override
            public String kind() {
                return "merit";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? merits.find(Long.parseLong(id)).map(Merit::office) : Optional.empty();
            }
        };
    }
}
