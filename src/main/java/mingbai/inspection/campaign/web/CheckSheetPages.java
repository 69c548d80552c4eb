package mingbai.inspection.campaign.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.CampaignState;
import mingbai.inspection.campaign.Causes;
import mingbai.inspection.campaign.CheckAnswer;
import mingbai.inspection.campaign.CheckItem;
import mingbai.inspection.campaign.CheckSheet;
import mingbai.inspection.campaign.FillCheckSheet;
import mingbai.inspection.campaign.Having;
import mingbai.inspection.campaign.JudgeAnswer;
import mingbai.inspection.campaign.SetImprovement;
import mingbai.inspection.campaign.web.CampaignViews.MeasureLine;
import mingbai.inspection.campaign.web.CampaignViews.SheetPage;
import mingbai.inspection.campaign.web.CampaignViews.Standing;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/inspection/campaigns/sheet/…}: a unit's sheet, filled in with evidence, looked at by the office, with the measures the unit owes. */
@Controller
class CheckSheetPages {

    private final CampaignReading campaigns;
    private final FillCheckSheet fill;
    private final JudgeAnswer judge;
    private final SetImprovement improve;
    private final Causes causes;
    private final AgencyReading agencies;
    private final Uploads uploads;
    private final FileStore files;
    private final CampaignScope scope;

    CheckSheetPages(CampaignReading campaigns, FillCheckSheet fill, JudgeAnswer judge, SetImprovement improve, Causes causes, AgencyReading agencies, Uploads uploads,
            FileStore files, CampaignScope scope) {
        this.campaigns = campaigns;
        this.fill = fill;
        this.judge = judge;
        this.improve = improve;
        this.causes = causes;
        this.agencies = agencies;
        this.uploads = uploads;
        this.files = files;
        this.scope = scope;
    }

    @GetMapping("/desk/inspection/campaigns/sheet/{checksheet}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "checksheet")
    String show(@PathVariable long checksheet, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        String notice = switch (done) {
            case "saved" -> "已保存，还没有报送。";
            case "submitted" -> "已报送。答“没有”的项目已登记为问题，请按期整改。";
            case "attached" -> "凭据已上传。";
            case "removed" -> "凭据已删去。";
            case "judged" -> "核查结果已登记。";
            case "measure" -> "已登记落实，等待核查。";
            default -> "";
        };
        model.addAttribute("page", page(checksheet, null, null, List.of(), notice, request));
        return "inspection/check-sheet";
    }

    private SheetPage page(long id, @Nullable String person, @Nullable Map<String, CheckAnswer> typed, List<Issue> issues, String notice, HttpServletRequest request) {
        CheckSheet sheet = campaigns.sheet(id).orElseThrow(NotFound::new);
        Campaign campaign = campaigns.find(sheet.campaign()).orElseThrow();
        String body = agencies.successorOf(sheet.unit());
        String unit = agencies.nameOf(sheet.unit());
        Caller caller = CampaignScope.caller(request);
        boolean fills = campaign.state() == CampaignState.CHECKING && !sheet.submitted() && (caller.holds(OFFICE, body) || caller.holds(DRAFTER, body));
        boolean judges = sheet.submitted() && !campaign.state().isOver() && scope.leads(request, campaign.agency());
        List<MeasureLine> measures = campaigns.improvements(campaign.id()).stream().filter(made -> made.agency().equals(sheet.unit()))
                .map(made -> new MeasureLine(made, unit, causes.nameOf(made.cause()), false)).toList();
        return new SheetPage(campaign, sheet, unit, body.equals(sheet.unit()) ? "" : agencies.nameOf(body), agencies.nameOf(campaign.agency()),
                person == null ? sheet.person() : person, typed == null ? sheet.answers() : typed, fills, judges, measures, Standing.of(sheet, campaign, campaigns.today()),
                campaigns.today(), issues, notice);
    }

    @PostMapping("/desk/inspection/campaigns/sheet/{checksheet}")
    @MayCall(value = {OFFICE, DRAFTER}, on = "checksheet")
    String fill(@PathVariable long checksheet, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        CheckSheet sheet = campaigns.sheet(checksheet).orElseThrow(NotFound::new);
        Map<String, CheckAnswer> answers = answers(campaigns.find(sheet.campaign()).orElseThrow(), sheet, sent);
        String person = text(sent, "person");
        boolean submit = sent.containsKey("submit");
        try {
            if (submit) {
                fill.submit(actor, checksheet, version, person, answers);
            } else {
                fill.save(actor, checksheet, version, person, answers);
            }
            return "redirect:" + sheet.address() + "?done=" + (submit ? "submitted" : "saved");
        } catch (Refused refused) {
            return refused(checksheet, person, answers, refused.issues(), request, response, model);
        }
    }

    private String refused(long id, @Nullable String person, @Nullable Map<String, CheckAnswer> answers, List<Issue> issues, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(id, person, answers, issues, "", request));
        return "inspection/check-sheet";
    }

    private static Map<String, CheckAnswer> answers(Campaign campaign, CheckSheet sheet, Map<String, String> sent) {
        Map<String, CheckAnswer> answers = new LinkedHashMap<>();
        for (CheckItem item : campaign.items()) {
            String chosen = sent.getOrDefault("having." + item.key(), "");
            Having having = Arrays.stream(Having.values()).filter(value -> value.name().equals(chosen)).findFirst().orElse(null);
            answers.put(item.key(), new CheckAnswer(having, text(sent, "note." + item.key()), text(sent, "link." + item.key()), sheet.answer(item.key()).files()));
        }
        return answers;
    }

    private static String text(Map<String, String> sent, String name) {
        return Scrub.clean(sent.getOrDefault(name, "")).strip();
    }

    @PostMapping("/desk/inspection/campaigns/sheet/{checksheet}/attach")
    @MayCall(value = {OFFICE, DRAFTER}, on = "checksheet")
    String attach(@PathVariable long checksheet, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String item,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            List<Issue> issues = new ArrayList<>();
            List<Attachment> taken = uploads.take(sent, "files", issues);
            if (taken.isEmpty() && issues.isEmpty()) {
                issues.add(Issue.of("files", "请选择要上传的文件"));
            }
            Refused.ifAny(issues);
            fill.attach(actor, checksheet, version, item, taken);
            return "redirect:/desk/inspection/campaigns/sheet/" + checksheet + "?done=attached";
        } catch (Refused refused) {
            return refused(checksheet, null, null, refused.issues(), request, response, model);
        }
    }

    @PostMapping("/desk/inspection/campaigns/sheet/{checksheet}/remove")
    @MayCall(value = {OFFICE, DRAFTER}, on = "checksheet")
    String remove(@PathVariable long checksheet, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String hash) {
        fill.remove(actor, checksheet, version, item, hash);
        return "redirect:/desk/inspection/campaigns/sheet/" + checksheet + "?done=removed";
    }

    @GetMapping("/desk/inspection/campaigns/sheet/{checksheet}/file")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "checksheet")
    ResponseEntity<Resource> file(@PathVariable long checksheet, @RequestParam(defaultValue = "") String hash) {
        CheckSheet sheet = campaigns.sheet(checksheet).orElseThrow(NotFound::new);
        Attachment file = sheet.answers().values().stream().flatMap(answer -> answer.files().stream()).filter(one -> one.hash().equals(hash)).findFirst().orElseThrow(NotFound::new);
        try {
            return Download.of(java.nio.file.Files.newInputStream(files.path(file.hash())), file.name());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("file " + file.hash() + " cannot be read", e);
        }
    }

    /** The office looks at one answer itself. */
    @PostMapping("/desk/inspection/campaigns/sheet/{checksheet}/judge")
    @MayCall(value = OFFICE, on = "checksheet")
    String judge(@PathVariable long checksheet, Actor actor, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        CheckSheet sheet = campaigns.sheet(checksheet).orElseThrow(NotFound::new);
        Campaign campaign = campaigns.find(sheet.campaign()).orElseThrow();
        try {
            if (!scope.leads(request, campaign.agency())) {
                throw new Refused("", "由开展自查的机关核查");
            }
            judge.judge(actor, checksheet, version, sent.getOrDefault("item", ""), sent.getOrDefault("stands", "").equals("1"), text(sent, "note"));
            return "redirect:" + sheet.address() + "?done=judged";
        } catch (Refused refused) {
            return refused(checksheet, null, null, refused.issues(), request, response, model);
        }
    }

    /** The unit says that a measure is carried out. */
    @PostMapping("/desk/inspection/campaigns/sheet/{checksheet}/measure")
    @MayCall(value = {OFFICE, DRAFTER}, on = "checksheet")
    String measure(@PathVariable long checksheet, Actor actor, @RequestParam long measure, @RequestParam long version, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        CheckSheet sheet = campaigns.sheet(checksheet).orElseThrow(NotFound::new);
        try {
            improve.doneBy(actor, sheet, measure, version, text(sent, "note"));
            return "redirect:" + sheet.address() + "?done=measure";
        } catch (Refused refused) {
            return refused(checksheet, null, null, refused.issues(), request, response, model);
        }
    }
}
