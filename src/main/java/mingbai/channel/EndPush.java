package mingbai.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.PushReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a push goes on: what the other portal answered, another try, or its end by hand where that portal takes packages only by a person. The
 * address answered is part of what the ledger vouches for.
 */
@Service
public class EndPush {

    private final PushTable pushes;
    private final PushReading reading;
    private final Ledger ledger;
    private final Clock clock;

    EndPush(PushTable pushes, PushReading reading, Ledger ledger, Clock clock) {
        this.pushes = pushes;
        this.reading = reading;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Push> due(int limit) {
        return pushes.due(clock.millis(), limit);
    }

    @Transactional
    boolean claim(Push push, Instant until) {
        return pushes.claim(push, until.toEpochMilli());
    }

    @Transactional
    void drop(Push push) {
        end(Actor.PROGRAM, push, push.with(Push.State.DROPPED, push.tries(), push.nextAt(), push.status(), push.answer(), push.answeredUrl(), clock.instant(), push.version() + 1));
    }

    @Transactional
    void answered(Push push, SendPushes.Answer answer) {
        int tries = push.tries() + 1;
        Instant now = clock.instant();
        if (answer.taken()) {
            end(Actor.PROGRAM, push, push.with(Push.State.DONE, tries, now, answer.status(), answer.text(), answer.url(), now, push.version() + 1));
        } else if (tries > SendPushes.PAUSES.size()) {
            end(Actor.PROGRAM, push, push.with(Push.State.FAILED, tries, now, answer.status(), answer.text(), null, now, push.version() + 1));
        } else {
            pushes.save(push.with(Push.State.WAITING, tries, now.plus(SendPushes.PAUSES.get(tries - 1)), answer.status(), answer.text(), null, null, push.version()), "WAITING");
        }
    }

    /** Somebody wants it tried again at once. */
    @Transactional
    public void again(Actor actor, long id) {
        Push push = reading.push(Long.toString(id)).orElseThrow(NotFound::new);
        if (push.state() != Push.State.FAILED && push.state() != Push.State.WAITING) {
            throw new Overtaken("这次推送");
        }
        end(actor, push, push.with(Push.State.WAITING, 0, clock.instant(), push.status(), push.answer(), null, null, push.version() + 1));
    }

    /** Somebody handed the package over by hand and tells where it stands now. */
    @Transactional
    public void byHand(Actor actor, long id, String url) {
        Push push = reading.push(Long.toString(id)).orElseThrow(NotFound::new);
        if (!url.strip().matches("https?://[^\\s<>\"]{1,690}")) {
            throw new Refused("url", "请填写文件在对方平台的网址，以 http:// 或者 https:// 开头");
        }
        if (push.state() == Push.State.DONE) {
            throw new Overtaken("这次推送");
        }
        end(actor, push, push.with(Push.State.DONE, push.tries(), push.nextAt(), push.status(), "由" + actor.name() + "人工登记", url.strip(), clock.instant(), push.version() + 1));
    }

    private void end(Actor actor, Push before, Push after) {
        if (!pushes.save(after, before.state().name())) {
            throw new Overtaken("这次推送");
        }
        Map<String, Object> details = new LinkedHashMap<>(Map.of("push", Long.toString(after.id()), "document", Long.toString(after.document()), "state", after.state().name()));
        ledger.record(Act.of(ChannelAct.PUSH_ENDED, actor, after.agency(), details, after.touched()));
    }
}
