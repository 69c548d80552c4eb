package mingbai.assessment.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.evidence.EvidenceFiles;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit applies, once a call, with what it has to show. */
@Component
public class ApplyAsModel {

    private final ModelTable models;
    private final EvidenceFiles evidence;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ApplyAsModel(ModelTable models, EvidenceFiles evidence, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.models = models;
        this.evidence = evidence;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public long run(Actor actor, long call, String unit, String title, String text, List<Attachment> files) {
        ModelCall called = models.call(call).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        List<Issue> issues = new ArrayList<>(TypedForm.words("title", title, 100, "请填写示范点的名称"));
        issues.addAll(TypedForm.words("text", text, 10_000, "请逐条对照条件写明做法和成效"));
        if (!called.isOpen(today)) {
            issues.add(Issue.whole("申报已于" + called.until() + "截止"));
        }
        if (!agencies.isWithin(unit, called.agency())) {
            issues.add(Issue.of("unit", "只有征集机关和它下级的单位可以申报"));
        }
        if (models.ofCall(call).stream().anyMatch(other -> other.unit().equals(unit))) {
            issues.add(Issue.of("unit", "这个单位已经申报过"));
        }
        Refused.ifAny(issues);
        ModelUnit model = new ModelUnit(ids.next(), call, called.agency(), unit, title.strip(), text.strip(), today, ModelUnit.State.APPLIED, "", null, null, null, null, null, "",
                List.of(), 1);
        models.insert(model);
        evidence.keep(ModelUnit.KIND, model.id(), unit, called.agency(), files, "files");
        ledger.record(Act.of(ModelAct.APPLIED, actor, unit, Map.of("files", files.stream().map(Attachment::hash).toList()), model.touched()));
        return model.id();
    }
}
