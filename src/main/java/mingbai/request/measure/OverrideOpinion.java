package mingbai.request.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Not to disclose would weigh heavily on the public interest: it is disclosed against the third party's will, and the party is told in writing what
 * is disclosed and why (Arts. 15, 32).
 */
@Component
public class OverrideOpinion {

    private final MeasureBook measures;
    private final MeasureLetters letters;
    private final CaseBook cases;

    OverrideOpinion(MeasureBook measures, MeasureLetters letters, CaseBook cases) {
        this.measures = measures;
        this.letters = letters;
        this.cases = cases;
    }

    /**
     * @param content what is to be disclosed
     * @param reason  the public interest, and why it outweighs
     */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, long measure, String content, String reason) {
        RequestCase seen = measures.inHand(request, version);
        Measure asked = Opinions.told(measures.get(request, measure));
        long party = Opinions.party(asked);
        CaseFact.OpinionGiven given = Opinions.given(cases.facts(request), party).orElse(null);
        if (measures.whose(asked) != PartyKind.THIRD_PARTY || given == null || given.opinion() == Opinion.AGREES) {
            throw new Refused("", "只有第三方不同意公开的，才需要这样决定并告知");
        }
        if (measures.of(request, MeasureKind.OVERRIDE).stream().anyMatch(one -> one.party() != null && one.party() == party && one.state() != MeasureState.DROPPED)) {
            throw new Refused("", "已经作出这项决定");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "content", content, TextRule.REMARK, "请写明决定公开的政府信息内容");
        TextRule.required(issues, "interest", reason, TextRule.REMARK, "请写明不公开可能对公共利益造成的重大影响");
        Refused.ifAny(issues);
        Measure override = Measure.prepared(measures.newId(), seen, MeasureKind.OVERRIDE, content.strip(), actor).about(party)
                .answered(reason.strip(), null);
        RequestCase prepared = measures.prepare(RequestAct.OVERRIDE_PREPARED, actor, seen, override, Map.of("party", Long.toString(party)));
        letters.begin(actor, prepared, override);
        return prepared;
    }
}
