package mingbai.inspection.campaign.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.Causes;
import mingbai.inspection.campaign.Improvement;
import mingbai.inspection.campaign.SetImprovement;
import mingbai.inspection.campaign.web.CampaignViews.MeasureLine;
import mingbai.inspection.campaign.web.CampaignViews.MeasuresPage;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/campaigns/…/measures}: measures against causes, set by the office, done by units, checked by somebody else. */
@Controller
class MeasurePlanPages {

    private final CampaignReading campaigns;
    private final SetImprovement improve;
    private final Causes causes;
    private final CampaignScope scope;
    private final AgencyReading agencies;

    MeasurePlanPages(CampaignReading campaigns, SetImprovement improve, Causes causes, CampaignScope scope, AgencyReading agencies) {
        this.campaigns = campaigns;
        this.improve = improve;
        this.causes = causes;
        this.scope = scope;
        this.agencies = agencies;
    }

    @GetMapping("/desk/inspection/campaigns/{campaign}/measures")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER}, on = "campaign")
    String show(@PathVariable long campaign, Actor actor, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        String notice = switch (done) {
            case "set" -> "措施已确定，责任单位会收到消息。";
            case "done" -> "已登记落实，请由其他人核查。";
            case "checked" -> "核查结果已登记。";
            default -> "";
        };
        return show(campaign, actor, Map.of(), List.of(), notice, request, model);
    }

    private String show(long id, Actor actor, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        Campaign campaign = campaigns.find(id).orElseThrow(NotFound::new);
        List<String> codes = new ArrayList<>(campaign.scope());
        codes.remove(campaign.agency());
        codes.addFirst(campaign.agency());
        Map<String, String> names = agencies.namesOf(codes);
        List<MeasureLine> lines = campaigns.improvements(id).stream().map(made -> line(made, names, actor)).toList();
        model.addAttribute("page", new MeasuresPage(campaign, lines, codes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList(), causes.choices(),
                scope.leads(request, campaign.agency()), campaigns.today(), typed, issues, notice));
        return "inspection/campaign-measures";
    }

    private MeasureLine line(Improvement made, Map<String, String> names, Actor actor) {
        Long by = made.doneBy();
        return new MeasureLine(made, names.getOrDefault(made.agency(), made.agency()), causes.nameOf(made.cause()), by != null && by != actor.accountId());
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/measures")
    @MayCall(value = OFFICE, on = "campaign")
    String set(@PathVariable long campaign, Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            improve.set(actor, campaign, text(sent, "agency"), text(sent, "cause"), text(sent, "words"), text(sent, "person"), CampaignScope.day(text(sent, "due")));
            return "redirect:/desk/inspection/campaigns/" + campaign + "/measures?done=set";
        } catch (Refused refused) {
            return refused(campaign, actor, sent, refused, request, response, model);
        }
    }

    /** Done, found to be done, or given back. */
    @PostMapping("/desk/inspection/campaigns/{campaign}/measure")
    @MayCall(value = OFFICE, on = "campaign")
    String follow(@PathVariable long campaign, Actor actor, @RequestParam long measure, @RequestParam long version, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            String act = sent.getOrDefault("act", "");
            if (act.equals("done")) {
                improve.done(actor, campaign, measure, version, text(sent, "note"));
            } else {
                improve.check(actor, campaign, measure, version, act.equals("stands"), text(sent, "note"));
            }
            return "redirect:/desk/inspection/campaigns/" + campaign + "/measures?done=" + (act.equals("done") ? "done" : "checked");
        } catch (Refused refused) {
            return refused(campaign, actor, Map.of(), refused, request, response, model);
        }
    }

    private String refused(long campaign, Actor actor, Map<String, String> typed, Refused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(campaign, actor, typed, refused.issues(), "", request, model);
    }

    private static String text(Map<String, String> sent, String name) {
        return Scrub.clean(sent.getOrDefault(name, "")).strip();
    }
}
