package mingbai.request;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.publication.reading.PublicListReading;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers what is published already to somebody about to ask for it, and counts whether that was the answer. The words asked for are used for the search and
 * kept nowhere.
 */
@Component
public class OfferSimilar {

    private static final int MOST = 5;
    private static final int WORDS = 100;

    private final FullTextIndex index;
    private final PublicListReading lists;
    private final OfferingTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OfferSimilar(@Qualifier("publicIndex") FullTextIndex index, PublicListReading lists, OfferingTable table, Clock clock) {
        this.index = index;
        this.lists = lists;
        this.table = table;
        this.clock = clock;
    }

    /** What a person did with an offering in the end. */
    public enum Ending { SATISFIED, WENT_ON }

    /** @param excerpt plain text around what was found */
    public record Similar(String indexNumber, String title, String agency, String published, String excerpt) {}

    /** Documents before the public now, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Similar> find(String words) {
        Hits hits = index.search(Query.of(words.length() <= WORDS ? words : words.substring(0, WORDS)).page(0, MOST * 2));
        List<String> live = lists.liveAmong(hits.hits().stream().map(hit -> hit.entry().indexNumber()).toList());
        return hits.hits().stream().filter(hit -> live.contains(hit.entry().indexNumber())).limit(MOST).map(OfferSimilar::similar).toList();
    }

    private static Similar similar(Hits.Hit hit) {
        String excerpt = hit.fragments().stream().limit(1).flatMap(fragment -> fragment.segments().stream()).map(Hits.Segment::text).collect(Collectors.joining());
        LocalDate published = hit.entry().published();
        return new Similar(hit.entry().indexNumber(), hit.plainTitle(), hit.entry().agencyName(), published == null ? "" : published.toString(), excerpt);
    }

    /** @return an unguessable key by which what becomes of the offering is told */
    @Transactional
    public String offer(String agency, List<Similar> documents) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        table.insert(id, agency, LocalDate.now(clock).toString(), documents.stream().map(Similar::indexNumber).toList());
        return id;
    }

    /** One of the documents is opened. @param n from 0 @return its index number */
    @Transactional
    public Optional<String> opened(String id, int n) {
        Optional<String> document = table.documents(id).filter(all -> n >= 0 && n < all.size()).map(all -> all.get(n));
        document.ifPresent(found -> table.opened(id));
        return document;
    }

    @Transactional
    public void ended(String id, Ending ending) {
        table.ended(id, ending.name());
    }
}
