package mingbai.request.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remedies as the use cases see and change them. */
@Component
class RemedyBook {

    private final RemedyTable remedies;
    private final CaseBook cases;
    private final Ledger ledger;
    private final Clock clock;

    RemedyBook(RemedyTable remedies, CaseBook cases, Ledger ledger, Clock clock) {
        this.remedies = remedies;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As the person saw it. @throws Overtaken when it has moved on since */
    Remedy seen(long id, long version) {
        Remedy remedy = remedies.find(id).orElseThrow(NotFound::new);
        if (remedy.version() != version) {
            throw new Overtaken("这件复议或者诉讼");
        }
        return remedy;
    }

    /** What cannot stand of a filing: the number is taken, the request is not there. @param self id of the remedy itself, 0 for a new one */
    void check(Filing filing, long self) {
        List<Issue> issues = new ArrayList<>(filing.issues(today()));
        if (issues.isEmpty()) {
            remedies.numbered(filing.agency(), filing.number().strip()).filter(other -> other.id() != self)
                    .ifPresent(other -> issues.add(Issue.of("number", "这个案号已经登记过了，请核对")));
            if (!filing.requestNumber().isBlank() && request(filing) == null) {
                issues.add(Issue.of("requestNumber", "本机关没有编号为“" + filing.requestNumber().strip() + "”的申请；与申请无关的留空"));
            }
        }
        Refused.ifAny(issues);
    }

    @Nullable RequestCase request(Filing filing) {
        Optional<RequestCase> found = filing.requestNumber().isBlank() ? Optional.empty() : cases.numbered(filing.agency(), filing.requestNumber().strip());
        return found.orElse(null);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void insert(RequestAct kind, Actor actor, Remedy remedy) {
        remedies.insert(List.of(remedy));
        record(kind, actor, remedy);
    }

    void update(RequestAct kind, Actor actor, Remedy remedy, Touched... also) {
        remedies.update(remedy);
        record(kind, actor, remedy, also);
    }

    private void record(RequestAct kind, Actor actor, Remedy remedy, Touched... also) {
        List<Touched> touched = new ArrayList<>(List.of(remedy.touched()));
        touched.addAll(Arrays.asList(also));
        ledger.record(new Act(kind, actor, remedy.agency(), Map.of(), touched));
    }
}
