package mingbai.report.check.web;

import java.util.Set;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the desk's menu for looking a report through. */
@Configuration(proxyBeanMethods = false)
class CheckPlaces {

    static final String KEY = "report-check";

    @Bean
    Place reportCheckPlace() {
        return new Place(KEY, "报告核对", "/desk/report/check", 68, Set.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.OFFICE, Role.LEADER,
                Role.INSPECTOR));
    }
}
