package mingbai.request.complaint;

import java.util.Optional;
import java.util.function.Function;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What complaints offer to the modules below: a complaint belongs to the office above, the order it led to also to the agency that must obey it. */
@Configuration(proxyBeanMethods = false)
class Complaints {

    @Bean
    LedgeredState complaintState(ComplaintTable complaints) {
        return LedgeredState.of(Complaint.KIND, complaints::each);
    }

    @Bean
    Owned complaintOwner(ComplaintTable complaints) {
        return owner("complaint", id -> complaints.find(id).map(Complaint::supervisor));
    }

    @Bean
    Owned complaintOrderOwner(ComplaintTable complaints) {
        return owner("complaintorder", id -> complaints.find(id).filter(complaint -> complaint.decision() != null && complaint.decision().correctUntil() != null)
                .map(complaint -> complaint.grievance().against()));
    }

    private static Owned owner(String kind, Function<Long, Optional<String>> agency) {
        return new Owned() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
            }
        };
    }

}
