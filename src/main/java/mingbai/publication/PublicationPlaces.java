package mingbai.publication;

import java.util.Set;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the desk's menu that belong to drafting and publishing. */
@Configuration(proxyBeanMethods = false)
class PublicationPlaces {

    @Bean
    Place draftsPlace() {
        return new Place("drafts", "起草与文稿", "/desk/drafts", 20, Set.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW,
                Role.SECRECY_REVIEW, Role.PUBLISHER, Role.OFFICE, Role.LEADER));
    }

    @Bean
    Place publishPlace() {
        return new Place("publish", "发布", "/desk/publish", 40, Set.of(Role.PUBLISHER, Role.OFFICE, Role.LEADER));
    }

    @Bean
    Place documentsPlace() {
        return new Place("documents", "已公开文件", "/desk/documents", 50, Set.of(Role.DRAFTER, Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW,
                Role.SECRECY_REVIEW, Role.PUBLISHER, Role.OFFICE, Role.LEADER));
    }

    @Bean
    Place issuedPlace() {
        return new Place("issued", "发文台账", "/desk/issued", 55, Set.of(Role.DRAFTER, Role.PUBLISHER, Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    Place normativePlace() {
        return new Place("normative", "规范性文件", "/desk/normative", 56, Set.of(Role.DRAFTER, Role.PUBLISHER, Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    Place facetsPlace() {
        return new Place("facets", "分类检查", "/desk/facets", 57, Set.of(Role.DRAFTER, Role.PUBLISHER, Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }
}
