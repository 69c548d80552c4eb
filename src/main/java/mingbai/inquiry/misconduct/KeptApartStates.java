package mingbai.inquiry.misconduct;

import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ground asks of this house: its things as they lie, sealed; and that its files belong to something and are shown to nobody. */
@Configuration(proxyBeanMethods = false)
class KeptApartStates {

    @Bean
    LedgeredState keptApartState(SealedReportTable table) {
        return LedgeredState.of(ReportBook.KIND, table::each);
    }

    @Bean
    LedgeredState keptApartEntryState(SealedReportTable table) {
        return LedgeredState.of(ReportBook.ENTRY, table::eachEntry);
    }

    @Bean
    LedgeredState reportKeeperState(ReportKeeperTable table) {
        return LedgeredState.of(ReportKeeper.KIND, table::each);
    }

    @Bean
    FileOwner keptApartFiles(SealedReportTable table) {
        return new FileOwner() {
            @Override
            public String kind() {
                return ReportBook.FILES;
            }

            @Override
            public boolean owns(String hash) {
                return table.usesFile(hash);
            }

            @Override
            public boolean mayRead(String hash, @Nullable Caller caller) {
                return false;
            }
        };
    }
}
