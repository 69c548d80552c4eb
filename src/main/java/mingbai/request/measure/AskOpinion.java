package mingbai.request.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.request.CaseBook;
import mingbai.request.Party;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opinions are to be asked: of third parties whose secrets or privacy are touched (Art. 32), of agencies that made the information too (Art. 34). The
 * time that takes is not counted (Art. 33(3)), from the day the letter is sent.
 */
@Component
public class AskOpinion {

    private static final int MOST_AT_ONCE = 50;

    private final MeasureBook measures;
    private final MeasureTable table;
    private final MeasureLetters letters;
    private final CaseBook cases;
    private final AgencyReading agencies;

    AskOpinion(MeasureBook measures, MeasureTable table, MeasureLetters letters, CaseBook cases, AgencyReading agencies) {
        this.measures = measures;
        this.table = table;
        this.letters = letters;
        this.cases = cases;
        this.agencies = agencies;
    }

    /**
     * Who is asked.
     *
     * @param agency code or whole name of a co-maker on this platform, else ""
     * @param name   of a third party, or of a co-maker that is not on this platform
     * @param reason what of its rights is touched, or what it made together with this agency
     */
    public record Asked(PartyKind kind, String agency, String name, String contact, String phone, String address, String reason) {}

    @Transactional
    public RequestCase run(Actor actor, long request, long version, List<Asked> asked) {
        RequestCase seen = measures.inHand(request, version);
        measures.beforeDue(seen, "征求意见");
        if (asked.isEmpty() || asked.size() > MOST_AT_ONCE) {
            throw new Refused("name", "一次可以征求1至" + MOST_AT_ONCE + "方的意见");
        }
        asked.forEach(one -> Refused.ifAny(issues(seen, one)));
        List<Measure> prepared = new ArrayList<>();
        asked.forEach(one -> prepared.add(prepare(actor, seen, one)));
        RequestCase changed = cases.change(RequestAct.OPINION_PREPARED, actor, seen, List.of(), Map.of("parties", asked.size()),
                prepared.stream().map(Measure::touched).toArray(Touched[]::new));
        prepared.forEach(measure -> letters.begin(actor, changed, measure));
        return changed;
    }

    private Measure prepare(Actor actor, RequestCase seen, Asked asked) {
        Optional<Agency> agency = agency(asked);
        Party party = new Party(measures.newId(), asked.kind(), agency.map(Agency::code).orElse(""), agency.map(Agency::name).orElse(asked.name().strip()),
                asked.contact().strip(), asked.phone().strip(), asked.address().strip(), asked.reason().strip());
        if (cases.parties(seen.id()).stream().anyMatch(other -> isWaiting(seen, other) && other.kind() == party.kind() && other.name().equals(party.name()))) {
            throw new Refused("name", "正在征求“" + party.name() + "”的意见，不必重复征求");
        }
        cases.addParty(seen.id(), party);
        Measure measure = Measure.prepared(measures.newId(), seen, MeasureKind.OPINION, party.reason(), actor).about(party.id());
        table.insert(measure);
        return measure;
    }

    /** Whether this party's opinion is still prepared or waited for. */
    private boolean isWaiting(RequestCase request, Party party) {
        return table.of(request.id()).stream().filter(measure -> measure.kind() == MeasureKind.OPINION && measure.party() != null
                && measure.party() == party.id()).anyMatch(measure -> measure.isWaiting() || measure.state() == MeasureState.TOLD && measure.answer().isEmpty());
    }

    private Optional<Agency> agency(Asked asked) {
        String typed = asked.agency().strip();
        if (asked.kind() != PartyKind.CO_MAKER || typed.isEmpty()) {
            return Optional.empty();
        }
        return agencies.byCode(typed).or(() -> agencies.list(new AgencyReading.Filter(typed, "", null, null, null), 0, 50).agencies().stream()
                .filter(found -> found.name().equals(typed)).findFirst());
    }

    private List<Issue> issues(RequestCase request, Asked asked) {
        List<Issue> issues = new ArrayList<>();
        boolean onPlatform = asked.kind() == PartyKind.CO_MAKER && !asked.agency().isBlank();
        if (onPlatform) {
            issues.addAll(agency(asked).map(found -> found.code().equals(request.agency()) ? List.of(Issue.of("agency", "不能征求本机关自己的意见")) : List.<Issue>of())
                    .orElse(List.of(Issue.of("agency", "没有找到这个机关，请填写完整的名称或者编号；不在本平台的机关请填写在“名称”一栏"))));
        } else {
            TextRule.required(issues, "name", asked.name(), TextRule.NAME, asked.kind() == PartyKind.CO_MAKER ? "请填写机关的名称" : "请填写第三方的姓名或者名称");
            if (asked.phone().isBlank() && asked.address().isBlank()) {
                issues.add(Issue.of("phone", "请至少填写电话或者地址中的一项，以便送达"));
            }
        }
        TextRule.atMost(issues, "contact", asked.contact(), TextRule.NAME);
        TextRule.atMost(issues, "phone", asked.phone(), 40);
        TextRule.atMost(issues, "address", asked.address(), 200);
        TextRule.required(issues, "reason", asked.reason(), TextRule.REMARK, "请写明申请的信息中哪些内容涉及对方，以便对方判断");
        return issues;
    }
}
