package mingbai.catalog.web;

import java.util.Set;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of catalogs in the desk's menu. */
@Configuration(proxyBeanMethods = false)
class CatalogPlaces {

    @Bean
    Place catalogPlace() {
        return new Place("catalog", "公开事项目录", "/desk/catalog", 62, Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.DRAFTER));
    }

    @Bean
    Place standardsPlace() {
        return new Place("standards", "标准目录", "/desk/standards", 64, Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    Place columnsPlace() {
        return new Place("columns", "网站栏目", "/desk/columns", 66, Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }
}
