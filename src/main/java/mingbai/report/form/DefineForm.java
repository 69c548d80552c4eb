package mingbai.report.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.report.form.events.FormAct;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office says what it asks for. A changed definition is a new edition; rounds that were sent keep the one they were sent with. */
@Component
public class DefineForm {

    private final FormTable forms;
    private final FormChecks checks;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DefineForm(FormTable forms, FormChecks checks, Ledger ledger, Ids ids, Clock clock) {
        this.forms = forms;
        this.checks = checks;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param agency code of the office that collects it. @return id of the form */
    @Transactional
    public long create(Actor actor, String agency, FormDefinition definition) {
        return insert(actor, agency, "", definition);
    }

    /** 采用: a form that comes with the program becomes the office's own, to be used as it is or changed. */
    @Transactional
    public long adopt(Actor actor, String agency, String builtIn) {
        BuiltInForm form = BuiltInForm.ofCode(builtIn).orElseThrow(() -> new Refused("built_in", "没有这张内置报表，请重新选择"));
        return insert(actor, agency, form.code(), form.definition());
    }

    private long insert(Actor actor, String agency, String builtIn, FormDefinition definition) {
        List<Issue> issues = new ArrayList<>(checks.of(definition));
        if (agency.isBlank()) {
            issues.add(Issue.of("agency", "请选择由哪个机关收集"));
        }
        Refused.ifAny(issues);
        Form form = new Form(ids.next(), agency, builtIn, 1, definition, false, false, 1);
        forms.insert(form, actor, clock.millis());
        ledger.record(Act.of(FormAct.DEFINED, actor, agency, Map.of("edition", 1), form.touched()));
        return form.id();
    }

    /** Does nothing when nothing was changed. @return number of the edition in force */
    @Transactional
    public int redefine(Actor actor, long id, long version, FormDefinition definition) {
        Form before = current(id, version);
        if (before.definition().equals(definition)) {
            return before.edition();
        }
        List<Issue> issues = new ArrayList<>(checks.of(definition));
        if (definition.cadence() != before.definition().cadence()) {
            issues.add(Issue.of("cadence", "报送周期定了不能改，往期才能比较；请新建一张报表"));
        }
        Refused.ifAny(issues);
        Form next = before.redefined(definition);
        forms.update(next);
        forms.addEdition(next, actor, clock.millis());
        ledger.record(Act.of(FormAct.DEFINED, actor, next.agency(), Map.of("edition", next.edition()), next.touched()));
        return next.edition();
    }

    /** Whether each period begins by itself, and whether the form is still used. */
    @Transactional
    public void set(Actor actor, long id, long version, boolean automatic, boolean retired) {
        Form next = current(id, version).set(automatic && !retired, retired);
        forms.update(next);
        ledger.record(Act.of(FormAct.SET, actor, next.agency(), Map.of("automatic", next.automatic(), "retired", next.retired()), next.touched()));
    }

    private Form current(long id, long version) {
        Form form = forms.get(id);
        if (form.version() != version) {
            throw new Overtaken("这张报表");
        }
        return form;
    }
}
