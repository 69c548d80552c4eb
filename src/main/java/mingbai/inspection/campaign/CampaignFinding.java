package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * That a finding belongs to a campaign.
 *
 * @param name    of the rule or the item it is about
 * @param item    key of the item, "" for what the machine saw
 * @param cause   key of the cause, "" while none was assigned
 * @param carried why it is left to the next campaign, "" for not
 */
public record CampaignFinding(long id, long campaign, long finding, String name, String item, Origin origin, LocalDate tiedOn, String cause, String carried, long version) {

    static final String KIND = "campaign-finding";

    /** How a finding came into a campaign. */
    public enum Origin {
        LOOK("系统检查"), CHECK("自查表"), SPOT("抽查"), CARRIED("上次结转");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    CampaignFinding because(String key) {
        return new CampaignFinding(id, campaign, finding, name, item, origin, tiedOn, key, carried, version + 1);
    }

    CampaignFinding carriedOver(String reason) {
        return new CampaignFinding(id, campaign, finding, name, item, origin, tiedOn, cause, reason, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("campaign", Long.toString(campaign));
        state.put("finding", Long.toString(finding));
        state.put("name", name);
        state.put("item", item);
        state.put("origin", origin.name());
        state.put("tiedOn", tiedOn.toString());
        state.put("cause", cause);
        state.put("carried", carried);
        state.put("version", version);
        return state;
    }
}
