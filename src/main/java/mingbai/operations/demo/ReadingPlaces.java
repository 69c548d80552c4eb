package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import mingbai.channel.Bulletin;
import mingbai.channel.Deliver;
import mingbai.channel.Delivery;
import mingbai.channel.IssueBulletin;
import mingbai.channel.PlaceKind;
import mingbai.channel.RecordVisit;
import mingbai.channel.SetPlace;
import mingbai.channel.Visit;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import org.springframework.stereotype.Component;

/**
 * Where people read what the town published besides the site (Art. 25): two reading places with the 166 visits of a real year,
 * deliveries to archive and library, and the first bulletins of the year.
 */
@Component
class ReadingPlaces {

    private static final int VISITS = 166;

    private final SetPlace places;
    private final RecordVisit visit;
    private final Deliver deliver;
    private final IssueBulletin bulletin;
    private final PublishedReading published;
    private final Team team;

    ReadingPlaces(SetPlace places, RecordVisit visit, Deliver deliver, IssueBulletin bulletin, PublishedReading published, Team team) {
        this.places = places;
        this.visit = visit;
        this.deliver = deliver;
        this.bulletin = bulletin;
        this.published = published;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        Unit town = bodies.town();
        Actor townsClerk = team.at("clerk", town.code());
        visits(townsClerk, List.of(place(townsClerk, town, "便民服务中心政府信息查阅点"), place(townsClerk, town, "文化站政府信息查阅点")), today);
        List<String> ofTown = numbers(town, 24);
        deliver.run(townsClerk, town.code(), Delivery.Receiver.ARCHIVE, "示例县档案馆", today.minusDays(20), "示收〔演示〕1", ofTown);
        deliver.run(townsClerk, town.code(), Delivery.Receiver.LIBRARY, "示例县图书馆", today.minusDays(19), "示收〔演示〕2", ofTown.subList(0, 12));
        for (int i = 0; i < 4; i++) {
            bulletin.run(townsClerk, town.code(), Bulletin.SERIES.getFirst(), ofTown.subList(i * 6, i * 6 + 6));
        }
    }

    private long place(Actor clerk, Unit town, String name) {
        return places.enter(clerk, town.code(), new SetPlace.Facts(PlaceKind.READING, name, town.region() + "示范路2号", "0000-5550102",
                "工作日 9:00-12:00 13:30-17:00", List.of(town.code()), 365, 20, true));
    }

    /** One entry a visitor, through the last whole year. */
    private void visits(Actor clerk, List<Long> readingPlaces, LocalDate today) {
        LocalDate first = LocalDate.of(today.getYear() - 1, 1, 4);
        Visit.Purpose[] purposes = Visit.Purpose.values();
        for (int i = 0; i < VISITS; i++) {
            visit.run(clerk, readingPlaces.get(i % 3 == 0 ? 1 : 0), Author.workday(first.plusDays(i * 2L)), purposes[i * 7 % purposes.length], 1, "");
        }
    }

    private List<String> numbers(Unit unit, int most) {
        return published.list(PublishedFilter.ofAgency(unit.code()), most, 0).stream().map(PublicRow::indexNumber).toList();
    }
}
