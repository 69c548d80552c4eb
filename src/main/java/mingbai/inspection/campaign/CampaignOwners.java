package mingbai.inspection.campaign;

import java.util.Optional;
import java.util.function.Function;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What campaigns offer to the modules below: ownership, and state for the ledger. */
@Configuration(proxyBeanMethods = false)
class CampaignOwners {

    @Bean
    static LedgeredState ledgeredCampaigns(CampaignTable campaigns) {
        return LedgeredState.of(Campaign.KIND, campaigns::each);
    }

    @Bean
    static LedgeredState ledgeredChecklists(ChecklistTable lists) {
        return LedgeredState.of(Checklist.KIND, lists::each);
    }

    @Bean
    static LedgeredState ledgeredCheckSheets(CheckSheetTable sheets) {
        return LedgeredState.of(CheckSheet.KIND, sheets::each);
    }

    @Bean
    static LedgeredState ledgeredCampaignFindings(CampaignFindingTable ties) {
        return LedgeredState.of(CampaignFinding.KIND, ties::each);
    }

    @Bean
    static LedgeredState ledgeredImprovements(ImprovementTable improvements) {
        return LedgeredState.of(Improvement.KIND, improvements::each);
    }

    @Bean
    static LedgeredState ledgeredSamples(SampleTable samples) {
        return LedgeredState.of(SpotSample.KIND, samples::each);
    }

    @Bean
    static LedgeredState ledgeredSampledThings(SampleTable samples) {
        return LedgeredState.of(SampledThing.KIND, samples::eachThing);
    }

    /** A campaign belongs to the office that carries it out. */
    @Bean
    static Owned campaignOwner(CampaignReading campaigns) {
        return new Thing("campaign", id -> campaigns.find(id).map(Campaign::agency));
    }

    @Bean
    static Owned checklistOwner(CampaignReading campaigns) {
        return new Thing("checklist", id -> campaigns.checklist(id).map(Checklist::agency));
    }

    /** A sheet belongs to the unit that fills it in, or to whoever carries on for it after a reform. */
    @Bean
    static Owned checkSheetOwner(CampaignReading campaigns, AgencyReading agencies) {
        return new Thing("checksheet", id -> campaigns.sheet(id).map(CheckSheet::unit).map(agencies::successorOf));
    }

    @Bean
    static Owned spotSampleOwner(SampleReading samples) {
        return new Thing("spotsample", id -> samples.find(id).map(SpotSample::agency));
    }

    private record Thing(String kind, Function<Long, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
        }
    }
}
