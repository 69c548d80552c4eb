package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues a numbered bulletin (简报) of an agency: the next number of the year, and which published documents stand in it. */
@Service
public class IssueBulletin {

    static final int MOST = 60;

    private final BulletinTable bulletins;
    private final LiveDocuments documents;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    IssueBulletin(BulletinTable bulletins, LiveDocuments documents, Ledger ledger, Ids ids, Clock clock) {
        this.bulletins = bulletins;
        this.documents = documents;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Bulletin run(Actor actor, String agency, String series, List<String> indexNumbers) {
        if (!Bulletin.SERIES.contains(series)) {
            throw new Refused("series", "请选择简报的名称");
        }
        List<Long> chosen = documents.require(indexNumbers, MOST).stream().map(PublicDocument::id).toList();
        LocalDate today = LocalDate.now(clock);
        Bulletin bulletin = new Bulletin(ids.next(), agency, series, today.getYear(), bulletins.nextNumber(agency, today.getYear()), today, actor.name(), chosen, 1);
        bulletins.insert(bulletin);
        ledger.record(Act.of(ChannelAct.BULLETIN_ISSUED, actor, agency, Map.of("bulletin", Long.toString(bulletin.id()), "no", bulletin.no(),
                "documents", chosen.stream().map(id -> Long.toString(id)).toList()), bulletin.touched()));
        return bulletin;
    }
}
