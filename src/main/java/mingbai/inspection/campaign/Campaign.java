package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A self-inspection of an office's tree (自查).
 *
 * @param agency code of the office that carries it out
 * @param before the campaign whose left-over findings it takes on, null for none
 * @param scope  codes of the units checked, fixed when it was planned
 * @param items  what every unit answers, as it stood when it was planned
 * @param reason why it was called off, or went on although units had not answered; "" else
 * @param said   what the public is told in words beside the numbers, "" while nothing is public
 */
public record Campaign(long id, String agency, String title, String basis, @Nullable Long before, CampaignState state, List<String> scope, CampaignPlan plan, List<CheckItem> items,
        @Nullable LocalDate begunOn, @Nullable LocalDate endedOn, String reason, @Nullable LocalDate publishedOn, String said, long version) {

    public static final String KIND = "campaign";

    public Campaign {
        scope = List.copyOf(scope);
        items = List.copyOf(items);
    }

    public Optional<CheckItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public String address() {
        return "/desk/inspection/campaigns/" + id;
    }

    /** The step whose day runs now, by its place in {@link CampaignPlan#steps()}; -1 when none does. */
    public int running() {
        return switch (state) {
            case CHECKING -> 0;
            case ANALYSING -> 1;
            case MENDING -> 3;
            case PLANNED, CONCLUDED, CALLED_OFF -> -1;
        };
    }

    public boolean isLate(LocalDate today) {
        return running() >= 0 && today.isAfter(plan.steps().get(running()).by());
    }

    Campaign begun(LocalDate day) {
        return with(CampaignState.CHECKING, plan, day, null, "", publishedOn, said);
    }

    Campaign at(CampaignState next, String why) {
        return with(next, plan, begunOn, endedOn, why.isEmpty() ? reason : why, publishedOn, said);
    }

    Campaign ended(CampaignState end, LocalDate day, String why) {
        return with(end, plan, begunOn, day, why.isEmpty() ? reason : why, publishedOn, said);
    }

    Campaign on(List<LocalDate> days) {
        return with(state, plan.on(days), begunOn, endedOn, reason, publishedOn, said);
    }

    Campaign published(LocalDate day, String words) {
        return with(state, plan, begunOn, endedOn, reason, day, words);
    }

    private Campaign with(CampaignState next, CampaignPlan days, @Nullable LocalDate begun, @Nullable LocalDate ended, String why, @Nullable LocalDate published, String words) {
        return new Campaign(id, agency, title, basis, before, next, scope, days, items, begun, ended, why, published, words, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("agency", agency);
        map.put("title", title);
        map.put("basis", basis);
        map.put("before", before == null ? null : Long.toString(before));
        map.put("state", state.name());
        map.put("scope", scope);
        map.putAll(plan.state());
        map.put("items", Checklist.json(items));
        map.put("begunOn", begunOn == null ? null : begunOn.toString());
        map.put("endedOn", endedOn == null ? null : endedOn.toString());
        map.put("reason", reason);
        map.put("publishedOn", publishedOn == null ? null : publishedOn.toString());
        map.put("said", said);
        map.put("version", version);
        return map;
    }
}
