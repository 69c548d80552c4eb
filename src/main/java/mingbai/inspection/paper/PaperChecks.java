package mingbai.inspection.paper;

import java.util.List;
import mingbai.inspection.Fault;
import mingbai.inspection.PaperCheck;
import mingbai.inspection.RulesInForce;
import mingbai.publication.reading.PublicPaper;
import org.springframework.stereotype.Component;

/** What one public edition tells of itself, judged without looking at anything else. */
@Component
class PaperChecks implements PaperCheck {

    private static final List<Judge> JUDGES = List.of(new Metadata(), new Facets(), new Bodies(), new Privacy(), new Wording(), new BodyNames(), new Reachable());
    private static final List<String> RULES = JUDGES.stream().flatMap(judge -> judge.rules().stream()).toList();

    @Override
    public List<String> rules() {
        return RULES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Fault> of(PublicPaper paper, RulesInForce rules) {
        ReadPaper read = new ReadPaper(paper, rules);
        JUDGES.stream().filter(judge -> judge.rules().stream().anyMatch(rules::isOn)).forEach(judge -> judge.judge(read));
        return read.faults();
    }
}
