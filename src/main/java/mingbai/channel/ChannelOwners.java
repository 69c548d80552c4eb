package mingbai.channel;

import java.util.Optional;
import java.util.function.Function;
import mingbai.channel.reading.DeliveryReading;
import mingbai.channel.reading.NoticeReading;
import mingbai.channel.reading.PlaceReading;
import mingbai.channel.reading.PushReading;
import mingbai.channel.reading.ShowingReading;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose places, showings, notices, bulletins and deliveries are: for the addresses that name them. */
@Configuration(proxyBeanMethods = false)
class ChannelOwners {

    @Bean
    Owned placeOwner(PlaceReading places) {
        return new Kind("place", id -> places.find(id).map(ShowingPlace::agency));
    }

    @Bean
    Owned showingOwner(ShowingReading showings) {
        return new Kind("showing", id -> showings.find(id).map(ShowingReading.Row::agency));
    }

    @Bean
    Owned publicNoticeOwner(NoticeReading notices) {
        return new Kind("announcement", id -> notices.find(id).map(PublicNotice::agency));
    }

    @Bean
    Owned objectionOwner(NoticeReading notices) {
        return new Kind("objection", id -> notices.objection(id).map(Objection::agency));
    }

    @Bean
    Owned deliveryOwner(DeliveryReading deliveries) {
        return new Kind("delivery", id -> deliveries.find(id).map(Delivery::agency));
    }

    @Bean
    Owned targetOwner(PushReading pushes) {
        return new Kind("target", id -> pushes.target(id).map(PushTarget::agency));
    }

    /** A push is the business of the office that named its target. */
    @Bean
    Owned pushOwner(PushReading pushes) {
        return new Kind("push", id -> pushes.push(id).flatMap(push -> pushes.target(Long.toString(push.target()))).map(PushTarget::agency));
    }

    private record Kind(String kind, Function<String, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return agency.apply(id);
        }
    }
}
