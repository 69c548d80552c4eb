package mingbai.inspection.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inspection.RulesInForce;
import mingbai.inspection.indicator.SiteLook.Seen;
import mingbai.participation.ActivityKind;
import mingbai.participation.reading.ActivityReading;
import mingbai.participation.reading.ActivityReading.Held;
import mingbai.web.Times;
import org.springframework.stereotype.Component;

/** The lines of the national sheet on interaction (互动交流), from the records of inquiries and activities. */
@Component
class InteractionLook {

    private static final List<ActivityKind> ASKING = List.of(ActivityKind.SOLICITATION, ActivityKind.SURVEY);
    private static final List<ActivityKind> TALKING = List.of(ActivityKind.INTERVIEW);

    private final InquiryReading inquiries;
    private final ActivityReading activities;

    InteractionLook(InquiryReading inquiries, ActivityReading activities) {
        this.inquiries = inquiries;
        this.activities = activities;
    }

    /** By the line's short name. */
    Map<String, Seen> look(Collection<String> codes, LocalDate day, RulesInForce rules) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        LocalDate yearAgo = day.minusYears(1);
        Optional<LocalDate> oldest = inquiries.oldestUnanswered(codes, yearAgo);
        seen.put("v5", Seen.of(oldest.isEmpty() || !MonthTerm.isOver(oldest.get(), SiteLook.value(rules, "v5", "months"), day), 0,
                "网上咨询渠道为平台“互动交流”。" + oldest.map(received -> "一年内没有答复的有效来信，最早一件收到于" + received + "。").orElse("一年内收到的有效来信都已经答复。"), "/desk/inquiry"));
        seen.put("c2", Seen.of(true, 0, "来信受理、答复的数量由平台按记录统计并公开。", "/report/measures"));
        seen.put("c3", published(codes, day, rules));
        Held asked = activities.heldSince(codes, ASKING, yearAgo.atStartOfDay(Times.ZONE).toInstant());
        seen.put("c5", Seen.of(asked.concluded() > 0, SiteLook.value(rules, "c5", "points"),
                yearAgo + "以来开展意见征集、网上调查" + asked.held() + "次，已经公布结果的" + asked.concluded() + "次。", "/desk/participation"));
        Held talked = activities.heldSince(codes, TALKING, yearAgo.atStartOfDay(Times.ZONE).toInstant());
        seen.put("c6", Seen.of(talked.held() > 0, SiteLook.value(rules, "c6", "points"), yearAgo + "以来开展在线访谈" + talked.held() + "次。", "/desk/participation"));
        return seen;
    }

    private Seen published(Collection<String> codes, LocalDate day, RulesInForce rules) {
        Optional<LocalDate> last = inquiries.lastPublished(codes);
        boolean fine = last.isPresent() && !MonthTerm.isOver(last.get(), SiteLook.value(rules, "c3", "months"), day);
        return Seen.of(fine, SiteLook.value(rules, "c3", last.isPresent() ? "lost" : "points"),
                last.map(on -> "最近一次公开来信和答复在" + on + "。").orElse("没有公开的来信和答复。"), "/inquiry/answer");
    }
}
