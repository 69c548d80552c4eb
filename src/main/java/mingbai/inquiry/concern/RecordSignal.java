package mingbai.inquiry.concern;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody saw what moves the public; the leaders hear of it at once, for the hours run. */
@Component
public class RecordSignal {

    static final int TITLE = 100;
    static final int TEXT = 5_000;
    private static final long FIRST = 1_470_931_200_000L; // 2016-08-12, when the notice that sets the hours became public

    private final SignalTable signals;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RecordSignal(SignalTable signals, SendMessage messages, Ledger ledger, Ids ids, Clock clock) {
        this.signals = signals;
        this.messages = messages;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param foundAt epoch milliseconds, null when nothing readable was typed @param once "" when it may come again */
    public record Seen(String agency, @Nullable SignalSource source, String title, String text, String address, long counted, @Nullable Long foundAt, String once) {}

    /** The same {@code once} again gives the signal there is. */
    @Transactional
    public Signal run(Actor actor, Seen seen) {
        String once = seen.once().isEmpty() ? "" : seen.once();
        Signal known = once.isEmpty() ? null : signals.once(once).orElse(null);
        if (known != null) {
            return known;
        }
        Refused.ifAny(issues(seen));
        long id = ids.next();
        Signal signal = new Signal(id, seen.agency(), java.util.Objects.requireNonNull(seen.source()), clean(seen.title()), clean(seen.text()), clean(seen.address()), seen.counted(),
                java.util.Objects.requireNonNull(seen.foundAt()), once.isEmpty() ? Long.toString(id) : once, actor.name(), null, null, null, null, "", 1);
        signals.insert(signal);
        ledger.record(Act.of(ConcernAct.SIGNAL_RECORDED, actor, signal.agency(), Map.of("source", signal.source().code()), signal.touched()));
        messages.send(actor, Recipient.holders(signal.agency(), Role.LEADER), MessageKind.URGING, signal.agency(), "有舆情线索待研判", signal.title(), signal.deskAddress());
        return signal;
    }

    private static String clean(String text) {
        return Scrub.clean(text).strip();
    }

    private List<Issue> issues(Seen seen) {
        List<Issue> issues = new ArrayList<>();
        if (seen.source() == null) {
            issues.add(Issue.of("source", "请选择线索的来源"));
        }
        if (seen.title().isBlank() || seen.title().strip().length() > TITLE) {
            issues.add(Issue.of("title", "请用一句话写明是什么事，最多" + TITLE + "字"));
        }
        if (seen.text().length() > TEXT) {
            issues.add(Issue.of("text", "最多" + TEXT + "字，现有" + seen.text().length() + "字，请缩短"));
        }
        if (seen.address().length() > 500) {
            issues.add(Issue.of("address", "网址最多500个字符"));
        }
        Long found = seen.foundAt();
        if (found == null || found > clock.millis() || found < FIRST) {
            issues.add(Issue.of("foundAt", "请填写发现的日期和时间，不能晚于现在"));
        }
        return issues;
    }
}
