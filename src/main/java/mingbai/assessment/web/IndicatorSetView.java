package mingbai.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.SetVersion;
import mingbai.assessment.set.Counted;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.IndicatorSet;
import mingbai.assessment.set.Points;
import mingbai.assessment.set.SetCheck;
import mingbai.assessment.set.SetDifference;
import mingbai.assessment.set.Wording;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.statistics.Figures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out an indicator set: what counts for how much, what in it contradicts itself, what its version changed. */
@Component
class IndicatorSetView implements Wording.Names {

    private final AssessmentReading reading;
    private final MeasureList measures;
    private final Figures figures;
    private final AgencyReading agencies;
    private final Clock clock;

    IndicatorSetView(AssessmentReading reading, MeasureList measures, Figures figures, AgencyReading agencies, Clock clock) {
        this.reading = reading;
        this.measures = measures;
        this.figures = figures;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String title(Counted counted) {
        String title = measures.find(counted.measure()).map(Measure::title).orElse(counted.measure());
        return counted.narrowed().isEmpty() ? title : title + "（" + String.join("，", counted.narrowed().values()) + "）";
    }

    @Override
    public String unit(Counted counted) {
        return measures.find(counted.measure()).map(measure -> measure.unit().label()).orElse("件");
    }

    @Transactional(readOnly = true)
    public SetPage page(SetVersion version, boolean mayChange) {
        IndicatorSet set = version.set();
        List<SetVersion> versions = reading.versions(version);
        Optional<SetVersion> before = versions.stream().filter(one -> one.number() == version.number() - 1).findFirst();
        return new SetPage(version, set, agencies.nameOf(version.agency()), groups(set), warnings(set, version.agency()), versions,
                before.map(old -> SetDifference.between(old.set(), set, this)).orElse(List.of()), before.isPresent(), mayChange && versions.getFirst().id() == version.id());
    }

    List<SetPage.Part> groups(IndicatorSet set) {
        return set.groups().stream().map(group -> new SetPage.Part(group.name(), Points.of(group.points()), group.deducts(), set.of(group).stream().map(this::line).toList())).toList();
    }

    private SetPage.Line line(Indicator indicator) {
        return new SetPage.Line(indicator.name(), Points.of(indicator.points()), Wording.of(indicator, this), indicator.evidence(), indicator.basis(),
                indicator.formula().asked().isEmpty());
    }

    /** What the set says against itself, with the greatest numbers units of the office had last year. */
    @Transactional(readOnly = true)
    public List<String> warnings(IndicatorSet set, String agency) {
        Period last = Period.year(LocalDate.now(clock).getYear() - 1);
        List<String> tree = agencies.subtree(agency);
        return new SetCheck(set, measures::find).warnings(counted -> measures.find(counted.measure())
                .map(measure -> figures.by(measure, new Asked(tree, last, counted.narrowed()), Dimension.AGENCY).values().stream().mapToLong(Long::longValue).max().orElse(0)).orElse(0L));
    }
}
