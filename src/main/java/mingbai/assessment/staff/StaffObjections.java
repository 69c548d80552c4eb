package mingbai.assessment.staff;

import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What levels of persons offer: state for the ledger, to whom an objection belongs, a place of the desk. */
@Configuration(proxyBeanMethods = false)
class StaffObjections {

    @Bean
    static LedgeredState staffObjectionState(StaffObjectionTable objections) {
        return LedgeredState.of(StaffObjection.KIND, objections::each);
    }

    @Bean
    static Owned staffObjectionOwner(StaffObjectionTable objections) {
        return new Owned() {
            @Override
            public String kind() {
                return "staffobjection";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? objections.find(Long.parseLong(id)).map(StaffObjection::agency) : Optional.empty();
            }
        };
    }

    @Bean
    static Place staffLevelPlace() {
        return new Place("staff-levels", "人员等次", "/desk/staff-levels/mine", 433, Set.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW,
                Role.SECRECY_REVIEW, Role.OFFICE, Role.LEADER));
    }
}
