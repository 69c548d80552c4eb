package mingbai.review;

import java.util.Optional;
import java.util.function.LongFunction;
import mingbai.ledger.Ids;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose people may open a sign-off: those of the agency that takes its current step. */
@Configuration(proxyBeanMethods = false)
class ReviewOwners {

    @Bean
    Owned matterOwner(ReviewReading reviews) {
        return new ById("matter", reviews::agencyOfStep);
    }

    private record ById(String kind, LongFunction<Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
        }
    }
}
