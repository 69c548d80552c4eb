package mingbai.publication.web;

import java.util.List;
import mingbai.publication.CleanUp;
import mingbai.publication.reading.NormativeReading;

/** A clean-up that was recorded. */
public record CleanUpView(NormativeReading.CleanUpLine line, String agencyName, List<NormativeReading.Outcome> outcomes) {

    public String label(String outcome) {
        return CleanUp.Outcome.valueOf(outcome).label();
    }
}
