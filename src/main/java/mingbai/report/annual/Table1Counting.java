package mingbai.report.annual;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.publication.reading.NormativeReading;
import mingbai.report.annual.Table1.Three;
import mingbai.statistics.source.FigureKey;
import mingbai.statistics.source.FigureSourceReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Table 1 from its two sources. Normative documents are computed from the documents of each agency that had made any by the year's end; of an agency
 * without them, and for all other lines, what was told from other business systems counts. A line nobody told of is blank.
 */
@Component
class Table1Counting {

    private final NormativeReading normative;
    private final FigureSourceReading told;
    private final Clock clock;

    Table1Counting(NormativeReading normative, FigureSourceReading told, Clock clock) {
        this.normative = normative;
        this.told = told;
        this.clock = clock;
    }

    /** Of which agencies the documents speak, and what they say. */
    record Documents(Set<String> agencies, NormativeReading.Figures figures) {

        List<NormativeReading.Row> of(FigureKey key) {
            return switch (key) {
                case NORMATIVE_ISSUED -> figures.made();
                case NORMATIVE_REPEALED -> figures.repealed();
                case NORMATIVE_IN_FORCE -> figures.inForce();
                case REGULATIONS_ISSUED, REGULATIONS_REPEALED, REGULATIONS_IN_FORCE, LICENCES, PUNISHMENTS, COERCIONS, FEES -> List.of();
            };
        }

        /** Those whose normative documents only another system knows. */
        List<String> others(Collection<String> all) {
            return all.stream().filter(code -> !agencies.contains(code)).toList();
        }
    }

    Table1 table(Collection<String> codes, int year) {
        Map<FigureKey, Long> sums = told.sums(codes, year);
        Documents documents = documents(codes, year);
        Map<FigureKey, Long> ofOthers = documents.agencies().isEmpty() ? sums : told.sums(documents.others(codes), year);
        Long fees = sums.get(FigureKey.FEES);
        return new Table1(
                new Three(sums.get(FigureKey.REGULATIONS_ISSUED), sums.get(FigureKey.REGULATIONS_REPEALED), sums.get(FigureKey.REGULATIONS_IN_FORCE)),
                new Three(both(documents, ofOthers, FigureKey.NORMATIVE_ISSUED), both(documents, ofOthers, FigureKey.NORMATIVE_REPEALED),
                        both(documents, ofOthers, FigureKey.NORMATIVE_IN_FORCE)),
                sums.get(FigureKey.LICENCES), sums.get(FigureKey.PUNISHMENTS), sums.get(FigureKey.COERCIONS), fees == null ? null : FigureKey.FEES.told(fees));
    }

    private static @Nullable Long both(Documents documents, Map<FigureKey, Long> ofOthers, FigureKey key) {
        Long computed = documents.agencies().isEmpty() ? null : Long.valueOf(documents.of(key).size());
        return Grid.sum(computed, ofOthers.get(key));
    }

    Documents documents(Collection<String> codes, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Set<String> known = normative.all(codes).stream().filter(row -> !row.madeOn().isAfter(end)).map(NormativeReading.Row::agency).collect(Collectors.toSet());
        return new Documents(known, normative.figures(known, year, LocalDate.now(clock)));
    }
}
