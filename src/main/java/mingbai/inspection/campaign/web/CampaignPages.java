package mingbai.inspection.campaign.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignPlan;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.CampaignState;
import mingbai.inspection.campaign.Checklist;
import mingbai.inspection.campaign.CheckSheet;
import mingbai.inspection.campaign.PlanCampaign;
import mingbai.inspection.campaign.StepPlan;
import mingbai.inspection.campaign.web.CampaignViews.ListChoice;
import mingbai.inspection.campaign.web.CampaignViews.ListPage;
import mingbai.inspection.campaign.web.CampaignViews.Mine;
import mingbai.inspection.campaign.web.CampaignViews.PlanPage;
import mingbai.inspection.campaign.web.CampaignViews.Row;
import mingbai.inspection.campaign.web.CampaignViews.Standing;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/campaigns}: all campaigns somebody sees, and the plan of a new one. */
@Controller
class CampaignPages {

    private static final int SIZE = 30;
    private static final int MINE = 30;
    private static final LocalDate UNREADABLE = LocalDate.EPOCH;

    private final CampaignReading campaigns;
    private final PlanCampaign plan;
    private final CampaignScope scope;
    private final AgencyReading agencies;

    CampaignPages(CampaignReading campaigns, PlanCampaign plan, CampaignScope scope, AgencyReading agencies) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.scope = scope;
        this.agencies = agencies;
    }

    @GetMapping("/desk/inspection/campaigns")
    @MayCall({OFFICE, INSPECTOR, LEADER, DRAFTER})
    String list(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Set<String> seen = scope.seen(request);
        Paging paging = Paging.of(page, SIZE, campaigns.count(seen), "/desk/inspection/campaigns");
        List<Campaign> rows = campaigns.of(seen, SIZE, paging.offset());
        List<CheckSheet> sheets = campaigns.sheetsOf(scope.units(request), false, MINE);
        Map<String, String> names = agencies.namesOf(Stream.concat(rows.stream().map(Campaign::agency), sheets.stream().map(CheckSheet::unit)).toList());
        model.addAttribute("page", new ListPage(rows.stream().map(row -> row(row, names)).toList(), paging, sheets.stream().map(sheet -> mine(sheet, names)).toList(),
                !scope.offices(request).isEmpty()));
        return "inspection/campaigns";
    }

    private Row row(Campaign campaign, Map<String, String> names) {
        LocalDate today = campaigns.today();
        int at = campaign.running();
        String step = at < 0 ? "" : CampaignPlan.label(at) + "，" + campaign.plan().steps().get(at).by() + "前";
        return new Row(campaign, names.getOrDefault(campaign.agency(), campaign.agency()), step,
                campaign.isLate(today) ? new Standing(campaign.state().label() + "，逾期", Tone.LATE) : new Standing(campaign.state().label(), campaign.state().tone()));
    }

    private Mine mine(CheckSheet sheet, Map<String, String> names) {
        Campaign campaign = campaigns.find(sheet.campaign()).orElseThrow();
        return new Mine(sheet, campaign, names.getOrDefault(sheet.unit(), sheet.unit()), Standing.of(sheet, campaign, campaigns.today()));
    }

    @GetMapping("/desk/inspection/campaigns/plan")
    @MayCall(OFFICE)
    String begin(@RequestParam(defaultValue = "") String agency, HttpServletRequest request, Model model) {
        String office = scope.office(request, agency);
        LocalDate today = campaigns.today();
        Map<String, String> usual = Map.of("check", today.plusDays(14).toString(), "analyse", today.plusDays(28).toString(), "measures", today.plusDays(35).toString(),
                "conclude", today.plusDays(120).toString());
        Set<String> all = new LinkedHashSet<>(plan.possible(office).stream().map(Agency::code).toList());
        return form(office, all, Set.of(), usual, List.of(), request, model);
    }

    private String form(String office, Set<String> ticked, Set<Long> lists, Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        List<ListChoice> choices = campaigns.checklists(List.of(office)).stream().filter(list -> !list.retired())
                .map((Checklist list) -> new ListChoice(list.id(), list.title(), list.items().size(), lists.contains(list.id()))).toList();
        List<Choice> before = campaigns.of(List.of(office), SIZE, 0).stream().filter(last -> last.state() == CampaignState.CONCLUDED)
                .map(last -> Choice.of(Long.toString(last.id()), last.title())).toList();
        model.addAttribute("page", new PlanPage(office, scope.offices(request), plan.possible(office), ticked, choices, before, typed, issues));
        return "inspection/campaign-plan";
    }

    @PostMapping("/desk/inspection/campaigns/plan")
    @MayCall(OFFICE)
    String plan(Actor actor, @RequestParam Map<String, String> sent, @RequestParam(name = "units", defaultValue = "") List<String> units,
            @RequestParam(name = "checklist", defaultValue = "") List<String> lists, HttpServletRequest request, HttpServletResponse response, Model model) {
        String office = scope.office(request, sent.getOrDefault("agency", ""));
        List<Long> chosen = CampaignScope.numbers(lists);
        try {
            if (office.isEmpty()) {
                throw new Refused("agency", "请选择开展自查的机关");
            }
            Refused.ifAny(unread(sent));
            Actor acting = new Actor(actor.accountId(), actor.name(), office, actor.inSteadOf());
            long id = plan.plan(acting, office, new PlanCampaign.Planned(text(sent, "title"), text(sent, "basis"), units.stream().filter(unit -> !unit.isEmpty()).toList(),
                    chosen, read(sent), before(sent)));
            return "redirect:/desk/inspection/campaigns/" + id + "?done=planned";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(office, Set.copyOf(units), Set.copyOf(chosen), sent, refused.issues(), request, model);
        }
    }

    private static String text(Map<String, String> sent, String name) {
        return Scrub.clean(sent.getOrDefault(name, "")).strip();
    }

    private static List<Issue> unread(Map<String, String> sent) {
        List<Issue> issues = new ArrayList<>();
        CampaignPlan.KEYS.stream().filter(key -> CampaignScope.day(text(sent, key)) == null).forEach(key -> issues.add(Issue.of(key, "请选择日期，如2026-03-31")));
        return issues;
    }

    private static CampaignPlan read(Map<String, String> sent) {
        List<StepPlan> steps = CampaignPlan.KEYS.stream().map(key -> {
            LocalDate day = CampaignScope.day(text(sent, key));
            return new StepPlan(day == null ? UNREADABLE : day, text(sent, key + "-person"));
        }).toList();
        return new CampaignPlan(steps.get(0), steps.get(1), steps.get(2), steps.get(3));
    }

    private static @Nullable Long before(Map<String, String> sent) {
        List<Long> numbers = CampaignScope.numbers(List.of(text(sent, "before")));
        return numbers.isEmpty() ? null : numbers.getFirst();
    }
}
