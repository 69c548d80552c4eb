package mingbai.inspection.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.BurstReading;
import mingbai.publication.reading.BurstReading.Pace;
import org.springframework.stereotype.Component;

/** Bursts of publishing just before the quarter's inspection (突击发布): for a person's eye, told for a quarter after. */
@Component
class Bursts implements Sweep {

    static final String BURST = "duty.burst";

    private static final int NAMED = 5;

    private final BurstReading published;

    Bursts(BurstReading published) {
        this.published = published;
    }

    @Override
    public List<String> rules() {
        return List.of(BURST);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        Burst burst = Burst.before(look.day(), Math.toIntExact(look.threshold(BURST, "days")));
        Burst.Terms terms = new Burst.Terms(look.threshold(BURST, "least"), look.threshold(BURST, "percent"), look.threshold(BURST, "times"), look.threshold(BURST, "year"));
        List<Pace> paces = published.paces(look.agencies(), burst.from(), burst.first(), burst.to());
        paces.stream().filter(pace -> burst.isSuspicious(pace, terms)).forEach(pace -> found.accept(fault(pace, burst)));
        return Map.of(BURST, (long) paces.size());
    }

    private Fault fault(Pace pace, Burst burst) {
        LocalDate to = burst.to();
        String titles = published.titles(pace.agency(), burst.first(), to, NAMED).stream().map(title -> "《" + title + "》").collect(Collectors.joining("、"));
        return new Fault(BURST, pace.agency(), "agency", pace.agency(), to.toString(), "检查前集中发布", burst.first() + "至" + to + "发布" + pace.last() + "条，占本季度"
                + pace.period() + "条的" + pace.last() * 100 / pace.period() + "%；此前一年共发布" + pace.before() + "条。请核实是否平时不更新、检查前集中补发：" + titles
                + (pace.last() > NAMED ? "等" : "") + "。", "/desk/documents");
    }
}
