package mingbai.inspection.duty;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.DutyPatternReading;
import mingbai.catalog.reading.DutyPatternReading.Often;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import org.springframework.stereotype.Component;

/** Matters that are late again and again, and those that an agency never has anything on while others do: the second is for a person's eye. */
@Component
class DutyPatterns implements Sweep {

    static final String LATE_OFTEN = "duty.late-often";
    static final String NOTHING_OFTEN = "duty.nothing-often";

    private final DutyPatternReading patterns;
    private final CatalogReading catalog;

    DutyPatterns(DutyPatternReading patterns, CatalogReading catalog) {
        this.patterns = patterns;
        this.catalog = catalog;
    }

    @Override
    public List<String> rules() {
        return List.of(LATE_OFTEN, NOTHING_OFTEN);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        LocalDate since = look.day().minusYears(1);
        List<Often> late = patterns.late(look.agencies(), since, look.day(), look.threshold(LATE_OFTEN, "times"));
        List<Often> nothing = patterns.nothing(look.agencies(), since, look.threshold(NOTHING_OFTEN, "times"));
        Set<String> matters = new HashSet<>(late.stream().map(Often::matter).toList());
        matters.addAll(nothing.stream().map(Often::matter).toList());
        Map<String, String> names = catalog.namesOf(matters);
        late.forEach(often -> found.accept(fault(LATE_OFTEN, often, names, "近一年有" + often.times() + "期没有按时公开，最早一期应于" + often.first() + "前、最近一期应于" + often.last()
                + "前公开。屡次逾期的，应当查明原因，调整安排。")));
        Map<String, Long> others = patterns.publishers(nothing.stream().map(Often::matter).collect(Collectors.toSet()), since);
        long least = look.threshold(NOTHING_OFTEN, "others");
        nothing.stream().filter(often -> others.getOrDefault(often.matter(), 0L) >= least).forEach(often -> found.accept(fault(NOTHING_OFTEN, often, names,
                "近一年有" + often.times() + "期说明本期没有此类信息（" + often.first() + "至" + often.last() + "），同期有" + others.get(often.matter()) + "个机关公开了同一事项，请核实是否属实。")));
        return Map.of(LATE_OFTEN, (long) late.size(), NOTHING_OFTEN, (long) nothing.size());
    }

    private static Fault fault(String rule, Often often, Map<String, String> names, String why) {
        return new Fault(rule, often.agency(), "matter", often.agency() + ":" + often.matter(), "", names.getOrDefault(often.matter(), often.matter()), why, "/desk/duties");
    }
}
