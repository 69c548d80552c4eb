package mingbai.inspection.campaign.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.RuleBook;
import mingbai.inspection.campaign.AnnounceSample;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.DrawSample;
import mingbai.inspection.campaign.JudgeSampled;
import mingbai.inspection.campaign.SampleReading;
import mingbai.inspection.campaign.SampledThing;
import mingbai.inspection.campaign.Sampling;
import mingbai.inspection.campaign.SpotSample;
import mingbai.inspection.campaign.web.CampaignViews.SampleLine;
import mingbai.inspection.campaign.web.CampaignViews.SamplePage;
import mingbai.inspection.campaign.web.CampaignViews.SamplesPage;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/samples}: spot checks, announced, drawn, looked through. */
@Controller
class SamplePages {

    private static final int SIZE = 50;

    private final SampleReading samples;
    private final CampaignReading campaigns;
    private final AnnounceSample announce;
    private final DrawSample draw;
    private final JudgeSampled judge;
    private final CampaignScope scope;
    private final AgencyReading agencies;

    SamplePages(SampleReading samples, CampaignReading campaigns, AnnounceSample announce, DrawSample draw, JudgeSampled judge, CampaignScope scope, AgencyReading agencies) {
        this.samples = samples;
        this.campaigns = campaigns;
        this.announce = announce;
        this.draw = draw;
        this.judge = judge;
        this.scope = scope;
        this.agencies = agencies;
    }

    @GetMapping("/desk/inspection/samples")
    @MayCall({OFFICE, INSPECTOR, LEADER})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        return list(scope.office(request, agency), page, Map.of(), List.of(), request, model);
    }

    private String list(String office, int page, Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        Set<String> seen = scope.seen(request);
        Paging paging = Paging.of(page, SIZE, samples.count(seen), "/desk/inspection/samples");
        List<SpotSample> rows = samples.of(seen, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(rows.stream().map(SpotSample::agency).toList());
        List<Choice> running = campaigns.of(List.of(office), SIZE, 0).stream().filter(campaign -> campaign.running() >= 0)
                .map(campaign -> Choice.of(Long.toString(campaign.id()), campaign.title())).toList();
        model.addAttribute("page", new SamplesPage(rows.stream().map(row -> line(row, names.getOrDefault(row.agency(), row.agency()))).toList(), paging, office,
                scope.offices(request), running, Sampling.USUAL.said(), Sampling.USUAL.share(), typed, issues));
        return "inspection/samples";
    }

    private SampleLine line(SpotSample sample, String agency) {
        return new SampleLine(sample, agency, samples.count(sample.id(), SampledThing.Result.WAITING), samples.count(sample.id(), SampledThing.Result.FAULT));
    }

    @PostMapping("/desk/inspection/samples")
    @MayCall(OFFICE)
    String announce(Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        String office = scope.office(request, sent.getOrDefault("agency", ""));
        try {
            AnnounceSample.Asking asking = asking(office, sent);
            Actor acting = new Actor(actor.accountId(), actor.name(), office, actor.inSteadOf());
            return "redirect:/desk/inspection/samples/" + announce.announce(acting, office, asking) + "?done=announced";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(office, 1, sent, refused.issues(), request, model);
        }
    }

    private static AnnounceSample.Asking asking(String office, Map<String, String> sent) {
        List<Issue> issues = new ArrayList<>();
        SpotSample.Kind kind = Arrays.stream(SpotSample.Kind.values()).filter(value -> value.name().equals(sent.getOrDefault("kind", ""))).findFirst().orElse(SpotSample.Kind.UNIT);
        String share = sent.getOrDefault("share", "").strip();
        if (!share.matches("\\d{1,3}")) {
            issues.add(Issue.of("share", "抽取比例应是1到100的整数"));
        }
        if (office.isEmpty()) {
            issues.add(Issue.of("agency", "请选择机关"));
        }
        LocalDate from = day(sent, "from", issues);
        LocalDate to = day(sent, "to", issues);
        Refused.ifAny(issues);
        List<Long> campaign = CampaignScope.numbers(List.of(sent.getOrDefault("campaign", "")));
        return new AnnounceSample.Asking(Scrub.clean(sent.getOrDefault("title", "")).strip(), kind, Integer.parseInt(share), campaign.isEmpty() ? null : campaign.getFirst(), from, to);
    }

    private static @Nullable LocalDate day(Map<String, String> sent, String name, List<Issue> issues) {
        String text = sent.getOrDefault(name, "").strip();
        LocalDate day = CampaignScope.day(text);
        if (day == null && !text.isEmpty()) {
            issues.add(Issue.of(name, "请选择日期，如2026-03-31"));
        }
        return day;
    }

    @GetMapping("/desk/inspection/samples/{spotsample}")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER}, on = "spotsample")
    String show(@PathVariable long spotsample, @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        String notice = switch (done) {
            case "announced" -> "名单和种子已公布，现在可以抽取。";
            case "drawn" -> "已抽取。任何人都可以用公布的名单和种子重新抽取核对。";
            case "judged" -> "检查结果已登记。";
            default -> "";
        };
        return show(spotsample, page, Map.of(), List.of(), notice, request, model);
    }

    private String show(long id, int page, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        SpotSample sample = samples.find(id).orElseThrow(NotFound::new);
        Paging paging = Paging.of(page, SIZE, sample.drawnOn() == null ? 0 : sample.size(), sample.address());
        List<SampledThing> things = samples.things(id, SIZE, paging.offset());
        SampleLine line = line(sample, agencies.nameOf(sample.agency()));
        List<Choice> rules = RuleBook.all().stream().map(rule -> Choice.of(rule.key(), rule.group() + "：" + rule.name())).toList();
        model.addAttribute("page", new SamplePage(sample, line.agency(), things, agencies.namesOf(things.stream().map(SampledThing::agency).toList()), line.waiting(), line.faults(),
                paging, rules, scope.leads(request, sample.agency()), typed, issues, notice));
        return "inspection/sample";
    }

    @PostMapping("/desk/inspection/samples/{spotsample}/draw")
    @MayCall(value = OFFICE, on = "spotsample")
    String draw(@PathVariable long spotsample, Actor actor, @RequestParam long version) {
        draw.draw(actor, spotsample, version);
        return "redirect:/desk/inspection/samples/" + spotsample + "?done=drawn";
    }

    @PostMapping("/desk/inspection/samples/{spotsample}/judge")
    @MayCall(value = OFFICE, on = "spotsample")
    String judge(@PathVariable long spotsample, Actor actor, @RequestParam int n, @RequestParam long version, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            judge.judge(actor, spotsample, n, version, sent.getOrDefault("good", "").equals("1"), sent.getOrDefault("rule", ""), Scrub.clean(sent.getOrDefault("note", "")));
            return "redirect:/desk/inspection/samples/" + spotsample + "?done=judged&page=" + ((n - 1) / SIZE + 1);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(spotsample, (n - 1) / SIZE + 1, sent, refused.issues(), "", request, model);
        }
    }
}
