package mingbai.inquiry.quality;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What samplings offer to the modules below: ownership and state for the ledger. */
@Configuration(proxyBeanMethods = false)
class QualityOffered {

    @Bean
    LedgeredState qualityCheckState(QualityTable table) {
        return LedgeredState.of(QualityCheck.KIND, table::each);
    }

    @Bean
    LedgeredState qualityItemState(QualityTable table) {
        return LedgeredState.of(QualityItem.KIND, table::eachItem);
    }

    @Bean
    Owned qualityCheckOwner(QualityTable table) {
        return new Owned() {
            @Override
            public String kind() {
                return "qualitycheck";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? table.find(Long.parseLong(id)).map(QualityCheck::agency) : Optional.empty();
            }
        };
    }
}
