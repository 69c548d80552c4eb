package mingbai.participation.meeting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The terms of hearings as dated data ({@code participation/hearing.csv}). */
@Component
class HearingTerms {

    private final List<HearingTerm> terms;

    HearingTerms() throws IOException {
        terms = new ClassPathResource("participation/hearing.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.split(",")).map(parts -> new HearingTerm(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), parts[2]))
                .sorted(Comparator.comparing(HearingTerm::from)).toList();
    }

    /** The term in force on the day of the hearing; before the first one the first holds. */
    HearingTerm on(LocalDate heldOn) {
        return terms.stream().filter(term -> !term.from().isAfter(heldOn)).reduce((earlier, later) -> later).orElse(terms.getFirst());
    }
}
