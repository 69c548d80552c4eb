package mingbai.assessment.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office calls for model units. What it wants is said before anybody applies and does not change. */
@Component
public class CallForModels {

    private final ModelTable models;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    CallForModels(ModelTable models, Ledger ledger, Ids ids, Clock clock) {
        this.models = models;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public long run(Actor actor, String agency, int year, String title, String criteria, LocalDate until, int years) {
        LocalDate today = LocalDate.now(clock);
        List<Issue> issues = new ArrayList<>(TypedForm.words("title", title, 100, "请填写征集的名称"));
        issues.addAll(TypedForm.words("criteria", criteria, 4_000, "请写明认定的条件，申报单位和评审人都按它来"));
        if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
            issues.add(Issue.of("until", "申报截止日应在今天至一年以内"));
        }
        Refused.ifAny(issues);
        ModelCall call = new ModelCall(ids.next(), agency, year, title.strip(), criteria.strip(), until, years, 1);
        models.insert(call);
        ledger.record(Act.of(ModelAct.CALLED, actor, agency, Map.of(), call.touched()));
        return call.id();
    }
}
