package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.PlaceReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts who came to a reading place (查阅点), by day and purpose. */
@Service
public class RecordVisit {

    private final VisitTable visits;
    private final PlaceReading places;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RecordVisit(VisitTable visits, PlaceReading places, Ledger ledger, Ids ids, Clock clock) {
        this.visits = visits;
        this.places = places;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the id */
    @Transactional
    public long run(Actor actor, long placeId, LocalDate day, Visit.Purpose purpose, int persons, String note) {
        ShowingPlace place = places.find(Long.toString(placeId)).filter(found -> found.kind() == PlaceKind.READING).orElseThrow(NotFound::new);
        List<Issue> issues = new ArrayList<>();
        if (day.isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("day", "日期晚于今天，请核对"));
        }
        if (persons < 1 || persons > 9999) {
            issues.add(Issue.of("persons", "人次请填1至9999"));
        }
        if (note.length() > PutUp.LONGEST_NOTE) {
            issues.add(Issue.of("note", "说明请写在" + PutUp.LONGEST_NOTE + "字以内，不要写来访人的姓名"));
        }
        Refused.ifAny(issues);
        Visit visit = new Visit(ids.next(), placeId, place.agency(), day, purpose, persons, note.strip(), actor.name(), 1);
        visits.insert(visit);
        ledger.record(Act.of(ChannelAct.VISITED, actor, place.agency(), Map.of("place", Long.toString(placeId)), visit.touched()));
        return visit.id();
    }
}
