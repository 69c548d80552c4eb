package mingbai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.PushReading;
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

/** An office names another portal to which the documents of its agency are sent, changes it, or stops sending. */
@Service
public class SetTarget {

    private final TargetTable targets;
    private final PushReading reading;
    private final PushAddress addresses;
    private final Ledger ledger;
    private final Ids ids;

    SetTarget(TargetTable targets, PushReading reading, PushAddress addresses, Ledger ledger, Ids ids) {
        this.targets = targets;
        this.reading = reading;
        this.addresses = addresses;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** @param token empty keeps the one there is */
    public record Facts(String name, String url, String token, boolean below, boolean active) {}

    /** @return the id */
    @Transactional
    public long enter(Actor actor, String agency, Facts facts) {
        Refused.ifAny(issues(facts));
        return save(actor, new PushTarget(ids.next(), agency, facts.name().strip(), facts.url().strip(), facts.token().strip(), facts.below(), facts.active(), 1));
    }

    @Transactional
    public void amend(Actor actor, long id, long version, Facts facts) {
        PushTarget before = reading.target(Long.toString(id)).orElseThrow(NotFound::new);
        Refused.ifAny(issues(facts));
        if (before.version() != version) {
            throw new Overtaken("“" + before.name() + "”");
        }
        // A token belongs to the address it was given for: another address must not be sent it.
        boolean kept = facts.token().isBlank() && before.url().equals(facts.url().strip());
        save(actor, new PushTarget(id, before.agency(), facts.name().strip(), facts.url().strip(), kept ? before.token() : facts.token().strip(), facts.below(), facts.active(),
                version + 1));
    }

    private long save(Actor actor, PushTarget target) {
        targets.save(target);
        ledger.record(Act.of(ChannelAct.TARGET_SET, actor, target.agency(), Map.of("target", Long.toString(target.id())), target.touched()));
        return target.id();
    }

    private List<Issue> issues(Facts facts) {
        List<Issue> issues = new ArrayList<>();
        if (facts.name().isBlank() || facts.name().length() > 120) {
            issues.add(Issue.of("name", "请填写平台名称（120字以内）"));
        }
        String problem = facts.url().length() > 700 ? "推送地址过长" : addresses.problem(facts.url().strip());
        if (!problem.isEmpty()) {
            issues.add(Issue.of("url", problem));
        }
        if (facts.token().length() > 300 || !facts.token().matches("[!-~ ]*")) {
            issues.add(Issue.of("token", "接口口令只能是300个以内的英文字母、数字和符号"));
        }
        return issues;
    }
}
