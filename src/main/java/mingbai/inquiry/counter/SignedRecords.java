package mingbai.inquiry.counter;

import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signed records offer to the modules below: state for the ledger, and who may read the scans: whoever works for the agency that has the inquiry. */
@Configuration(proxyBeanMethods = false)
class SignedRecords {

    @Bean
    LedgeredState inquiryRecordState(SignedRecordTable table) {
        return LedgeredState.of(SignedRecord.KIND, table::each);
    }

    @Bean
    FileOwner inquiryRecordFiles(SignedRecordTable table, InquiryBook book) {
        return new FileOwner() {
            @Override
            public String kind() {
                return SignedRecord.KIND;
            }

            @Override
            public boolean owns(String hash) {
                return table.uses(hash);
            }

            @Override
            public boolean mayRead(String hash, @Nullable Caller caller) {
                return caller != null && table.inquiriesWith(hash).stream().flatMap(id -> book.find(id).stream()).map(Inquiry::agency).anyMatch(caller::worksFor);
            }
        };
    }
}
