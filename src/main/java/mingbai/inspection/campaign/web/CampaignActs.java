package mingbai.inspection.campaign.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inspection.campaign.AnnounceCampaign;
import mingbai.inspection.campaign.CampaignPlan;
import mingbai.inspection.campaign.ChangeCampaignDays;
import mingbai.inspection.campaign.ChaseCheckSheets;
import mingbai.inspection.campaign.LookForCampaign;
import mingbai.inspection.campaign.MoveCampaign;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/campaigns/…}: one campaign and the steps its office takes. */
@Controller
class CampaignActs {

    private final CampaignShow show;
    private final AnnounceCampaign announce;
    private final LookForCampaign looking;
    private final ChangeCampaignDays days;
    private final ChaseCheckSheets chase;
    private final MoveCampaign move;

    CampaignActs(CampaignShow show, AnnounceCampaign announce, LookForCampaign looking, ChangeCampaignDays days, ChaseCheckSheets chase, MoveCampaign move) {
        this.show = show;
        this.announce = announce;
        this.looking = looking;
        this.days = days;
        this.chase = chase;
        this.move = move;
    }

    @GetMapping("/desk/inspection/campaigns/{campaign}")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER}, on = "campaign")
    String show(@PathVariable long campaign, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        model.addAttribute("page", show.page(campaign, Map.of(), List.of(), notice(done), request));
        return "inspection/campaign";
    }

    private static String notice(String done) {
        return switch (done) {
            case "planned" -> "计划已保存，还没有通知各单位。核对以后请部署。";
            case "announced" -> "已部署，各单位会收到消息和自查表，系统检查随后开始。";
            case "look" -> "已安排检查，半分钟内开始。";
            case "days" -> "日期已调整，理由记在经过里。";
            case "analysed" -> "已进入分析。";
            case "mending" -> "已进入整改。";
            case "concluded" -> "自查已结束。";
            case "off" -> "自查已取消。";
            case "published" -> "结果已公开，在网站“自查情况”中可以看到。";
            default -> done.matches("urged-\\d{1,4}") ? "已催报" + done.substring(6) + "家，是否阅知显示在列表里。" : "";
        };
    }

    /** What a button does. */
    private interface Deed {

        String run();
    }

    private String deed(long campaign, Map<String, String> typed, Deed deed, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return "redirect:/desk/inspection/campaigns/" + campaign + "?done=" + deed.run();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", show.page(campaign, typed, refused.issues(), "", request));
            return "inspection/campaign";
        }
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/announce")
    @MayCall(value = OFFICE, on = "campaign")
    String announce(@PathVariable long campaign, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        return deed(campaign, Map.of(), () -> {
            announce.announce(actor, campaign, version);
            return "announced";
        }, request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/look")
    @MayCall(value = OFFICE, on = "campaign")
    String look(@PathVariable long campaign, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        return deed(campaign, Map.of(), () -> {
            looking.want(actor, campaign);
            return "look";
        }, request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/days")
    @MayCall(value = OFFICE, on = "campaign")
    String days(@PathVariable long campaign, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return deed(campaign, sent, () -> {
            List<Issue> issues = new ArrayList<>();
            List<LocalDate> read = new ArrayList<>();
            for (String key : CampaignPlan.KEYS) {
                LocalDate day = CampaignScope.day(sent.getOrDefault(key, ""));
                if (day == null) {
                    issues.add(Issue.of(key, "请选择日期，如2026-03-31"));
                } else {
                    read.add(day);
                }
            }
            Refused.ifAny(issues);
            days.change(actor, campaign, version, read, text(sent, "days-reason"));
            return "days";
        }, request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/chase")
    @MayCall(value = OFFICE, on = "campaign")
    String chase(@PathVariable long campaign, Actor actor, @RequestParam(name = "sheet", defaultValue = "") List<String> sheets, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return deed(campaign, sent, () -> "urged-" + chase.chase(actor, campaign, CampaignScope.numbers(sheets), text(sent, "text")), request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/analyse")
    @MayCall(value = OFFICE, on = "campaign")
    String analyse(@PathVariable long campaign, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return deed(campaign, sent, () -> {
            move.analyse(actor, campaign, version, text(sent, "reason"));
            return "analysed";
        }, request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/mend")
    @MayCall(value = OFFICE, on = "campaign")
    String mend(@PathVariable long campaign, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        return deed(campaign, Map.of(), () -> {
            move.mend(actor, campaign, version);
            return "mending";
        }, request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/conclude")
    @MayCall(value = OFFICE, on = "campaign")
    String conclude(@PathVariable long campaign, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        return deed(campaign, Map.of(), () -> {
            move.conclude(actor, campaign, version);
            return "concluded";
        }, request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/off")
    @MayCall(value = OFFICE, on = "campaign")
    String callOff(@PathVariable long campaign, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return deed(campaign, sent, () -> {
            move.callOff(actor, campaign, version, text(sent, "off-reason"));
            return "off";
        }, request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/publish")
    @MayCall(value = OFFICE, on = "campaign")
    String publish(@PathVariable long campaign, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return deed(campaign, sent, () -> {
            move.publish(actor, campaign, version, text(sent, "said"));
            return "published";
        }, request, response, model);
    }

    private static String text(Map<String, String> sent, String name) {
        return Scrub.clean(sent.getOrDefault(name, "")).strip();
    }
}
