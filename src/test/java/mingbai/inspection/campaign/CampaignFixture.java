package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tests plan: a county that asks its bureaus two things. Today is 2 March 2026. */
final class CampaignFixture {

    static final String ITEMS = """
            # 六有
            sign｜有牌子｜公开工作机构挂了牌。｜照片｜20
            line｜监督电话｜公布了监督电话。｜公布的位置｜5
            """;

    private CampaignFixture() {}

    static CampaignPlan days(String check, String analyse, String measures, String conclude) {
        return new CampaignPlan(step(check), step(analyse), step(measures), step(conclude));
    }

    static CampaignPlan usual() {
        return days("2026-03-10", "2026-03-20", "2026-03-31", "2026-06-30");
    }

    private static StepPlan step(String day) {
        return new StepPlan(LocalDate.parse(day), "沈一鸣");
    }

    static PlanCampaign.Planned planned(String title, List<String> units, List<Long> lists) {
        return new PlanCampaign.Planned(title, "县政务公开办〔2026〕3号（测试）", units, lists, usual(), null);
    }

    static CheckAnswer have(String note) {
        return new CheckAnswer(Having.HAVE, note, "", List.of());
    }

    /** Every item of the campaign answered alike. */
    static Map<String, CheckAnswer> all(Campaign campaign, Having having, String note) {
        Map<String, CheckAnswer> answers = new LinkedHashMap<>();
        campaign.items().forEach(item -> answers.put(item.key(), new CheckAnswer(having, note, "", List.of())));
        return answers;
    }
}
