package mingbai.inspection.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.campaign.Campaign;
import mingbai.inspection.campaign.CampaignReading;
import mingbai.inspection.campaign.CheckSheet;
import mingbai.inspection.campaign.Having;
import mingbai.inspection.campaign.web.CampaignViews.CampaignPage;
import mingbai.inspection.campaign.web.CampaignViews.ItemCount;
import mingbai.inspection.campaign.web.CampaignViews.Standing;
import mingbai.inspection.campaign.web.CampaignViews.StepLine;
import mingbai.inspection.campaign.web.CampaignViews.UnitLine;
import mingbai.notice.reading.MessageReading;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of one campaign shows. */
@Component
class CampaignShow {

    private final CampaignReading campaigns;
    private final CampaignScope scope;
    private final AgencyReading agencies;
    private final MessageReading messages;

    CampaignShow(CampaignReading campaigns, CampaignScope scope, AgencyReading agencies, MessageReading messages) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.agencies = agencies;
        this.messages = messages;
    }

    CampaignPage page(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request) {
        Campaign campaign = campaigns.find(id).orElseThrow(NotFound::new);
        Map<String, Map<Having, Long>> counts = campaigns.items(id);
        List<ItemCount> items = campaign.items().stream().map(item -> new ItemCount(item, counts.getOrDefault(item.key(), Map.of()))).toList();
        Long last = campaign.before();
        String before = last == null ? "" : campaigns.find(last).map(Campaign::title).orElse("");
        CampaignReading.@Nullable Looking look = campaigns.looking(id).orElse(null);
        long open = campaigns.count(id, new CampaignReading.Narrowed("", "", "", true));
        return new CampaignPage(campaign, agencies.nameOf(campaign.agency()), before, units(campaign), items, campaigns.count(id, CampaignReading.Narrowed.NONE), open,
                campaigns.improvements(id), said(look), look != null && look.endedAt() == null, look == null ? null : look.look(),
                campaigns.steps(id).stream().map(step -> new StepLine(step, Times.minute(step.at()))).toList(), scope.leads(request, campaign.agency()), campaigns.today(),
                typed, issues, notice);
    }

    private static String said(CampaignReading.@Nullable Looking look) {
        if (look == null) {
            return "";
        }
        if (look.endedAt() != null) {
            return Times.minute(look.endedAt()) + "检查完毕";
        }
        return look.begunAt() == null ? "已安排，半分钟内开始" : "正在检查：" + look.what() + (look.total() > 0 ? "，" + look.done() + "/" + look.total() : "") + "。刷新本页看进度";
    }

    private List<UnitLine> units(Campaign campaign) {
        List<CheckSheet> sheets = campaigns.sheets(campaign.id());
        Set<String> codes = new LinkedHashSet<>(campaign.scope());
        Map<String, String> names = agencies.namesOf(codes);
        Set<String> gone = new LinkedHashSet<>();
        agencies.byCodes(codes).stream().filter(unit -> !unit.validOn(campaigns.today())).map(Agency::code).forEach(gone::add);
        Map<Long, Long> urgings = campaigns.urgings(campaign.id());
        return sheets.stream().map(sheet -> {
            String heir = gone.contains(sheet.unit()) ? agencies.nameOf(agencies.successorOf(sheet.unit())) : "";
            return new UnitLine(sheet, names.getOrDefault(sheet.unit(), sheet.unit()), heir, Standing.of(sheet, campaign, campaigns.today()), urged(urgings.get(sheet.id())));
        }).toList();
    }

    private String urged(@Nullable Long message) {
        if (message == null) {
            return "";
        }
        List<MessageReading.Receipt> receipts = messages.receipts(message);
        String sent = messages.message(message).map(found -> Times.minute(found.sentAt())).orElse("");
        return sent + (receipts.isEmpty() ? "，没有可以送达的账号" : "，" + receipts.stream().filter(receipt -> receipt.readAt() != null).count() + "/" + receipts.size() + "人已阅");
    }
}
