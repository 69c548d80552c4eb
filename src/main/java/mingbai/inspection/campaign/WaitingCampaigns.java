package mingbai.inspection.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sheets and measures wait for the units that owe them; a campaign whose step runs waits for its office. */
@Configuration(proxyBeanMethods = false)
class WaitingCampaigns {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_CAMPAIGNS = 20;

    @Bean
    static WaitingWork checkSheetsToFill(CampaignReading campaigns, Clock clock) {
        return (caller, account) -> campaigns.sheetsOf(of(caller, Role.OFFICE, Role.DRAFTER), true, WaitingWork.MOST).stream().filter(sheet -> campaigns.find(sheet.campaign())
                .filter(campaign -> !campaign.items().isEmpty()).isPresent()).map(sheet -> toFill(sheet, campaigns.find(sheet.campaign()).orElseThrow(), LocalDate.now(clock))).toList();
    }

    private static WaitingWork.Item toFill(CheckSheet sheet, Campaign campaign, LocalDate today) {
        LocalDate begun = campaign.begunOn() == null ? today : campaign.begunOn();
        LocalDate due = campaign.plan().check().by();
        boolean late = today.isAfter(due);
        return new WaitingWork.Item(campaign.title(), sheet.unit(), "自查表待填报", begun.atStartOfDay(ZONE).toInstant(), new WaitingWork.Limit(begun, due, false),
                late ? "逾期未报" : "待填报", late ? Tone.LATE : Tone.SOON, "填报", sheet.address());
    }

    @Bean
    static WaitingWork improvementsToDo(CampaignReading campaigns, Clock clock) {
        return (caller, account) -> campaigns.improvementsOwed(of(caller, Role.OFFICE, Role.DRAFTER), WaitingWork.MOST).stream()
                .map(made -> toDo(made, campaigns.placeOf(made.campaign(), made.agency()), LocalDate.now(clock))).toList();
    }

    private static WaitingWork.Item toDo(Improvement made, String place, LocalDate today) {
        boolean late = made.isLate(today);
        return new WaitingWork.Item(CampaignWords.cut(made.words(), 60), made.agency(), "改进措施待落实", made.madeOn().atStartOfDay(ZONE).toInstant(),
                new WaitingWork.Limit(made.madeOn(), made.dueOn(), false), late ? "逾期未落实" : "待落实", late ? Tone.LATE : Tone.SOON, "去办理", place);
    }

    @Bean
    static WaitingWork campaignsToLead(CampaignReading campaigns, Clock clock) {
        return (caller, account) -> campaigns.of(of(caller, Role.OFFICE), MOST_CAMPAIGNS, 0).stream().filter(campaign -> campaign.running() >= 0)
                .map(campaign -> toLead(campaign, LocalDate.now(clock))).toList();
    }

    private static WaitingWork.Item toLead(Campaign campaign, LocalDate today) {
        LocalDate begun = campaign.begunOn() == null ? today : campaign.begunOn();
        LocalDate due = campaign.plan().steps().get(campaign.running()).by();
        return new WaitingWork.Item(campaign.title(), campaign.agency(), "自查：" + CampaignPlan.label(campaign.running()), begun.atStartOfDay(ZONE).toInstant(),
                new WaitingWork.Limit(begun, due, false), campaign.isLate(today) ? "逾期" : campaign.state().label(), campaign.isLate(today) ? Tone.LATE : Tone.NEWS, "去办理",
                campaign.address());
    }

    private static Set<String> of(Caller caller, Role... roles) {
        return Stream.of(roles).flatMap(role -> caller.agenciesFor(role).stream()).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }
}
