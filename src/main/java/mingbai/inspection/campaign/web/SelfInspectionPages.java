package mingbai.inspection.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.Causes;
import mingbai.inspection.campaign.CheckSheet;
import mingbai.inspection.campaign.SampleReading;
import mingbai.inspection.campaign.SampledThing;
import mingbai.inspection.campaign.SpotSample;
import mingbai.inspection.campaign.web.CampaignViews.PublicCampaign;
import mingbai.inspection.campaign.web.CampaignViews.PublicList;
import mingbai.inspection.campaign.web.CampaignViews.PublicMeasure;
import mingbai.inspection.campaign.web.CampaignViews.PublicRow;
import mingbai.inspection.campaign.web.CampaignViews.PublicSample;
import mingbai.inspection.campaign.web.CampaignViews.SampleLine;
import mingbai.ledger.Ids;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /report/selfinspection}: what offices made public of their self-inspections, and every spot check with seed and list, so that anybody can draw again. */
@Controller
class SelfInspectionPages {

    private static final int SIZE = 30;
    private static final int SAMPLES = 30;
    private static final int THINGS = 100;
    private static final String LIST = "/report/selfinspection";
    private static final Crumb CRUMB = new Crumb("自查情况", LIST);

    private final CampaignReading campaigns;
    private final SampleReading samples;
    private final Causes causes;
    private final AgencyReading agencies;
    private final Published log;

    SelfInspectionPages(CampaignReading campaigns, SampleReading samples, Causes causes, AgencyReading agencies, Published log) {
        this.campaigns = campaigns;
        this.samples = samples;
        this.causes = causes;
        this.agencies = agencies;
        this.log = log;
    }

    private void made(HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.AGENCIES).on(request);
    }

    @GetMapping(LIST)
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        made(request);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, campaigns.countPublished(), LIST);
        List<PublicRow> rows = campaigns.published(SIZE, paging.offset()).stream().map(this::row).toList();
        model.addAttribute("page", new PublicList(rows, paging, samples.all(SAMPLES, 0).stream().map(this::line).toList(), column(), List.of(Crumb.here("自查情况"))));
        return "inspection/public-list";
    }

    private PublicRow row(Campaign campaign) {
        long found = campaigns.count(campaign.id(), CampaignReading.Narrowed.NONE);
        long open = campaigns.count(campaign.id(), new CampaignReading.Narrowed("", "", "", true));
        return new PublicRow(campaign, agencies.nameOf(campaign.agency()), campaign.scope().size(), found, found - open);
    }

    private SampleLine line(SpotSample sample) {
        return new SampleLine(sample, agencies.nameOf(sample.agency()), samples.count(sample.id(), SampledThing.Result.WAITING), samples.count(sample.id(), SampledThing.Result.FAULT));
    }

    @GetMapping("/report/selfinspection/{number}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String campaign(@PathVariable String number, HttpServletRequest request, Model model) {
        made(request);
        Campaign campaign = campaigns.find(id(number)).filter(found -> found.publishedOn() != null).orElseThrow(NotFound::new);
        Map<String, Long> byCause = new LinkedHashMap<>();
        campaigns.byCause(campaign.id()).forEach(tally -> byCause.put(tally.of().isEmpty() ? "没有认定" : causes.nameOf(tally.of()), tally.found()));
        Map<String, String> names = agencies.namesOf(campaigns.improvements(campaign.id()).stream().map(made -> made.agency()).toList());
        List<PublicMeasure> measures = campaigns.improvements(campaign.id()).stream().map(made -> new PublicMeasure(made.words(), names.getOrDefault(made.agency(), made.agency()),
                made.dueOn(), made.state().label(), made.state().tone())).toList();
        PublicRow row = row(campaign);
        long submitted = campaigns.sheets(campaign.id()).stream().filter(CheckSheet::submitted).count();
        model.addAttribute("page", new PublicCampaign(row, submitted, byCause, measures, column(), List.of(CRUMB, Crumb.here(campaign.title()))));
        return "inspection/public-campaign";
    }

    @GetMapping("/report/selfinspection/sample/{number}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String sample(@PathVariable String number, @RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        made(request);
        SpotSample sample = samples.find(id(number)).orElseThrow(NotFound::new);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, THINGS, sample.drawnOn() == null ? 0 : sample.size(), LIST + "/sample/" + sample.id());
        model.addAttribute("page", new PublicSample(line(sample), samples.things(sample.id(), THINGS, paging.offset()), paging, column(), List.of(CRUMB, Crumb.here(sample.title()))));
        return "inspection/public-sample";
    }

    /** Ids and seed, as they were announced. */
    @GetMapping("/report/selfinspection/sample/{number}/list.txt")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> list(@PathVariable String number, HttpServletRequest request) {
        made(request);
        SpotSample sample = samples.find(id(number)).orElseThrow(NotFound::new);
        return ResponseEntity.ok().header("Content-Type", "text/plain; charset=UTF-8").body(samples.list(sample).getBytes(StandardCharsets.UTF_8));
    }

    private static long id(String number) {
        if (!number.matches(Ids.PATTERN)) {
            throw new NotFound();
        }
        return Long.parseLong(number);
    }

    private static ColumnTags column() {
        return new ColumnTags("自查情况", "各机关政府信息公开工作的自查结果和抽查名单", "政府信息公开,自查,抽查", ColumnTags.CATALOG);
    }
}
