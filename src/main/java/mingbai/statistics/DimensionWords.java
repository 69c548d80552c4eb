package mingbai.statistics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.reading.CatalogReading;
import mingbai.figure.Dimension;
import mingbai.law.ApplicantKind;
import mingbai.law.DisclosureClass;
import mingbai.law.Outcome;
import mingbai.request.Channel;
import mingbai.request.remedy.RemedyResult;
import org.springframework.stereotype.Component;

/** How the values of dimensions are called on pages: codes of agencies, matters, channels, applicants, outcomes and classes; other values are words already. */
@Component
public class DimensionWords {

    /** Records that have no value in the dimension. */
    public static final String NONE = "（未注明）";

    private final AgencyReading agencies;
    private final CatalogReading catalog;

    DimensionWords(AgencyReading agencies, CatalogReading catalog) {
        this.agencies = agencies;
        this.catalog = catalog;
    }

    public String word(Dimension dimension, String value) {
        return words(dimension, List.of(value)).getOrDefault(value, value);
    }

    /** Words by value, in the order they were given. */
    public Map<String, String> words(Dimension dimension, Collection<String> values) {
        Map<String, String> known = switch (dimension) {
            case AGENCY -> agencies.namesOf(values);
            case MATTER -> catalog.namesOf(values);
            case CHANNEL, THEME, GENRE, CLASS, APPLICANT, OUTCOME, KIND, PLACE -> Map.of();
        };
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(value, value.isEmpty() ? NONE : known.getOrDefault(value, coded(dimension, value))));
        return words;
    }

    private static String coded(Dimension dimension, String value) {
        return switch (dimension) {
            case CHANNEL -> Channel.ofCode(value).map(Channel::label).orElse(value);
            case APPLICANT -> ApplicantKind.ofCode(value).map(ApplicantKind::label).orElse(value);
            case CLASS -> DisclosureClass.ofCode(value).map(DisclosureClass::label).orElse(value);
            case OUTCOME -> Outcome.ofKey(value).map(Outcome::label).or(() -> RemedyResult.ofCode(value).map(RemedyResult::label)).orElse(value);
            case AGENCY, MATTER, THEME, GENRE, KIND, PLACE -> value;
        };
    }
}
