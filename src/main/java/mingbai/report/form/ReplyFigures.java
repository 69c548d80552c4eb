package mingbai.report.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Asked;
import mingbai.figure.Figure;
import mingbai.figure.FigureReading;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counted figures of a unit's sheet as they are now. */
@Component
@Transactional(readOnly = true)
public class ReplyFigures {

    private final MeasureList measures;
    private final FigureReading figures;
    private final AgencyReading agencies;

    ReplyFigures(MeasureList measures, FigureReading figures, AgencyReading agencies) {
        this.measures = measures;
        this.figures = figures;
        this.agencies = agencies;
    }

    /** By key of the field; a field whose measure the program no longer has is left out. */
    public Map<String, Figure> of(FormDefinition form, String unit, Period period) {
        Map<String, Figure> found = new LinkedHashMap<>();
        form.fields().stream().filter(FormField::counted).forEach(field -> asked(field, unit, period)
                .ifPresent(question -> found.put(field.key(), figures.of(question.measure(), question.asked()))));
        return found;
    }

    /** What a field asks for, the same for the figure and for its records. */
    public record Question(Measure measure, Asked asked) {}

    public Optional<Question> asked(FormField field, String unit, Period period) {
        List<String> codes = field.scope().agencies(unit, agencies::subtree);
        return measures.find(field.measure()).map(measure -> new Question(measure, new Asked(codes, period, field.narrowed())));
    }
}
