package mingbai.report.writing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Scope;
import mingbai.statistics.DimensionWords;
import org.springframework.stereotype.Component;

/** The figures as they are counted now. */
@Component
class CountedFigures implements Figures {

    private final MeasureList measures;
    private final FigureReading figures;
    private final AgencyReading agencies;
    private final DimensionWords words;

    CountedFigures(MeasureList measures, FigureReading figures, AgencyReading agencies, DimensionWords words) {
        this.measures = measures;
        this.figures = figures;
        this.agencies = agencies;
        this.words = words;
    }

    @Override
    public Optional<Measure> measure(String key) {
        return measures.find(key);
    }

    @Override
    public Figure of(Measure measure, Asked asked) {
        return figures.of(measure, asked);
    }

    @Override
    public Map<String, Long> by(Measure measure, Asked asked, Dimension dimension) {
        return figures.by(measure, asked, dimension);
    }

    @Override
    public List<FigureRecord> records(Measure measure, Asked asked, int most) {
        return figures.records(measure, asked, 0, most);
    }

    @Override
    public List<String> agencies(String agency, Scope scope) {
        return scope.agencies(agency, agencies::subtree);
    }

    @Override
    public Map<String, String> names(Dimension dimension, Collection<String> values) {
        return words.words(dimension, values);
    }
}
