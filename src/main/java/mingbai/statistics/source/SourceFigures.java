package mingbai.statistics.source;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What figures of other business systems offer to the modules below: ownership, and state for the ledger. */
@Configuration(proxyBeanMethods = false)
class SourceFigures {

    @Bean
    LedgeredState sourceFigureState(SourceFigureTable table) {
        return LedgeredState.of(SourceFigure.KIND, table::each);
    }

    @Bean
    Owned sourceFigureOwner(SourceFigureTable table) {
        return new Owned() {
            @Override
            public String kind() {
                return SourceFigure.KIND;
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? table.find(Long.parseLong(id)).map(SourceFigure::agency) : Optional.empty();
            }
        };
    }
}
