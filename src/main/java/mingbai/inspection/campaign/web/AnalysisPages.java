package mingbai.inspection.campaign.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.campaign.AnalyseFindings;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.CampaignReading.Narrowed;
import mingbai.inspection.campaign.CampaignReading.Tally;
import mingbai.inspection.campaign.Causes;
import mingbai.inspection.campaign.CheckItem;
import mingbai.inspection.campaign.web.CampaignViews.AnalysisPage;
import mingbai.inspection.campaign.web.CampaignViews.FindingsPage;
import mingbai.inspection.campaign.web.CampaignViews.ItemPage;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Label;
import mingbai.web.chart.Mark;
import mingbai.web.chart.Series;
import mingbai.web.chart.Shade;
import mingbai.web.chart.Shape;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/campaigns/…/findings} and {@code …/analysis}: what was found, why, and how that stands against the last campaign. */
@Controller
class AnalysisPages {

    private static final int SIZE = 50;

    private final CampaignReading campaigns;
    private final AnalyseFindings analyse;
    private final Causes causes;
    private final CampaignScope scope;
    private final AgencyReading agencies;

    AnalysisPages(CampaignReading campaigns, AnalyseFindings analyse, Causes causes, CampaignScope scope, AgencyReading agencies) {
        this.campaigns = campaigns;
        this.analyse = analyse;
        this.causes = causes;
        this.scope = scope;
        this.agencies = agencies;
    }

    @GetMapping("/desk/inspection/campaigns/{campaign}/findings")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER}, on = "campaign")
    String findings(@PathVariable long campaign, @RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        String done = asked.getOrDefault("done", "");
        String notice = done.matches("cause-\\d{1,3}") ? "已认定" + done.substring(6) + "个问题的原因。" : done.matches("carry-\\d{1,3}") ? "已结转" + done.substring(6) + "个问题。" : "";
        return findings(campaign, narrowed(asked), page, Map.of(), Set.of(), List.of(), notice, request, model);
    }

    private static Narrowed narrowed(Map<String, String> asked) {
        return new Narrowed(bounded(asked, "agency", 32), bounded(asked, "name", 100), bounded(asked, "cause", 40), asked.getOrDefault("open", "").equals("1"));
    }

    private static String bounded(Map<String, String> asked, String name, int most) {
        String text = Scrub.clean(asked.getOrDefault(name, "")).strip();
        return text.length() > most ? text.substring(0, most) : text;
    }

    private String findings(long id, Narrowed narrowed, int page, Map<String, String> typed, Set<Long> ticked, List<Issue> issues, String notice, HttpServletRequest request,
            Model model) {
        Campaign campaign = campaigns.find(id).orElseThrow(NotFound::new);
        Paging paging = Paging.of(page, SIZE, campaigns.count(id, narrowed), address(id, narrowed));
        List<CampaignReading.Line> lines = campaigns.findings(id, narrowed, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(lines.stream().map(CampaignReading.Line::agency).collect(Collectors.toSet()));
        Map<String, String> causeNames = causes.choices().stream().collect(Collectors.toMap(cause -> cause.value(), cause -> cause.label()));
        Map<Long, String> suggested = new HashMap<>();
        lines.forEach(line -> causes.suggested(line.rule(), line.item()).ifPresent(cause -> suggested.put(line.tie(), causes.nameOf(cause))));
        model.addAttribute("page", new FindingsPage(campaign, lines, names, causeNames, suggested, narrowed, told(narrowed), paging, causes.choices(),
                scope.leads(request, campaign.agency()) && campaign.begunOn() != null && !campaign.state().isOver(), campaigns.today(), typed, ticked, issues, notice));
        return "inspection/campaign-findings";
    }

    private String told(Narrowed narrowed) {
        List<String> told = new ArrayList<>();
        if (!narrowed.agency().isEmpty()) {
            told.add(agencies.nameOf(narrowed.agency()));
        }
        if (!narrowed.name().isEmpty()) {
            told.add("“" + narrowed.name() + "”");
        }
        if (!narrowed.cause().isEmpty()) {
            told.add(narrowed.cause().equals("-") ? "没有认定原因" : "原因是" + causes.nameOf(narrowed.cause()));
        }
        if (narrowed.open()) {
            told.add("没有销号");
        }
        return String.join("，", told);
    }

    private static String address(long id, Narrowed narrowed) {
        return "/desk/inspection/campaigns/" + id + "/findings?agency=" + encoded(narrowed.agency()) + "&name=" + encoded(narrowed.name()) + "&cause=" + encoded(narrowed.cause())
                + (narrowed.open() ? "&open=1" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/cause")
    @MayCall(value = OFFICE, on = "campaign")
    String because(@PathVariable long campaign, Actor actor, @RequestParam(name = "chosen", defaultValue = "") List<String> chosen, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return done(campaign, chosen, sent, "cause-", (acting, ties) -> analyse.because(actor, campaign, ties, sent.getOrDefault("cause", "")), request, response, model);
    }

    @PostMapping("/desk/inspection/campaigns/{campaign}/carry")
    @MayCall(value = OFFICE, on = "campaign")
    String carry(@PathVariable long campaign, Actor actor, @RequestParam(name = "chosen", defaultValue = "") List<String> chosen, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        String reason = Scrub.clean(sent.getOrDefault("carry-reason", ""));
        return done(campaign, chosen, sent, "carry-", (acting, ties) -> analyse.carryOver(actor, campaign, ties, reason), request, response, model);
    }

    private String done(long campaign, List<String> chosen, Map<String, String> sent, String what, ToIntBiFunction<Long, List<Long>> deed, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        List<Long> ties = CampaignScope.numbers(chosen);
        try {
            return "redirect:/desk/inspection/campaigns/" + campaign + "/findings?done=" + what + deed.applyAsInt(campaign, ties);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return findings(campaign, Narrowed.NONE, 1, sent, Set.copyOf(ties), refused.issues(), "", request, model);
        }
    }

    @GetMapping("/desk/inspection/campaigns/{campaign}/item")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER}, on = "campaign")
    String item(@PathVariable long campaign, @RequestParam(defaultValue = "") String key, Model model) {
        Campaign found = campaigns.find(campaign).orElseThrow(NotFound::new);
        CheckItem item = found.item(key).orElseThrow(NotFound::new);
        List<CampaignReading.ItemLine> lines = campaigns.answers(campaign, key);
        model.addAttribute("page", new ItemPage(found, item, lines, agencies.namesOf(lines.stream().map(CampaignReading.ItemLine::agency).toList())));
        return "inspection/campaign-item";
    }

    @GetMapping("/desk/inspection/campaigns/{campaign}/analysis")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER}, on = "campaign")
    String analysis(@PathVariable long campaign, Model model) {
        Campaign found = campaigns.find(campaign).orElseThrow(NotFound::new);
        Long last = found.before();
        List<Tally> byAgency = campaigns.byAgency(campaign);
        Map<String, String> names = agencies.namesOf(byAgency.stream().map(Tally::of).toList());
        List<Chart> charts = List.of(
                chart(campaign, "kind", "按种类", "种类", campaigns.byName(campaign), last == null ? null : campaigns.byName(last), "name", of -> of),
                chart(campaign, "agency", "按单位", "单位", byAgency, last == null ? null : campaigns.byAgency(last), "agency", of -> names.getOrDefault(of, of)),
                chart(campaign, "cause", "按原因", "原因", campaigns.byCause(campaign), last == null ? null : campaigns.byCause(last), "cause",
                        of -> of.isEmpty() ? "没有认定" : causes.nameOf(of)));
        model.addAttribute("page", new AnalysisPage(found, last == null ? "" : campaigns.find(last).map(Campaign::title).orElse(""), charts));
        return "inspection/campaign-analysis";
    }

    private static Chart chart(long campaign, String id, String title, String over, List<Tally> now, @Nullable List<Tally> before, String narrow,
            java.util.function.UnaryOperator<String> name) {
        String list = "/desk/inspection/campaigns/" + campaign + "/findings?" + narrow + "=";
        List<Series> series = new ArrayList<>();
        series.add(new Series("问题", "个", Shade.MAIN, now.stream().map(one -> Mark.of(one.found(), list + value(one))).toList()));
        series.add(new Series("没有销号", "个", Shade.LATE, now.stream().map(one -> Mark.of(one.open(), list + value(one) + "&open=1")).toList()));
        if (before != null) {
            Map<String, Long> then = before.stream().collect(Collectors.toMap(Tally::of, Tally::found));
            series.add(new Series("上次自查", "个", Shade.PAST, now.stream().map(one -> Mark.of(then.getOrDefault(one.of(), 0L), "")).toList()));
        }
        return new Chart(id, Shape.BARS, title, "", over, now.stream().map(one -> Label.of(name.apply(one.of()))).toList(), series, List.of());
    }

    private static String value(Tally one) {
        return one.of().isEmpty() ? "-" : encoded(one.of());
    }
}
