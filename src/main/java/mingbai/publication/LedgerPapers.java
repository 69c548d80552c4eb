package mingbai.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.catalog.KnownPapers;
import mingbai.publication.reading.IssuedFilter;
import mingbai.publication.reading.IssuedReading;
import mingbai.publication.reading.PublishedReading;
import org.springframework.stereotype.Component;

/** The agency's papers as the catalog asks for them: what its document ledger has that is not public, and where the public finds the rest. */
@Component
class LedgerPapers implements KnownPapers {

    private static final int MOST = 1000;

    private final IssuedReading issued;
    private final PublishedReading published;

    LedgerPapers(IssuedReading issued, PublishedReading published) {
        this.issued = issued;
        this.published = published;
    }

    @Override
    public List<Paper> unpublished(String agency, String matter, LocalDate from, LocalDate to) {
        IssuedFilter dated = new IssuedFilter(List.of(agency), from, to, "", "", matter, "waiting", "");
        IssuedFilter undated = new IssuedFilter(List.of(agency), null, null, "", "", matter, "undated", "");
        return Stream.of(dated, undated).flatMap(filter -> issued.lines(filter, MOST, 0).stream())
                .map(line -> new Paper(line.title(), line.documentNumber(), line.writtenOn() == null ? from : line.writtenOn(), "/desk/issued/" + line.id())).toList();
    }

    @Override
    public Map<Long, String> addresses(Collection<Long> documents) {
        return published.addresses(documents);
    }
}
