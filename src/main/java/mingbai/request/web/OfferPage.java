package mingbai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.request.reading.OfferReading.Figures;
import mingbai.request.reading.OfferReading.Part;
import mingbai.request.reading.OfferReading.Row;
import mingbai.web.Issue;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What became of documents offered before a request.
 *
 * @param agency of the list, "" for the figures of all
 */
public record OfferPage(LocalDate from, LocalDate to, List<Figures> figures, Map<String, String> names, String agency, @Nullable Part part, List<Row> rows,
        @Nullable Paging paging, List<Issue> issues) {

    public String address(String of, Part which) {
        return "/desk/requests/offered?from=" + from + "&to=" + to + "&agency=" + of + "&part=" + which.name();
    }
}
