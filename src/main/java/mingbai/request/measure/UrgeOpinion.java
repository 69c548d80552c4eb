package mingbai.request.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.CaseBook;
import mingbai.request.Party;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was asked for an opinion is urged (催询); on record, since chasing goes on while the clock rests. */
@Component
public class UrgeOpinion {

    private final MeasureBook measures;
    private final UrgingTable urgings;
    private final CaseBook cases;
    private final SendMessage messages;

    UrgeOpinion(MeasureBook measures, UrgingTable urgings, CaseBook cases, SendMessage messages) {
        this.measures = measures;
        this.urgings = urgings;
        this.cases = cases;
        this.messages = messages;
    }

    /** Of all parties of a request, in order of time. */
    @Transactional(readOnly = true)
    public List<Urging> of(long request) {
        return urgings.of(request);
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version, long measure, Urging.Way way, String note) {
        RequestCase seen = measures.inHand(request, version);
        Measure asked = Opinions.told(measures.get(request, measure));
        Party party = measures.party(asked);
        if (Opinions.given(cases.facts(request), party.id()).isPresent()) {
            throw new Refused("", "对方已经反馈意见，不必催询");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.atMost(issues, "note", note, TextRule.REMARK);
        if (way == Urging.Way.PLATFORM && party.agency().isEmpty()) {
            issues.add(Issue.of("way", "对方不在本平台，请选择电话、发函或者当面"));
        }
        Refused.ifAny(issues);
        Urging urging = new Urging(measures.newId(), measure, way, note.strip(), actor.accountId(), actor.name(), Instant.ofEpochMilli(measures.now()));
        urgings.insert(urging);
        if (way == Urging.Way.PLATFORM) {
            messages.send(actor, Recipient.holders(party.agency(), Role.OFFICE), MessageKind.URGING, party.agency(),
                    "催询：请反馈公开意见（" + seen.number() + "）", note.strip(), "/desk/asked-opinion/" + measure);
        }
        return cases.change(RequestAct.OPINION_URGED, actor, seen, List.of(), Map.of("party", Long.toString(party.id()), "way", way.name()),
                urging.touched());
    }
}
