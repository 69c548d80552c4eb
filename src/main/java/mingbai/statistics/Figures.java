package mingbai.statistics;

import java.util.List;
import java.util.Map;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures for pages, papers and files: of a closed period as they were frozen, else as the records stand. Value, breakdown and records agree. */
@Component
@Transactional(readOnly = true)
public class Figures {

    private final FigureReading live;

    Figures(FigureReading live) {
        this.live = live;
    }

    public FigureView of(Measure measure, Asked asked) {
        return FigureView.live(live.of(measure, asked));
    }

    /** By the values of a dimension that occur, the greatest first; "" are records without one. */
    public Map<String, Long> by(Measure measure, Asked asked, Dimension dimension) {
        return live.by(measure, asked, dimension);
    }

    /** By two dimensions at once. */
    public Map<String, Map<String, Long>> by(Measure measure, Asked asked, Dimension rows, Dimension columns) {
        return live.by(measure, asked, rows, columns);
    }

    /** The records behind the figure, the latest day first. */
    public List<FigureRecord> records(Measure measure, Asked asked, long offset, int limit) {
        return live.records(measure, asked, offset, limit);
    }
}
