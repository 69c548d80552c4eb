package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.law.LegalTerm;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.Party;
import mingbai.request.RequestCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All opinions asked in a request, with what the law says for each. */
@Component
public class OpinionLines {

    private final MeasureBook measures;
    private final UrgingTable urgings;
    private final CaseBook cases;
    private final Almanac almanac;

    OpinionLines(MeasureBook measures, UrgingTable urgings, CaseBook cases, Almanac almanac) {
        this.measures = measures;
        this.urgings = urgings;
        this.cases = cases;
        this.almanac = almanac;
    }

    /** Those given up before they were sent are left out. */
    @Transactional(readOnly = true)
    public List<OpinionLine> of(RequestCase request) {
        List<Party> parties = cases.parties(request.id());
        List<CaseFact> facts = cases.facts(request.id());
        List<Urging> urged = urgings.of(request.id());
        List<Measure> overrides = measures.of(request.id(), MeasureKind.OVERRIDE).stream().filter(one -> one.state() != MeasureState.DROPPED).toList();
        return measures.of(request.id(), MeasureKind.OPINION).stream().filter(one -> one.state() != MeasureState.DROPPED)
                .map(one -> line(one, party(parties, one), facts, urged, overrides)).toList();
    }

    private static Party party(List<Party> parties, Measure measure) {
        return parties.stream().filter(party -> party.id() == Opinions.party(measure)).findFirst().orElseThrow();
    }

    private OpinionLine line(Measure measure, Party party, List<CaseFact> facts, List<Urging> urged, List<Measure> overrides) {
        LocalDate reached = Opinions.reached(facts, party.id()).orElse(null);
        CaseFact.OpinionGiven given = Opinions.given(facts, party.id()).orElse(null);
        Measure override = overrides.stream().filter(one -> Opinions.party(one) == party.id()).findFirst().orElse(null);
        LocalDate limit = limit(party, facts, reached);
        OpinionAdvice advice = OpinionAdvice.of(new OpinionAdvice.Standing(party.kind(), limit, given == null ? null : given.opinion(), measure.accepted(),
                override != null), measures.today());
        return new OpinionLine(measure, party, reached, given, limit, advice, urged.stream().filter(one -> one.measure() == measure.id()).toList(), override);
    }

    private @Nullable LocalDate limit(Party party, List<CaseFact> facts, @Nullable LocalDate reached) {
        LocalDate received = new CaseFacts(facts).received().orElse(null);
        return received == null || reached == null ? null
                : LegalTerm.on(party.kind().term(), received).map(term -> almanac.calendar().dueInDays(reached, term.days()).day()).orElse(null);
    }
}
