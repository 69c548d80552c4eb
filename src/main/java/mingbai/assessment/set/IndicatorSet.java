package mingbai.assessment.set;

import java.util.List;
import java.util.Optional;

/**
 * What is scored and for how many points (考核指标): one version, never changed once it was entered.
 *
 * @param key      stable over versions
 * @param basis    the paper it comes from
 * @param total    points in all, in hundredths
 * @param unjudged what becomes of the points of an indicator with too few records
 * @param notes    what readers of every sheet must know, for example contradictions of the source
 */
public record IndicatorSet(String key, String title, String basis, long total, Unjudged unjudged, BurstRule burst, List<String> notes, List<Group> groups,
        List<Indicator> indicators) {

    public IndicatorSet {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
    }

    /**
     * A part of the set with its own points.
     *
     * @param deducts whether it begins with its full points and its indicators only take away, down to 0
     */
    public record Group(String key, String name, long points, boolean deducts) {}

    /** What becomes of points that cannot be judged because there were too few records. */
    public enum Unjudged {
        /** They are left out, and what was judged is scaled up to the full total. */
        SPREAD("不评定的分值按比例分摊到其他指标"),
        /** They are given. */
        GIVE("不评定的指标按满分计");

        private final String label;

        Unjudged(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * When many records within the last days look like work for the assessment.
     *
     * @param days  before the end of the year, 0 to look for none
     * @param times so many times the unit's own pace of the time before
     * @param least and at least so many records
     */
    public record BurstRule(int days, int times, int least) {
        public static final BurstRule USUAL = new BurstRule(20, 3, 10);
    }

    public List<Indicator> of(Group group) {
        return indicators.stream().filter(indicator -> indicator.group().equals(group.key())).toList();
    }

    public Optional<Group> group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    public Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(indicator -> indicator.key().equals(key)).findFirst();
    }
}
