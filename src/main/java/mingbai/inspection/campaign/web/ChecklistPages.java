package mingbai.inspection.campaign.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.campaign.BuiltInChecklist;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.Checklist;
import mingbai.inspection.campaign.KeepChecklist;
import mingbai.ledger.Actor;
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

/** {@code /desk/inspection/checklists}: an office's lists of what every unit must have. */
@Controller
class ChecklistPages {

    private final CampaignReading campaigns;
    private final KeepChecklist keep;
    private final CampaignScope scope;
    private final AgencyReading agencies;

    ChecklistPages(CampaignReading campaigns, KeepChecklist keep, CampaignScope scope, AgencyReading agencies) {
        this.campaigns = campaigns;
        this.keep = keep;
        this.scope = scope;
        this.agencies = agencies;
    }

    @GetMapping("/desk/inspection/checklists")
    @MayCall(OFFICE)
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return lists(scope.office(request, agency), Map.of(), List.of(), done.equals("retired") ? "清单已停用。" : "", request, model);
    }

    private String lists(String office, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        model.addAttribute("page", new CampaignViews.ListsPage(office, scope.offices(request), campaigns.checklists(List.of(office)), BuiltInChecklist.all(), typed, issues, notice));
        return "inspection/checklists";
    }

    /** Takes over a list of the program, or makes a new one. */
    @PostMapping("/desk/inspection/checklists")
    @MayCall(OFFICE)
    String make(Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        String office = scope.office(request, sent.getOrDefault("agency", ""));
        try {
            if (office.isEmpty()) {
                throw new Refused("agency", "请选择机关");
            }
            Actor acting = new Actor(actor.accountId(), actor.name(), office, actor.inSteadOf());
            String builtIn = sent.getOrDefault("adopt", "");
            long id = builtIn.isEmpty() ? keep.create(acting, office, sent.getOrDefault("title", ""), sent.getOrDefault("items", "")) : keep.adopt(acting, office, builtIn);
            return "redirect:/desk/inspection/checklists/" + id + "?done=made";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return lists(office, sent, refused.issues(), "", request, model);
        }
    }

    @GetMapping("/desk/inspection/checklists/{checklist}")
    @MayCall(value = OFFICE, on = "checklist")
    String show(@PathVariable long checklist, @RequestParam(defaultValue = "") String done, Model model) {
        Checklist list = campaigns.checklist(checklist).orElseThrow(NotFound::new);
        String notice = done.equals("made") ? "清单已建立。" : done.equals("amended") ? "已保存为新的一版，已经制定的自查仍用原来的一版。" : "";
        return one(list, list.title(), list.text(), List.of(), notice, model);
    }

    private String one(Checklist list, String title, String items, List<Issue> issues, String notice, Model model) {
        model.addAttribute("page", new CampaignViews.ChecklistPage(list, agencies.nameOf(list.agency()), title, items, !list.retired(), issues, notice));
        return "inspection/checklist";
    }

    @PostMapping("/desk/inspection/checklists/{checklist}")
    @MayCall(value = OFFICE, on = "checklist")
    String amend(@PathVariable long checklist, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletResponse response, Model model) {
        String title = sent.getOrDefault("title", "");
        String items = sent.getOrDefault("items", "");
        try {
            keep.amend(actor, checklist, version, title, items);
            return "redirect:/desk/inspection/checklists/" + checklist + "?done=amended";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(campaigns.checklist(checklist).orElseThrow(NotFound::new), title, items, refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/inspection/checklists/{checklist}/retire")
    @MayCall(value = OFFICE, on = "checklist")
    String retire(@PathVariable long checklist, Actor actor, @RequestParam long version) {
        keep.retire(actor, checklist, version);
        return "redirect:/desk/inspection/checklists?done=retired";
    }
}
