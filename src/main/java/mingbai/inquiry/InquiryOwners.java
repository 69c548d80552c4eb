package mingbai.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Owned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inquiries offer to the modules below: ownership, state for the ledger, and who may read files: whoever works for the agency that has the inquiry. */
@Configuration(proxyBeanMethods = false)
class InquiryOwners {

    @Bean
    LedgeredState inquiryState(InquiryBook book) {
        return LedgeredState.of(Inquiry.KIND, book::each);
    }

    @Bean
    LedgeredState inquiryMessageState(InquiryMessageTable messages) {
        return LedgeredState.of(InquiryMessage.KIND, messages::each);
    }

    @Bean
    Owned inquiryOwner(InquiryBook book) {
        return new Owned() {
            @Override
            public String kind() {
                return Inquiry.KIND;
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? book.find(Long.parseLong(id)).map(Inquiry::agency) : Optional.empty();
            }
        };
    }

    @Bean
    FileOwner inquiryFiles(InquiryTable inquiries) {
        return owner(TakeInquiry.FILES, inquiries::uses, inquiries::agenciesWith);
    }

    @Bean
    FileOwner inquiryMessageFiles(InquiryMessageTable messages) {
        return owner(InquiryMessage.KIND, messages::uses, messages::agenciesWith);
    }

    private static FileOwner owner(String kind, Predicate<String> uses, Function<String, List<String>> agencies) {
        return new FileOwner() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public boolean owns(String hash) {
                return uses.test(hash);
            }

            @Override
            public boolean mayRead(String hash, @Nullable Caller caller) {
                return caller != null && agencies.apply(hash).stream().anyMatch(caller::worksFor);
            }
        };
    }
}
