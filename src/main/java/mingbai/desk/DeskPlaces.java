package mingbai.desk;

import java.util.Set;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the desk's menu that belong to nobody else. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

    @Bean
    Place todayPlace() {
        return new Place("today", "今日待办", "/desk", 10, Set.of());
    }

    @Bean
    Place leaderPlace() {
        return new Place("leader", "领导视图", "/desk/leader", 12, Set.of(Role.LEADER, Role.OFFICE));
    }

    @Bean
    Place startPlace() {
        return new Place("start", "上手指引", "/desk/start", 900, Set.of());
    }

    @Bean
    Place reviewPlace() {
        return new Place("review", "审核", "/desk/review", 30, Set.of(Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.SECRECY_REVIEW));
    }

    @Bean
    Place registerPlace() {
        return new Place("register", "公开登记簿", "/desk/register", 60, Set.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW,
                Role.SECRECY_REVIEW, Role.PUBLISHER, Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    Place routesPlace() {
        return new Place("routes", "审核流程", "/desk/routes", 70, Set.of(Role.OFFICE));
    }
}
