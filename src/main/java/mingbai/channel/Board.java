package mingbai.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.channel.reading.ShowingReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import mingbai.web.MadeFrom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a place shows now: the documents that hang there, then the newest of the agencies it shows. Only live documents; what was withdrawn
 * is gone with the next turn of the screen.
 */
@Component
public class Board {

    public static final int MOST = 30;

    private final ShowingReading showings;
    private final PublicDocumentReading documents;
    private final PublicListReading lists;
    private final Clock clock;

    Board(ShowingReading showings, PublicDocumentReading documents, PublicListReading lists, Clock clock) {
        this.showings = showings;
        this.documents = documents;
        this.lists = lists;
        this.clock = clock;
    }

    /** @param here whether it hangs there, not only belongs there */
    public record Entry(PublicDocument document, PublicDocument.Shown content, boolean here) {}

    @Transactional(readOnly = true)
    public List<Entry> entries(ShowingPlace place) {
        Set<Long> hanging = new LinkedHashSet<>(showings.documentsAt(place.id(), MOST));
        Set<Long> all = new LinkedHashSet<>(hanging);
        if (!place.sources().isEmpty()) {
            Instant since = clock.instant().minus(Duration.ofDays(place.days()));
            lists.list(new PublicFilter(place.sources(), null, null, null, null), MOST, 0).stream()
                    .filter(row -> row.publishedAt() != null && row.publishedAt().isAfter(since)).map(PublicRow::id).forEach(all::add);
        }
        List<Entry> entries = new ArrayList<>();
        all.stream().limit(MOST).forEach(id -> documents.byId(id).ifPresent(document -> {
            PublicDocument.Shown content = document.content();
            if (content != null) {
                entries.add(new Entry(document, content, hanging.contains(id)));
            }
        }));
        return entries;
    }

    /** What its page was made from: every document of the agencies it shows, and what hangs there. */
    public String[] tags(ShowingPlace place, List<Entry> entries) {
        Set<String> tags = new LinkedHashSet<>(List.of(tag(place.id()), MadeFrom.agency(place.agency())));
        place.sources().forEach(code -> tags.add(MadeFrom.documentsOf(code)));
        entries.forEach(entry -> tags.add(MadeFrom.document(entry.document().id())));
        return tags.toArray(String[]::new);
    }

    /** Something was put up or taken down here, or the place itself changed. */
    static String tag(long place) {
        return "place:" + place;
    }
}
