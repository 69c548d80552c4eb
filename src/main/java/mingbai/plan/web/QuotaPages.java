package mingbai.plan.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mingbai.agency.WorkRecord;
import mingbai.ledger.Actor;
import mingbai.plan.SetQuota;
import mingbai.plan.reading.QuotaReading;
import mingbai.plan.web.PlanViews.QuotasPage;
import mingbai.publication.Scrub;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/plan-quotas}: what persons are to do within the year, the caller's own first; set and ended on the page of the plan. */
@Controller
class QuotaPages {

    private static final int MOST = 500;

    private final QuotaReading quotas;
    private final SetQuota set;
    private final QuotaLines lines;
    private final PlanScope scope;
    private final PlanPageMaker maker;

    QuotaPages(QuotaReading quotas, SetQuota set, QuotaLines lines, PlanScope scope, PlanPageMaker maker) {
        this.quotas = quotas;
        this.set = set;
        this.lines = lines;
        this.scope = scope;
        this.maker = maker;
    }

    @GetMapping("/desk/plan-quotas")
    @MayCall({OFFICE, DRAFTER, CORRESPONDENT, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "0") int year, HttpServletRequest request, Model model) {
        Caller caller = PlanScope.caller(request);
        int shown = scope.year(year);
        List<QuotaReading.Given> all = quotas.ofYear(scope.asked(caller, agency), shown, MOST);
        List<QuotaReading.Given> mine = quotas.ofYear(List.of(caller.agencyCode()), shown, MOST).stream().filter(one -> one.quota().person().equals(caller.name())).toList();
        model.addAttribute("page", new QuotasPage(agency, scope.choices(scope.roots(caller)), shown, scope.years(), lines.given(mine), lines.given(all)));
        return "plan/quotas";
    }

    @PostMapping("/desk/plan/{plan}/quotas")
    @MayCall(value = OFFICE, on = "plan")
    String set(@PathVariable long plan, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.under("quota", request, "agency", "person", "what", "need", "due", "reason");
        try {
            set.set(actor, plan, entry(typed), typed.get("reason"));
            return "redirect:/desk/plan/" + plan + "?done=saved#quotas";
        } catch (Refused refused) {
            return again(plan, "quota", typed, refused, request, response, model);
        }
    }

    @PostMapping("/desk/plan/{plan}/quota/{n}/end")
    @MayCall(value = OFFICE, on = "plan")
    String end(@PathVariable long plan, @PathVariable long n, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            set.end(actor, plan, n, version, Scrub.clean(reason));
            return "redirect:/desk/plan/" + plan + "?done=saved#quotas";
        } catch (Refused refused) {
            return again(plan, "", Typed.NOTHING, new Refused("", refused.getMessage()), request, response, model);
        }
    }

    private String again(long plan, String form, Typed typed, Refused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("page", maker.page(request, plan, 0, typed.in(form), Typed.in(form, refused.issues()), ""));
        return "plan/plan";
    }

    private static SetQuota.Entry entry(Typed typed) {
        List<Issue> issues = new ArrayList<>();
        WorkRecord.Kind what = Arrays.stream(WorkRecord.Kind.values()).filter(kind -> kind.name().equals(typed.get("what"))).findFirst().orElse(null);
        if (what == null) {
            issues.add(Issue.of("what", "请选择要做的事。"));
        }
        long need = typed.number("need", "次数", issues);
        LocalDate due = typed.day("due", "期限", issues);
        Refused.ifAny(issues);
        return new SetQuota.Entry(typed.get("agency"), typed.get("person"), Objects.requireNonNull(what), (int) Math.min(need, 1_000), Objects.requireNonNull(due));
    }
}
