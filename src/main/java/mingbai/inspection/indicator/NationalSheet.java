package mingbai.inspection.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.Rule;
import mingbai.inspection.Rules;
import mingbai.inspection.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The national sheet of one site, as of today: every line with what was looked at, what it came to, and the records behind it. */
@Component
@Transactional(readOnly = true)
public class NationalSheet {

    private static final Map<String, String> GROUPS = Map.of("v", "单项否决（网站）", "n", "单项否决（政务新媒体）", "a", "扣分指标：发布解读", "b", "扣分指标：办事服务", "c", "扣分指标：互动交流", "d",
            "扣分指标：功能设计", "e", "加分指标");

    private final SiteLook site;
    private final IndicatorEntryTable entries;
    private final Rules rules;
    private final AgencyReading agencies;
    private final Clock clock;

    NationalSheet(SiteLook site, IndicatorEntryTable entries, Rules rules, AgencyReading agencies, Clock clock) {
        this.site = site;
        this.entries = entries;
        this.rules = rules;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * A line of the sheet.
     *
     * @param points hundredths it has, 0 of a veto
     * @param lost   hundredths lost; of the bonus, those given
     * @param looked what was looked at, with the value
     * @param by     who entered it and when, "" for what the program sees and for what nobody looked at
     */
    public record Line(Rule rule, String group, ItemStatus status, long points, long lost, String looked, String address, boolean byPerson, String by) {

        public String id() {
            return rule.key().substring(NationalItems.PREFIX.length()).toUpperCase(java.util.Locale.ROOT);
        }

        public boolean isBonus() {
            return rule.key().equals(NationalItems.BONUS);
        }
    }

    public record Sheet(String region, LocalDate day, List<Line> lines, NationalScore score) {}

    /** @param serves false for a department without services for the public: 办事服务 is not looked at, the result is taken times 4/3 */
    public Sheet of(String region, boolean serves) {
        LocalDate day = LocalDate.now(clock);
        RulesInForce inForce = rules.inForce(day);
        Map<String, SiteLook.Seen> seen = site.look(region, agencies.subtree(region), day, inForce);
        Map<String, Entry> entered = entries.lastOf(region);
        List<Line> lines = new ArrayList<>();
        items(inForce, serves).forEach(rule -> lines.add(line(rule, inForce, seen.get(rule.key()), entered.get(rule.key()), day)));
        long bonus = lines.stream().filter(Line::isBonus).mapToLong(Line::lost).sum();
        List<NationalScore.Part> parts = lines.stream().filter(line -> !line.isBonus())
                .map(line -> new NationalScore.Part(NationalItems.isVeto(line.rule().key()), line.status(), line.points(), line.lost())).toList();
        return new Sheet(region, day, lines, NationalScore.of(parts, bonus, serves));
    }

    private static Stream<Rule> items(RulesInForce inForce, boolean serves) {
        return inForce.all().stream().filter(rule -> rule.key().startsWith(NationalItems.PREFIX) && inForce.isOn(rule.key()))
                .filter(rule -> serves || !NationalItems.isService(rule.key()));
    }

    private static Line line(Rule rule, RulesInForce inForce, SiteLook.@Nullable Seen seen, @Nullable Entry entry, LocalDate day) {
        String group = GROUPS.getOrDefault(rule.key().substring(NationalItems.PREFIX.length(), NationalItems.PREFIX.length() + 1), "");
        long points = inForce.thresholds(rule.key()).getOrDefault("points", 0L);
        if (!NationalItems.isByPerson(rule.key())) {
            return seen == null ? new Line(rule, group, ItemStatus.UNCHECKED, points, 0, "", "", false, "")
                    : new Line(rule, group, seen.status(), points, Math.min(points, seen.lost()), seen.looked(), seen.address(), false, "");
        }
        if (entry == null) {
            return new Line(rule, group, ItemStatus.UNCHECKED, points, 0, "由检查人员检查后登记。", "", true, "");
        }
        String by = entry.name() + "，" + LocalDate.ofInstant(java.time.Instant.ofEpochMilli(entry.at()), mingbai.web.Times.ZONE);
        LocalDate since = entry.since();
        if (since == null) {
            return new Line(rule, group, entry.passed() ? ItemStatus.PASS : ItemStatus.FAIL, points, entry.lost(), entry.note(), "", true, by);
        }
        boolean over = isOver(since, inForce.thresholds(rule.key()), day);
        long lost = over ? inForce.thresholds(rule.key()).getOrDefault("lost", points) : 0;
        return new Line(rule, group, over ? ItemStatus.FAIL : ItemStatus.PASS, points, lost, "登记的日期为" + since + "。" + entry.note(), "", true, by);
    }

    private static boolean isOver(LocalDate since, Map<String, Long> thresholds, LocalDate day) {
        Long months = thresholds.get("months");
        return months != null ? MonthTerm.isOver(since, months, day) : day.isAfter(since.plusDays(thresholds.getOrDefault("days", 0L)));
    }
}
