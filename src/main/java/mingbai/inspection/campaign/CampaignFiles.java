package mingbai.inspection.campaign;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence of units: seen by who works for the unit or above it. Lists of samples hold numbers only and are everybody's. */
@Component
class CampaignFiles implements FileOwner {

    static final String KIND = "inspection-campaign";

    private final CheckSheetTable sheets;
    private final SampleTable samples;

    CampaignFiles(CheckSheetTable sheets, SampleTable samples) {
        this.sheets = sheets;
        this.samples = samples;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return sheets.uses(hash) || samples.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return samples.uses(hash) || caller != null && sheets.unitsOf(hash).stream().anyMatch(caller::worksFor);
    }
}
