package mingbai.channel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.channel.reading.ShowingReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** What hangs on a board or plays on a screen although its document was withdrawn or corrected: for whoever looks after the place. */
@Component
class WaitingShowings implements WaitingWork {

    private static final Set<Role> WHO = EnumSet.of(Role.PUBLISHER, Role.OFFICE, Role.CORRESPONDENT);

    private final ShowingReading showings;

    WaitingShowings(ShowingReading showings) {
        this.showings = showings;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> agencies = new LinkedHashSet<>();
        WHO.forEach(role -> agencies.addAll(caller.agenciesFor(role)));
        return showings.list(agencies, 0, ShowingReading.State.DUE, MOST, 0).stream().map(WaitingShowings::item).toList();
    }

    private static Item item(ShowingReading.Row row) {
        boolean withdrawn = "WITHDRAWN".equals(row.dueReason());
        Instant since = row.dueAt() == null ? Instant.EPOCH : row.dueAt();
        return new Item(row.title(), row.agency(), "从“" + row.placeName() + "”撤下" + row.form().label() + (withdrawn ? "" : "，换上新版"), since, null,
                withdrawn ? "文件已撤下" : "文件已更正", withdrawn ? Tone.LATE : Tone.SOON, "登记撤下", "/desk/place/" + row.place() + "#showing-" + row.id());
    }
}
