package mingbai.request;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requests offer to the modules below: ownership, and state for the ledger. */
@Configuration(proxyBeanMethods = false)
class Requests {

    @Bean
    LedgeredState requestState(CaseBook book) {
        return LedgeredState.of(RequestCase.KIND, book::each);
    }

    @Bean
    LedgeredState requestLinkState(LinkTable links) {
        return LedgeredState.of(RequestLink.KIND, links::each);
    }

    @Bean
    Owned requestOwner(CaseBook book) {
        return new Owned() {
            @Override
            public String kind() {
                return "request";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? book.find(Long.parseLong(id)).map(RequestCase::agency) : Optional.empty();
            }
        };
    }
}
