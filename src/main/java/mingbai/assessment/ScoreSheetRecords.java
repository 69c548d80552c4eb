package mingbai.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.FrozenSheet.Records;
import mingbai.assessment.score.SheetFigure;
import mingbai.assessment.set.Counted;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.IndicatorSet;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Scope;
import mingbai.statistics.Figures;
import mingbai.statistics.Question;
import mingbai.storage.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The single records behind the figures of a sheet: as they stand, or as they were frozen. */
@Component
@Transactional(readOnly = true)
public class ScoreSheetRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final IndicatorSetTable sets;
    private final AssessmentRoundTable rounds;
    private final MeasureList measures;
    private final AgencyReading agencies;
    private final Figures figures;
    private final FigureReading live;
    private final FileStore files;

    ScoreSheetRecords(IndicatorSetTable sets, AssessmentRoundTable rounds, MeasureList measures, AgencyReading agencies, Figures figures, FigureReading live, FileStore files) {
        this.sets = sets;
        this.rounds = rounds;
        this.measures = measures;
        this.agencies = agencies;
        this.figures = figures;
        this.live = live;
        this.files = files;
    }

    /** By the query of the figure, in the order of the sheet. */
    public Map<String, Records> of(KeptSheet sheet) {
        return sheet.isFrozen() ? calledNow(frozen(sheet)) : asTheyStand(sheet);
    }

    /** Once it is frozen a sheet is shown as it stands in its file, whatever became of the tables. */
    public KeptSheet asFrozen(KeptSheet sheet) {
        return sheet.isFrozen() ? sheet.showing(frozen(sheet).sheet()) : sheet;
    }

    Map<String, Records> asTheyStand(KeptSheet sheet) {
        AssessmentRound round = rounds.find(sheet.round()).orElseThrow();
        IndicatorSet set = sets.find(round.set()).orElseThrow().set();
        Map<String, Records> all = new LinkedHashMap<>();
        sheet.require().lines().forEach(line -> {
            Optional<Indicator> indicator = set.indicator(line.indicator());
            indicator.ifPresent(known -> line.figures().stream().filter(figure -> !figure.query().isEmpty())
                    .forEach(figure -> all.computeIfAbsent(figure.query(), query -> listed(sheet, round, known, figure))));
        });
        return all;
    }

    private Records listed(KeptSheet sheet, AssessmentRound round, Indicator indicator, SheetFigure figure) {
        Optional<Counted> counted = Counted.read(figure.measure());
        Optional<Measure> measure = counted.flatMap(one -> measures.find(one.measure()));
        if (measure.isEmpty()) {
            return new Records(false, List.of());
        }
        Asked asked = new Asked((indicator.own() ? Scope.OWN : Scope.TREE).agencies(sheet.agency(), agencies::subtree), round.period(), counted.get().narrowed());
        try (var records = figures.stream(measure.get(), asked, figure.query().endsWith(Question.NOW), FrozenSheet.MOST + 1)) {
            List<FigureRecord> some = records.toList();
            return new Records(some.size() <= FrozenSheet.MOST, some.stream().limit(FrozenSheet.MOST).toList());
        }
    }

    /** What was withdrawn since must not be shown out of an old list. */
    private Map<String, Records> calledNow(FrozenSheet frozen) {
        Map<String, Records> now = new LinkedHashMap<>();
        frozen.sheet().lines().forEach(line -> line.figures().forEach(figure -> {
            Records records = frozen.records().get(figure.query());
            Optional<Measure> measure = Counted.read(figure.measure()).flatMap(one -> measures.find(one.measure()));
            if (records != null && measure.isPresent()) {
                now.put(figure.query(), new Records(records.whole(), live.asCalledNow(measure.get(), records.listed())));
            }
        }));
        return now;
    }

    private FrozenSheet frozen(KeptSheet sheet) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(files.path(sheet.hash())))) {
            return JSON.readValue(in, FrozenSheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the frozen sheet " + sheet.id() + " cannot be read", e);
        }
    }
}
