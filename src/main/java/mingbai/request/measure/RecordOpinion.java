package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.Opinion;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An opinion came in: entered by the office from a letter, or given by another agency on its own desk. The clock goes on from that day. */
@Component
public class RecordOpinion {

    private static final int REASONS = 5_000;

    private final MeasureBook measures;
    private final CaseBook cases;
    private final SendMessage messages;

    RecordOpinion(MeasureBook measures, CaseBook cases, SendMessage messages) {
        this.measures = measures;
        this.cases = cases;
        this.messages = messages;
    }

    /**
     * What was said.
     *
     * @param reasons  why not, or what part not; "" when it agrees
     * @param accepted of a third party that does not agree: whether the office takes its reasons for reasonable (合理理由); null else
     */
    public record Given(LocalDate on, Opinion opinion, String reasons, @Nullable Boolean accepted) {}

    @Transactional
    public RequestCase run(Actor actor, long request, long version, long measure, Given given) {
        RequestCase seen = measures.inHand(request, version);
        Measure asked = Opinions.told(measures.get(request, measure));
        long party = Opinions.party(asked);
        List<CaseFact> facts = cases.facts(request);
        if (Opinions.given(facts, party).isPresent()) {
            throw new Refused("", "对方的意见已经登记");
        }
        PartyKind kind = measures.whose(asked);
        boolean judged = kind == PartyKind.THIRD_PARTY && given.opinion() != Opinion.AGREES;
        Refused.ifAny(issues(given, judged));
        LocalDate first = Opinions.reached(facts, party).orElse(asked.toldOn() == null ? given.on() : asked.toldOn());
        DayRule.between("on", "反馈日期", given.on(), first, measures.today());
        String said = given.reasons().isBlank() ? given.opinion().label() : given.reasons().strip();
        RequestCase changed = cases.change(RequestAct.OPINION_GIVEN, actor, seen, List.of(new CaseFact.OpinionGiven(given.on(), party, given.opinion())),
                Map.of("party", Long.toString(party), "opinion", given.opinion().name()),
                measures.keep(asked.answered(said, judged ? given.accepted() : null)));
        if (!actor.agency().equals(seen.agency()) && measures.party(asked).agency().equals(actor.agency())) {
            messages.send(actor, Recipient.holders(seen.agency(), Role.OFFICE), MessageKind.INFORMATION, seen.agency(),
                    "协助制作机关已反馈意见（" + seen.number() + "）", "", "/desk/request/" + request + "/opinions");
        }
        return changed;
    }

    private static List<Issue> issues(Given given, boolean judged) {
        List<Issue> issues = new ArrayList<>();
        if (given.opinion() != Opinion.AGREES && given.reasons().isBlank()) {
            issues.add(Issue.of("reasons", "不同意或者部分同意公开的，请写明理由和涉及的内容"));
        }
        TextRule.atMost(issues, "reasons", given.reasons(), REASONS);
        if (judged && given.accepted() == null) {
            issues.add(Issue.of("accepted", "请判断第三方的理由是否合理（第三十二条）"));
        }
        return issues;
    }
}
