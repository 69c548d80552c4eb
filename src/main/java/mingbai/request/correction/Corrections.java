package mingbai.request.correction;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What demands to correct records offer to the modules below: ownership, state for the ledger, files. */
@Configuration(proxyBeanMethods = false)
class Corrections {

    static final String FILES = "record-correction";

    @Bean
    LedgeredState recordCorrectionState(CorrectionTable corrections) {
        return LedgeredState.of(RecordCorrection.KIND, corrections::each);
    }

    @Bean
    Owned recordCorrectionOwner(CorrectionTable corrections) {
        return new Owned() {
            @Override
            public String kind() {
                return "recordcorrection";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? corrections.find(Long.parseLong(id)).map(found -> found.demand().agency()) : Optional.empty();
            }
        };
    }

    /** Evidence: read by the office of the agency alone, it is about a person. */
    @Component
    static class Evidence implements FileOwner {

        private final CorrectionTable corrections;

        Evidence(CorrectionTable corrections) {
            this.corrections = corrections;
        }

        @Override
        public String kind() {
            return FILES;
        }

        @Override
        @Transactional(readOnly = true)
        public boolean owns(String hash) {
            return corrections.uses(hash);
        }

        @Override
        @Transactional(readOnly = true)
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return caller != null && corrections.agenciesOf(hash).stream().anyMatch(agency -> caller.holds(Role.OFFICE, agency));
        }
    }
}
