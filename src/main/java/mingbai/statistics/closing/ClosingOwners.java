package mingbai.statistics.closing;

import java.util.Optional;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Owned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom closed periods and their lists belong: the office that closed them. */
@Configuration(proxyBeanMethods = false)
class ClosingOwners {

    @Bean
    static LedgeredState ledgeredClosings(ClosingTable closings) {
        return LedgeredState.of(Closing.KIND, closings::each);
    }

    /** A closing in an address. */
    @Component
    static class OwnedClosings implements Owned {

        private final ClosingTable closings;

        OwnedClosings(ClosingTable closings) {
            this.closings = closings;
        }

        @Override
        public String kind() {
            return Closing.KIND;
        }

        @Override
        @Transactional(readOnly = true)
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? closings.find(Long.parseLong(id)).map(Closing::agency) : Optional.empty();
        }
    }

    /** Lists of records are read through the pages of figures; the files themselves are the office's. */
    @Component
    static class ClosingFiles implements FileOwner {

        static final String KIND = "closing";

        private final ClosingTable closings;

        ClosingFiles(ClosingTable closings) {
            this.closings = closings;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        @Transactional(readOnly = true)
        public boolean owns(String hash) {
            return closings.uses(hash);
        }

        @Override
        @Transactional(readOnly = true)
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return caller != null && closings.agenciesOf(hash).stream().anyMatch(caller::worksFor);
        }
    }
}
