package mingbai.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.agency.WorkRecord;
import mingbai.agency.reading.AgencyReading;
import mingbai.plan.Quota;
import mingbai.plan.reading.QuotaReading.Given;
import mingbai.plan.web.PlanViews.QuotaLine;
import mingbai.plan.web.PlanViews.Standing;
import mingbai.web.Choice;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** Quotas as lists show them. */
@Component
class QuotaLines {

    private final AgencyReading agencies;
    private final PlanScope scope;

    QuotaLines(AgencyReading agencies, PlanScope scope) {
        this.agencies = agencies;
        this.scope = scope;
    }

    /** What can be asked of a person: whatever attendance is kept of. */
    static List<Choice> kinds() {
        return Arrays.stream(WorkRecord.Kind.values()).filter(WorkRecord.Kind::gathers).map(kind -> Choice.of(kind.name(), kind.label())).toList();
    }

    List<QuotaLine> of(List<Quota> quotas, String planTitle) {
        Map<String, String> names = agencies.namesOf(quotas.stream().map(Quota::agency).toList());
        return quotas.stream().map(quota -> line(quota, names, planTitle)).toList();
    }

    List<QuotaLine> given(List<Given> given) {
        Map<String, String> names = agencies.namesOf(given.stream().map(one -> one.quota().agency()).toList());
        return given.stream().map(one -> line(one.quota(), names, one.planTitle())).toList();
    }

    private QuotaLine line(Quota quota, Map<String, String> names, String planTitle) {
        return new QuotaLine(quota, names.getOrDefault(quota.agency(), quota.agency()), quota.what().label() + quota.need() + "次", standing(quota),
                "/desk/work/attended?unit=" + quota.agency() + "&person=" + URLEncoder.encode(quota.person(), StandardCharsets.UTF_8)
                        + "&kind=" + quota.what().name() + "&year=" + quota.due().getYear(), planTitle);
    }

    private Standing standing(Quota quota) {
        boolean late = scope.today().isAfter(quota.due());
        if (quota.isMet()) {
            return new Standing("已完成" + quota.met() + "次", Tone.DONE);
        }
        return late ? new Standing("逾期，完成" + quota.met() + "次", Tone.LATE) : new Standing("已完成" + quota.met() + "次，还差" + (quota.need() - quota.met()) + "次", Tone.SOON);
    }
}
