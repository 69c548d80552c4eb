package mingbai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.PlaceReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a board, screen, kiosk or reading place, changes what is known of it, or closes it (its showings stay on record). */
@Service
public class SetPlace {

    static final int MOST_SOURCES = 20;

    private final PlaceTable places;
    private final PlaceReading reading;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;

    SetPlace(PlaceTable places, PlaceReading reading, AgencyReading agencies, Ledger ledger, Ids ids) {
        this.places = places;
        this.reading = reading;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** What a person says of a place. */
    public record Facts(PlaceKind kind, String name, String address, String phone, String hours, List<String> sources, int days, int seconds, boolean open) {

        public Facts {
            sources = List.copyOf(sources);
        }

        /** A board that shows its own agency's documents of the last quarter. */
        public static Facts board(PlaceKind kind, String name, String agency) {
            return new Facts(kind, name, "", "", "", List.of(agency), 90, 20, true);
        }
    }

    /** @return the id */
    @Transactional
    public long enter(Actor actor, String agency, Facts facts) {
        agencies.require(agency);
        Refused.ifAny(issues(facts));
        ShowingPlace place = place(ids.next(), agency, facts, 1);
        places.insert(place);
        record(actor, place);
        return place.id();
    }

    @Transactional
    public void amend(Actor actor, long id, long version, Facts facts) {
        ShowingPlace before = reading.find(Long.toString(id)).orElseThrow(NotFound::new);
        Refused.ifAny(issues(facts));
        if (before.version() != version) {
            throw new Overtaken("“" + before.name() + "”");
        }
        ShowingPlace after = place(id, before.agency(), facts, version + 1);
        places.update(after);
        record(actor, after);
    }

    private void record(Actor actor, ShowingPlace place) {
        ledger.record(Act.of(ChannelAct.PLACE_SET, actor, place.agency(), Map.of("place", Long.toString(place.id())), place.touched()));
    }

    private static ShowingPlace place(long id, String agency, Facts f, long version) {
        return new ShowingPlace(id, agency, f.kind(), f.name().strip(), f.address().strip(), f.phone().strip(), f.hours().strip(), f.sources(), f.days(),
                f.seconds(), f.open(), version);
    }

    private List<Issue> issues(Facts facts) {
        List<Issue> issues = new ArrayList<>();
        if (facts.name().isBlank() || facts.name().strip().length() > 120) {
            issues.add(Issue.of("name", "请填写名称（120字以内），如“示例村村务公开栏”"));
        }
        if (facts.address().length() > 300 || facts.phone().length() > 60 || facts.hours().length() > 120) {
            issues.add(Issue.of("address", "地址请在300字以内，电话60字以内，开放时间120字以内"));
        }
        if (facts.days() < 1 || facts.days() > 3660) {
            issues.add(Issue.of("days", "展示多少天内公开的文件：请填1至3660"));
        }
        if (facts.seconds() < 5 || facts.seconds() > 600) {
            issues.add(Issue.of("seconds", "每页停留请填5至600秒"));
        }
        if (facts.sources().size() > MOST_SOURCES) {
            issues.add(Issue.of("sources", "最多展示" + MOST_SOURCES + "个机关的文件"));
        }
        facts.sources().stream().filter(code -> agencies.byCode(code).isEmpty()).forEach(code -> issues.add(Issue.of("sources", "没有代码为“" + code + "”的机关")));
        return issues;
    }
}
