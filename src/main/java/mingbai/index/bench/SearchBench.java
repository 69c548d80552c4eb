package mingbai.index.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingbai.index.Change;
import mingbai.index.Entry;
import mingbai.index.Facet;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.index.bench.Corpus.Judged;
import mingbai.index.bench.PlainLucene.Way;
import tools.jackson.databind.json.JsonMapper;

/**
 * The benchmark of the search: this engine with filters, counts and highlights beside plain Lucene with neither, on the same documents, in
 * the same run and turn by turn. Times are milliseconds, build times seconds. Ratios hold across machines, rates do not.
 */
public final class SearchBench {

    private static final long SEED = 20190515;
    private static final int ROUNDS = 3;
    private static final int QUESTIONS = 300;
    private static final int SUBSTRINGS = 400;
    private static final int BATCH = 500;

    private final PrintStream out;
    private final Map<String, Object> result = new LinkedHashMap<>();

    private SearchBench(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints a table and writes {@code search-<documents>.json} into the results folder.
     *
     * @param dataSet   folder with documents.jsonl.gz, agencies.csv and queries.csv; without these files texts are made from a seed alone
     *                  and no judged questions are asked
     * @param documents how many documents to make
     * @return whether recall was complete and every navigational question had its document first
     */
    public static boolean run(Path dataSet, int documents, Path results, PrintStream out) throws IOException {
        return new SearchBench(out).measure(dataSet, documents, results);
    }

    private boolean measure(Path dataSet, int documents, Path results) throws IOException {
        boolean given = Corpus.isIn(dataSet);
        Corpus corpus = given ? Corpus.read(dataSet) : new Corpus(List.of(), List.of());
        MadeTexts texts = given ? MadeTexts.fromCorpus(documents, SEED, corpus.entries()) : MadeTexts.fromNothing(documents, SEED);
        result.put("documents", documents);
        result.put("data_set", given ? "paragraphs of " + corpus.entries().size() + " texts put together anew" : "words of random characters");
        result.put("seed", SEED);
        Path work = Files.createTempDirectory("mingbai-bench-search");
        try {
            row("", "mingbai", "plain Lucene");
            boolean complete = speed(texts, work.resolve("made"));
            boolean first = !given || judged(corpus, work.resolve("judged"));
            Files.createDirectories(results);
            Path file = results.resolve("search-" + documents + ".json");
            Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
            out.println("written: " + file);
            return complete && first;
        } finally {
            delete(work);
        }
    }

    private boolean speed(MadeTexts texts, Path work) throws IOException {
        try (FullTextIndex ours = FullTextIndex.openPublic(work.resolve("ours")); PlainLucene plain = new PlainLucene(work.resolve("plain"))) {
            double plainSeconds = seconds(() -> plain.add(texts));
            double ourSeconds = seconds(() -> fill(ours, texts));
            row("build, seconds", "%.1f".formatted(ourSeconds), "%.1f".formatted(plainSeconds));
            result.put("build_seconds", new TreeMap<>(Map.of("mingbai", ourSeconds, "plain", plainSeconds)));
            compare("common words", texts.commonWords(QUESTIONS), ours, plain);
            compare("rare words", texts.rareWords(QUESTIONS), ours, plain);
            return recall(texts, ours);
        }
    }

    private static void fill(FullTextIndex index, Iterable<Entry> entries) {
        List<Change> batch = new ArrayList<>();
        for (Entry entry : entries) {
            batch.add(new Change.Put(entry));
            if (batch.size() == BATCH) {
                index.apply(batch);
                batch.clear();
            }
        }
        index.apply(batch);
        index.commit(1);
    }

    /** One round warms up; then both answer the same words in turn, and the median round counts. */
    private void compare(String name, List<String> words, FullTextIndex ours, PlainLucene plain) throws IOException {
        List<double[]> ourRounds = new ArrayList<>();
        List<double[]> plainRounds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double[] our = new double[words.size()];
            double[] other = new double[words.size()];
            for (int i = 0; i < words.size(); i++) {
                Query question = Query.of(words.get(i)).where(Facet.DISCLOSURE_CLASS, "proactive").counting(Facet.AGENCY, Facet.THEME, Facet.YEAR);
                String word = words.get(i);
                our[i] = 1000 * seconds(() -> ours.search(question));
                other[i] = 1000 * seconds(() -> plain.best(word, Way.PHRASES));
            }
            if (round > 0) {
                ourRounds.add(our);
                plainRounds.add(other);
            }
        }
        for (int percent : new int[] {50, 99}) {
            double our = percentile(ourRounds, percent);
            double other = percentile(plainRounds, percent);
            row(name + ", p" + percent + " ms", "%.2f".formatted(our), "%.2f".formatted(other));
            result.put(name.replace(' ', '_') + "_p" + percent + "_ms", new TreeMap<>(Map.of("mingbai", our, "plain", other)));
        }
    }

    private static double percentile(List<double[]> rounds, int percent) {
        double[] each = rounds.stream().mapToDouble(round -> {
            double[] sorted = round.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }).sorted().toArray();
        return each[each.length / 2];
    }

    /** Runs of two to nine Han characters out of titles and bodies must find what they were taken from. */
    private boolean recall(MadeTexts texts, FullTextIndex index) {
        SplittableRandom random = new SplittableRandom(SEED + 3);
        List<Entry> sample = new ArrayList<>();
        for (Entry entry : texts) {
            if (sample.size() < SUBSTRINGS) {
                sample.add(entry);
            } else if (random.nextInt(index.size() > SUBSTRINGS ? (int) index.size() / SUBSTRINGS : 1) == 0) {
                sample.set(random.nextInt(SUBSTRINGS), entry);
            }
        }
        int asked = 0;
        int found = 0;
        for (Entry entry : sample) {
            String text = random.nextInt(4) == 0 ? entry.title() : entry.body();
            String piece = "";
            for (int tries = 0; piece.isEmpty() && tries < 20; tries++) {
                piece = MadeTexts.run(text, random, 2 + random.nextInt(8));
            }
            asked += piece.isEmpty() ? 0 : 1;
            found += !piece.isEmpty() && finds(index, piece, entry) ? 1 : 0;
        }
        row("recall of substrings", found + "/" + asked, "");
        result.put("recall", new TreeMap<>(Map.of("found", found, "asked", asked)));
        return found == asked;
    }

    /** Filters narrow the answer, so that common words can be checked as well. */
    private static boolean finds(FullTextIndex index, String piece, Entry entry) {
        Query question = Query.of("\"" + piece + "\"").where(Facet.AGENCY, entry.agency()).where(Facet.YEAR, entry.year())
                .publishedBetween(entry.published(), entry.published());
        return index.search(question.page(0, Query.LARGEST_PAGE)).hits().stream().anyMatch(hit -> hit.id().equals(entry.id()));
    }

    private boolean judged(Corpus corpus, Path work) throws IOException {
        try (FullTextIndex ours = FullTextIndex.openPublic(work.resolve("ours")); PlainLucene plain = new PlainLucene(work.resolve("plain"))) {
            fill(ours, corpus.entries());
            plain.add(corpus.entries());
            int navigational = 0;
            int first = 0;
            int plainFirst = 0;
            List<double[]> gains = new ArrayList<>();
            for (Judged question : corpus.questions()) {
                List<String> our = ours.search(Query.of(question.words())).hits().stream().map(Hits.Hit::id).toList();
                List<String> other = plain.best(question.words(), Way.ANY_BIGRAM);
                if (question.primary().isEmpty()) {
                    gains.add(new double[] {Judging.ndcg(our, question.relevant()), Judging.ndcg(other, question.relevant())});
                } else {
                    navigational++;
                    first += our.indexOf(question.primary()) == 0 ? 1 : 0;
                    plainFirst += other.indexOf(question.primary()) == 0 ? 1 : 0;
                }
            }
            return report(navigational, first, plainFirst, gains);
        }
    }

    private boolean report(int navigational, int first, int plainFirst, List<double[]> gains) {
        double our = gains.stream().mapToDouble(gain -> gain[0]).average().orElse(0);
        double other = gains.stream().mapToDouble(gain -> gain[1]).average().orElse(0);
        row("judged: document first", first + "/" + navigational, plainFirst + "/" + navigational);
        row("judged: nDCG@10 of " + gains.size() + " topics", "%.3f".formatted(our), "%.3f".formatted(other));
        result.put("navigational_first", new TreeMap<>(Map.of("asked", navigational, "mingbai", first, "plain_bm25_bigrams", plainFirst)));
        result.put("ndcg_at_10", new TreeMap<>(Map.of("topics", gains.size(), "mingbai", our, "plain_bm25_bigrams", other)));
        return first == navigational && our > other;
    }

    private void row(String what, String ours, String plain) {
        out.printf(Locale.ROOT, "%-34s %14s %14s%n", what, ours, plain);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
