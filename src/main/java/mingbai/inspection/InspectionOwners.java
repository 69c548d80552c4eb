package mingbai.inspection;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose findings are: of the agency that must mend them. */
@Configuration(proxyBeanMethods = false)
class InspectionOwners {

    @Bean
    static LedgeredState ledgeredFindings(FindingTable findings) {
        return LedgeredState.of(Finding.KIND, findings::each);
    }

    /** A finding in an address. */
    @Component
    static class OwnedFindings implements Owned {

        private final FindingTable findings;

        OwnedFindings(FindingTable findings) {
            this.findings = findings;
        }

        @Override
        public String kind() {
            return Finding.KIND;
        }

        @Override
        @Transactional(readOnly = true)
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? findings.find(Long.parseLong(id)).map(Finding::agency) : Optional.empty();
        }
    }
}
