package mingbai.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.index.Facet;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Suggests matter, theme and genre of a draft from public documents with similar titles, those of its own agency first. What is filled in is a
 * guess the drafter confirms; what stands there already is never overwritten.
 */
@Component
public class SuggestFields {

    private static final int SIMILAR = 20;
    /** A suggestion needs at least this part of all that the similar documents say; less is no more than chance. */
    private static final double SHARE = 0.34;
    private static final double OWN_AGENCY = 1.5;

    private final FullTextIndex index;
    private final SimilarTable similar;
    private final CatalogReading catalog;
    private final Archive archive;
    private final SaveDraft save;
    private final TransactionTemplate reading;

    SuggestFields(@Qualifier("publicIndex") FullTextIndex index, SimilarTable similar, CatalogReading catalog, Archive archive, SaveDraft save,
            PlatformTransactionManager transactions) {
        this.index = index;
        this.similar = similar;
        this.catalog = catalog;
        this.archive = archive;
        this.save = save;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Fills what is empty in a draft that is kept. */
    public void run(Actor actor, long edition, long version) {
        record Kept(String agency, Content content) {}
        Kept kept = reading.execute(status -> {
            Edition now = archive.editions.get(edition);
            return new Kept(archive.documents.get(now.document()).agency(), archive.revisions.get(now.revision()));
        });
        save.run(actor, edition, version, into(kept.content(), kept.agency()));
    }

    /** The content with matter, theme and genre filled where they were empty, each marked as guessed. */
    public Content into(Content content, String agency) {
        if (content.title().isBlank() || !content.catalogCode().isEmpty() && !content.theme().isEmpty() && !content.genre().isEmpty()) {
            return content;
        }
        Map<Long, Double> weights = weights(content.title(), agency);
        return reading.execute(status -> filled(content, agency, weights));
    }

    /** Documents with similar titles and how much each of them says. */
    private Map<Long, Double> weights(String title, String agency) {
        Map<Long, Double> weights = new HashMap<>();
        String asked = title.length() > 60 ? title.substring(title.length() - 60) : title;
        weigh(index.search(Query.of(asked).where(Facet.AGENCY, agency).page(0, SIMILAR)), OWN_AGENCY, weights);
        weigh(index.search(Query.of(asked).page(0, SIMILAR)), 1, weights);
        return weights;
    }

    private static void weigh(Hits hits, double factor, Map<Long, Double> weights) {
        double best = hits.hits().stream().mapToDouble(Hits.Hit::score).max().orElse(0);
        hits.hits().stream().filter(hit -> best > 0 && hit.id().matches(IndexEntries.PREFIX + Ids.PATTERN))
                .forEach(hit -> weights.merge(Long.parseLong(hit.id().substring(IndexEntries.PREFIX.length())), factor * hit.score() / best, Math::max));
    }

    private Content filled(Content content, String agency, Map<Long, Double> weights) {
        List<SimilarTable.Filed> filed = similar.filed(weights.keySet());
        Map<String, Matter> owed = catalog.inForce(agency, LocalDate.now(archive.clock)).stream()
                .collect(Collectors.toMap(Matter::code, matter -> matter, (one, other) -> one, LinkedHashMap::new));
        Set<String> guessed = new TreeSet<>(content.guessed());
        String matter = content.catalogCode();
        if (matter.isEmpty()) {
            matter = most(filed, weights, document -> owed.containsKey(document.matter()) ? document.matter() : "")
                    .or(() -> named(content.title(), owed)).orElse("");
            mark(guessed, "catalogCode", matter);
        }
        Matter found = owed.get(matter);
        String theme = content.theme();
        if (theme.isEmpty()) {
            theme = Optional.ofNullable(found).map(Matter::theme).filter(Themes::isKnown)
                    .or(() -> most(filed, weights, document -> Themes.isKnown(document.theme()) ? document.theme() : "")).orElse("");
            mark(guessed, "theme", theme);
        }
        String genre = content.genre();
        if (genre.isEmpty()) {
            genre = Optional.ofNullable(found).map(Matter::genre).filter(Genres.ALL::contains)
                    .or(() -> most(filed, weights, document -> Genres.ALL.contains(document.genre()) ? document.genre() : "")).orElse("");
            mark(guessed, "genre", genre);
        }
        return content.filed(matter, theme, genre).guessing(guessed);
    }

    private static void mark(Set<String> guessed, String field, String value) {
        if (!value.isEmpty()) {
            guessed.add(field);
        }
    }

    private static Optional<String> most(List<SimilarTable.Filed> filed, Map<Long, Double> weights,
            java.util.function.Function<SimilarTable.Filed, String> value) {
        Map<String, Double> votes = new HashMap<>();
        filed.stream().filter(document -> !value.apply(document).isEmpty())
                .forEach(document -> votes.merge(value.apply(document), weights.getOrDefault(document.id(), 0.0), Double::sum));
        double all = votes.values().stream().mapToDouble(vote -> vote).sum();
        return votes.entrySet().stream().filter(vote -> vote.getValue() >= SHARE * all)
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
    }

    /** Failing anything similar: a matter whose whole name stands in the title, the longest. */
    private static Optional<String> named(String title, Map<String, Matter> owed) {
        return owed.values().stream().filter(matter -> matter.name().length() > 2 && title.contains(matter.name()))
                .max(java.util.Comparator.comparingInt(matter -> matter.name().length())).map(Matter::code);
    }
}
