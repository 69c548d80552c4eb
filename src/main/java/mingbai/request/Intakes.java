package mingbai.request;

import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the intake of requests offers to the modules below: state for the ledger, and who owns sealed files. */
@Configuration(proxyBeanMethods = false)
class Intakes {

    @Bean
    LedgeredState requestIntakeState(IdentityTable table) {
        return LedgeredState.of(IdentityBook.KIND, table::each);
    }

    @Bean
    FileOwner requestIdentityFiles(IdentityTable table) {
        return new FileOwner() {
            @Override
            public String kind() {
                return IdentityBook.FILES;
            }

            @Override
            public boolean owns(String hash) {
                return table.usesFile(hash);
            }

            /** What lies in the store is noise; the content is opened by {@link ShowIdentity}, which records it. */
            @Override
            public boolean mayRead(String hash, @Nullable Caller caller) {
                return false;
            }
        };
    }

    @Bean
    LedgeredState requestMessageState(FollowTable table) {
        return LedgeredState.of(CaseMessage.KIND, table::eachMessage);
    }

    @Bean
    LedgeredState requestRatingState(FollowTable table) {
        return LedgeredState.of(RateAnswer.KIND, table::eachRating);
    }

    @Bean
    FileOwner requestMessageFiles(FollowTable table, RequestTable requests) {
        return new FileOwner() {
            @Override
            public String kind() {
                return CaseMessage.KIND;
            }

            @Override
            public boolean owns(String hash) {
                return table.usesFile(hash);
            }

            @Override
            public boolean mayRead(String hash, @Nullable Caller caller) {
                return caller != null && table.requestsWith(hash).stream().map(requests::find).flatMap(java.util.Optional::stream)
                        .anyMatch(request -> caller.worksFor(request.agency()));
            }
        };
    }
}
