package mingbai.assessment.appeal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mingbai.ledger.Touched;
import org.springframework.core.io.ClassPathResource;

/**
 * How long a unit may appeal and an office may take to decide, in working days: dated data (assessment/appeal-terms.csv), for the Regulation sets none.
 *
 * @param basis   on what it rests
 * @param version of an office's own; 0 for the built-in
 */
public record AppealTerm(int fileDays, int decideDays, String basis, long version) {

    static final String KIND = "appeal-term";

    private record Dated(LocalDate from, AppealTerm term) {}

    private static final List<Dated> BUILT_IN = read();

    /** @param announced the day the round was announced: what held then is what the units were told */
    static AppealTerm builtIn(LocalDate announced) {
        return BUILT_IN.stream().filter(one -> !one.from().isAfter(announced)).reduce((a, b) -> b).orElse(BUILT_IN.getFirst()).term();
    }

    private static List<Dated> read() {
        try {
            return new ClassPathResource("assessment/appeal-terms.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", 4))
                    .map(cells -> new Dated(LocalDate.parse(cells[0]), new AppealTerm(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], 0))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Touched touched(long round) {
        return new Touched(KIND, Long.toString(round), version, state(fileDays, decideDays));
    }

    static java.util.Map<String, ?> state(int fileDays, int decideDays) {
        return java.util.Map.of("fileDays", fileDays, "decideDays", decideDays);
    }
}
