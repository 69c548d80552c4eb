package mingbai.publication.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document ledger is narrowed to; empty texts and lists and null mean "any".
 *
 * @param from            first day of writing
 * @param to              last day of writing
 * @param disclosureClass code of the class
 * @param kind            {@code official} or {@code other}
 * @param standing        {@code public}, {@code waiting} (proactive and not public yet), {@code undated} (waiting, without a day of writing), {@code struck}; anything else: all that are not struck
 */
public record IssuedFilter(List<String> agencies, @Nullable LocalDate from, @Nullable LocalDate to, String disclosureClass, String kind, String matter,
        String standing, String words) {

    public IssuedFilter {
        agencies = List.copyOf(agencies);
    }

    public static IssuedFilter of(List<String> agencies, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new IssuedFilter(agencies, from, to, "", "", "", "", "");
    }
}
