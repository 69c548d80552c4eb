package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.inspection.campaign.AnalyseFindings;
import mingbai.inspection.campaign.AnnounceCampaign;
import mingbai.inspection.campaign.AnnounceSample;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignPlan;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.CheckAnswer;
import mingbai.inspection.campaign.CheckItem;
import mingbai.inspection.campaign.CheckSheet;
import mingbai.inspection.campaign.DrawSample;
import mingbai.inspection.campaign.FillCheckSheet;
import mingbai.inspection.campaign.Having;
import mingbai.inspection.campaign.JudgeSampled;
import mingbai.inspection.campaign.KeepChecklist;
import mingbai.inspection.campaign.MoveCampaign;
import mingbai.inspection.campaign.PlanCampaign;
import mingbai.inspection.campaign.SetImprovement;
import mingbai.inspection.campaign.SpotSample;
import mingbai.inspection.campaign.StepPlan;
import mingbai.ledger.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Self-inspections of the county: a small one gone through to its end and made public, which left one finding over; the present one half-way, with most towns'
 * sheets in; and a spot check drawn among the units.
 */
@Component
class CampaignScenes {

    private final KeepChecklist lists;
    private final PlanCampaign plan;
    private final AnnounceCampaign announce;
    private final FillCheckSheet fill;
    private final AnalyseFindings analyse;
    private final SetImprovement improve;
    private final MoveCampaign move;
    private final AnnounceSample sample;
    private final DrawSample draw;
    private final JudgeSampled judge;
    private final CampaignReading campaigns;
    private final Team team;

    CampaignScenes(KeepChecklist lists, PlanCampaign plan, AnnounceCampaign announce, FillCheckSheet fill, AnalyseFindings analyse, SetImprovement improve, MoveCampaign move,
            AnnounceSample sample, DrawSample draw, JudgeSampled judge, CampaignReading campaigns, Team team) {
        this.lists = lists;
        this.plan = plan;
        this.announce = announce;
        this.fill = fill;
        this.analyse = analyse;
        this.improve = improve;
        this.move = move;
        this.sample = sample;
        this.draw = draw;
        this.judge = judge;
        this.campaigns = campaigns;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        Unit county = bodies.county();
        Actor office = team.at("county", county.code());
        Stream<Unit> below = bodies.all().stream().filter(unit -> unit.parent().equals(county.code()) && List.of("town", "street").contains(unit.kind()));
        List<String> towns = below.map(Unit::code).toList();
        List<Long> used = List.of(lists.adopt(office, county.code(), "1-standing"), lists.adopt(office, county.code(), "3-board"));
        long last = last(office, county.code(), towns.subList(0, Math.min(2, towns.size())), used.getLast(), today);
        long present = campaign(office, county.code(), "政务公开年度自查（演示）", towns, used, today, last);
        for (int n = 0; n < towns.size(); n++) {
            if (n % 4 != 3) {
                answer(present, towns.get(n), n);
            }
        }
        spot(office, county.code(), present);
    }

    private long campaign(Actor office, String county, String title, List<String> units, List<Long> used, LocalDate today, @Nullable Long before) {
        CampaignPlan days = new CampaignPlan(new StepPlan(today.plusDays(10), "示例辛未"), new StepPlan(today.plusDays(20), "示例辛未"), new StepPlan(today.plusDays(30), "示例丙寅"),
                new StepPlan(today.plusDays(120), "示例丙寅"));
        long id = plan.plan(office, county, new PlanCampaign.Planned(title, "演示：本级公开工作机构的决定", units, used, days, before));
        announce.announce(office, id, 1);
        return id;
    }

    /** Answered by all, one thing missing, a measure carried out and checked by somebody else, the finding left to the next one. */
    private long last(Actor office, String county, List<String> units, long list, LocalDate today) {
        long id = campaign(office, county, "政务公开栏专项自查（演示）", units, List.of(list), today, null);
        for (int n = 0; n < units.size(); n++) {
            answer(id, units.get(n), n);
        }
        move.analyse(office, id, version(id), "");
        List<Long> ties = campaigns.findings(id, CampaignReading.Narrowed.NONE, 100, 0).stream().map(CampaignReading.Line::tie).toList();
        if (!ties.isEmpty()) {
            analyse.because(office, id, ties, "means");
        }
        long measure = improve.set(office, id, county, "means", "公开栏统一更换大字版面，列入下年预算", "示例辛未", today.plusDays(60));
        move.mend(office, id, version(id));
        improve.done(office, id, measure, 1, "已列入预算草案（演示）");
        improve.check(team.at("inspector", county), id, measure, 2, true, "核对了预算草案（演示）");
        if (!ties.isEmpty()) {
            analyse.carryOver(office, id, ties, "更换版面要等预算批准，列入下一次自查跟进");
        }
        move.conclude(office, id, version(id));
        move.publish(office, id, version(id), "对公开栏逐项检查，多数达到要求。版面字号偏小的，已列入预算更换。");
        return id;
    }

    private long version(long id) {
        return campaigns.find(id).orElseThrow().version();
    }

    /** Every unit lacks one thing or nothing. */
    private void answer(long id, String unit, int n) {
        Campaign campaign = campaigns.find(id).orElseThrow();
        CheckSheet sheet = campaigns.sheets(id).stream().filter(found -> found.unit().equals(unit)).findFirst().orElseThrow();
        Map<String, CheckAnswer> answers = new LinkedHashMap<>();
        for (int i = 0; i < campaign.items().size(); i++) {
            CheckItem item = campaign.items().get(i);
            boolean missing = n % 3 == 0 ? item.name().equals("看得清") : i == n * 5 % campaign.items().size() && n % 3 == 1;
            answers.put(item.key(), new CheckAnswer(missing ? Having.LACK : Having.HAVE, missing ? "正在准备（演示）" : "台账第" + (i + 1) + "页（演示）", "", List.of()));
        }
        fill.submit(team.at("clerk", unit), sheet.id(), sheet.version(), "示例壬申", answers);
    }

    private void spot(Actor office, String county, long campaign) {
        long id = sample.announce(office, county, new AnnounceSample.Asking("本季度单位抽查（演示）", SpotSample.Kind.UNIT, 30, campaign, null, null));
        draw.draw(office, id, 1);
        judge.judge(office, id, 1, 1, true, "", "");
    }
}
