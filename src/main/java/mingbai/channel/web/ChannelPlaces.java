package mingbai.channel.web;

import java.util.Set;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the desk's menu that belong to the channels. */
@Configuration(proxyBeanMethods = false)
class ChannelPlaces {

    private static final Set<Role> ALL = Set.of(Role.PUBLISHER, Role.OFFICE, Role.CORRESPONDENT, Role.DRAFTER, Role.LEADER, Role.INSPECTOR);

    @Bean
    Place placesPlace() {
        return new Place("places", "公开栏与屏幕", "/desk/places", 310, ALL);
    }

    @Bean
    Place showingsPlace() {
        return new Place("showings", "张贴播放记录", "/desk/showings", 320, ALL);
    }
}
