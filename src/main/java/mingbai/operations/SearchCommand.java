package mingbai.operations;

import java.util.List;
import java.util.Objects;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search WORDS}: what the public finds, best first. */
@CommandLine.Command(name = "search", description = "searches what is public, best first")
final class SearchCommand implements Command.OnData {

    record Found(String indexNo, @Nullable String sourceId, String title, double score) {}

    private static final JsonWriter<Found> JSON = JsonWriter.of(found -> {
        found.add("index_no", Found::indexNo);
        found.add("source_id", Found::sourceId);
        found.add("title", Found::title);
        found.add("score", Found::score);
    });

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "what to look for")
    List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "at most so many, 1 to 10000 (default: ${DEFAULT-VALUE})")
    int limit = 10;

    @Option(names = "--json", description = "one JSON object for each")
    boolean json;

    private @Nullable FullTextIndex index;
    private @Nullable CaughtUp caughtUp;

    @Autowired
    void with(@Qualifier("publicIndex") FullTextIndex index, CaughtUp caughtUp) {
        this.index = index;
        this.caughtUp = caughtUp;
    }

    @Override
    public int run(Console console) throws InterruptedException {
        if (limit < 1 || limit > Query.DEEPEST) {
            throw new CouldNotBeDone("--limit: " + limit + " is not between 1 and " + Query.DEEPEST);
        }
        Objects.requireNonNull(caughtUp).await(console);
        Query query = Query.of(String.join(" ", words));
        for (int first = 0; first < limit; first += Query.LARGEST_PAGE) {
            Hits hits = Objects.requireNonNull(index).search(query.page(first, Math.min(Query.LARGEST_PAGE, limit - first)));
            if (first == 0) {
                hits.notes().forEach(note -> console.say(note.text()));
            }
            hits.hits().forEach(hit -> console.result(line(hit)));
            if (hits.hits().isEmpty()) {
                break;
            }
        }
        return ExitCode.DONE;
    }

    private String line(Hits.Hit hit) {
        String source = hit.entry().extra().get("sourceId");
        Found found = new Found(hit.entry().indexNumber(), source == null || source.isEmpty() ? null : source, hit.plainTitle(), hit.score());
        return json ? JSON.writeToString(found) : found.indexNo() + "  " + found.title();
    }
}
