package mingbai.report.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.figure.Scope;

/** What a composition asks of the records. */
interface Figures {

    Optional<Measure> measure(String key);

    Figure of(Measure measure, Asked asked);

    /** By the values of the dimension, the greatest first. */
    Map<String, Long> by(Measure measure, Asked asked, Dimension dimension);

    List<FigureRecord> records(Measure measure, Asked asked, int most);

    /** Codes whose records count for an agency in a scope. */
    List<String> agencies(String agency, Scope scope);

    /** How the values of a dimension are called. */
    Map<String, String> names(Dimension dimension, java.util.Collection<String> values);
}
