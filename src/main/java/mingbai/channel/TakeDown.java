package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that what was put up has come down. */
@Service
public class TakeDown {

    private final ShowingTable showings;
    private final Ledger ledger;
    private final Clock clock;

    TakeDown(ShowingTable showings, Ledger ledger, Clock clock) {
        this.showings = showings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param version of the showing as the person saw it */
    @Transactional
    public void run(Actor actor, long id, long version, LocalDate day, String note) {
        Showing showing = showings.get(id);
        if (showing.version() != version || showing.downOn() != null) {
            throw new Overtaken("“" + showing.title() + "”");
        }
        if (day.isBefore(showing.upOn()) || day.isAfter(LocalDate.now(clock))) {
            throw new Refused("day", "撤下日期应在" + showing.upOn() + "（张贴、播放之日）与今天之间");
        }
        if (note.length() > PutUp.LONGEST_NOTE) {
            throw new Refused("note", "说明请写在" + PutUp.LONGEST_NOTE + "字以内");
        }
        Showing down = showing.down(day, actor.name(), note.strip());
        showings.down(down);
        ledger.record(Act.of(ChannelAct.TAKEN_DOWN, actor, showing.agency(), Map.of("showing", Long.toString(id)), down.touched()));
    }
}
