package mingbai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.index.Aliases.Reading;
import mingbai.index.Folding.Kind;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.IndexSearcher;

/**
 * Orders the best candidates by what a reader would look at: is this the very title or number, how much of the question stands in the
 * title, how much of the title is the question; then how well the texts fit, whether it still holds and how recent it is. Knows nothing
 * of the engine that found the candidates but how many titles hold a pair of characters.
 */
final class Ranking {

    /** Candidates that are ordered anew; what comes after them stays in the order of the engine. */
    static final int CANDIDATES = 100;
    /** Days after which a publication counts half as recent. */
    static final long HALF_AS_RECENT = 1826;

    private static final double EXACT_TITLE = 100;
    /** By the full name of an abbreviation, or without （试行）. */
    private static final double NEARLY_EXACT_TITLE = 80;
    private static final double EXACT_NUMBER = 100;
    private static final double TITLE = 20;
    private static final double TEXT = 6;
    private static final double RECENT = 1;
    private static final double[] VALIDITY = {1.5, -0.5, -1};
    private static final int MOST_KEYS = 8;

    /** @param labels what short texts besides the title say, folded */
    record Candidate(int doc, float score, String title, String labels, String number, int validity, long published) { }

    record Ranked(int doc, double score) { }

    private final List<Sense> senses;
    private final Map<String, Double> rarity = new LinkedHashMap<>();
    private final String typedTitle;
    private final Set<String> exactTitles;
    private final double rarest;

    Ranking(IndexReader reader, List<Sense> senses) throws IOException {
        this.senses = senses;
        this.exactTitles = Set.copyOf(titleKeys(senses));
        this.typedTitle = Titles.key(String.join("", senses.stream().map(Sense::text).toList()));
        int entries = Math.max(1, reader.numDocs());
        for (String pair : pairs(senses, Integer.MAX_VALUE)) {
            int titles = reader.docFreq(new Term(Fields.TITLE, pair));
            if (titles > 0) {
                rarity.put(pair, Math.log(1 + (double) entries / titles));
            }
        }
        this.rarest = Math.log(1 + entries);
    }

    List<Ranked> order(List<Candidate> candidates) {
        double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
        long newest = candidates.stream().mapToLong(Candidate::published).max().orElse(0);
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ranked.add(new Ranked(candidate.doc(), score(candidate, best, newest)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::doc));
        return ranked;
    }

    private double score(Candidate candidate, double best, long newest) {
        String title = Titles.key(candidate.title());
        double exactNumber = senses.stream().anyMatch(sense -> sense.wanted() instanceof Words.Number number
                && number.number().whole() && sameNumber(number.number(), candidate.number())) ? EXACT_NUMBER : 0;
        double covered = covered(candidate, title) * (0.6 + 0.4 * shareOfTitle(title));
        double recent = candidate.published() == Long.MIN_VALUE ? 0
                : (double) HALF_AS_RECENT / (HALF_AS_RECENT + Math.max(0, newest - candidate.published()));
        return exactTitle(candidate, title) + exactNumber + TITLE * covered + TEXT * candidate.score() / Math.max(best, 1e-9)
                + VALIDITY[candidate.validity()] + RECENT * recent;
    }

    private double exactTitle(Candidate candidate, String title) {
        if (!title.isEmpty() && title.equals(typedTitle)) {
            return EXACT_TITLE;
        }
        return exactTitles.contains(title) || exactTitles.contains(Titles.shorter(candidate.title())) ? NEARLY_EXACT_TITLE : 0;
    }

    private static boolean sameNumber(DocumentNumbers.Found asked, String number) {
        return asked.issued() ? number.equals(asked.key()) : DocumentNumbers.tail(number).equals(asked.key());
    }

    /** How much of the question the title holds, each word by its rarity: from 0 to 1. Labels count a good half. */
    private double covered(Candidate candidate, String title) {
        double sum = 0;
        double weights = 0;
        for (Sense sense : senses) {
            double weight = weight(sense.text());
            weights += weight;
            sum += weight * Math.max(covered(sense, title), candidate.labels().contains(sense.text()) ? 0.6 : 0);
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private double covered(Sense sense, String title) {
        double best = coveredBy(sense.text(), title);
        for (Reading reading : sense.readings()) {
            best = Math.max(best, reading.weight() * coveredBy(reading.text(), title));
        }
        return best;
    }

    private double coveredBy(String text, String title) {
        String key = Titles.key(text);
        if (key.isEmpty()) {
            return 0;
        }
        if (title.contains(key)) {
            return 1;
        }
        double all = 0;
        double held = 0;
        for (String pair : pairsOf(text)) {
            double weight = rarity.getOrDefault(pair, 0.0);
            all += weight;
            held += title.contains(pair) ? weight : 0;
        }
        return all == 0 ? 0 : 0.9 * Math.pow(held / all, 1.5);
    }

    private double weight(String text) {
        return Math.max(0.5, pairsOf(text).stream().mapToDouble(pair -> rarity.getOrDefault(pair, 0.0)).max().orElse(rarest / 2));
    }

    /** Which part of the title the question accounts for. */
    private double shareOfTitle(String title) {
        if (title.isEmpty()) {
            return 0;
        }
        boolean[] accounted = new boolean[title.length()];
        Set<String> needles = new HashSet<>(rarity.keySet());
        senses.forEach(sense -> sense.needles().forEach(needle -> needles.add(Titles.key(needle))));
        for (String needle : needles) {
            for (int at = needle.isEmpty() ? -1 : title.indexOf(needle); at >= 0; at = title.indexOf(needle, at + 1)) {
                java.util.Arrays.fill(accounted, at, at + needle.length(), true);
            }
        }
        int count = 0;
        for (boolean each : accounted) {
            count += each ? 1 : 0;
        }
        return (double) count / title.length();
    }

    /** The titles that would be exactly what was asked for, with every combination of readings. */
    static List<String> titleKeys(List<Sense> senses) {
        List<String> keys = new ArrayList<>(List.of(""));
        for (Sense sense : senses) {
            List<String> longer = new ArrayList<>();
            for (String key : keys) {
                longer.add(key + sense.text());
                sense.readings().forEach(reading -> longer.add(key + reading.text()));
            }
            keys = longer.subList(0, Math.min(MOST_KEYS, longer.size()));
        }
        return keys.stream().map(Titles::key).filter(key -> key.length() >= 2).distinct().toList();
    }

    /** Neighbouring Han characters of all words and readings. */
    static Set<String> pairs(List<Sense> senses, int most) {
        Set<String> pairs = new LinkedHashSet<>();
        for (Sense sense : senses) {
            pairs.addAll(pairsOf(sense.text()));
            sense.readings().forEach(reading -> pairs.addAll(pairsOf(reading.text())));
        }
        return pairs.size() <= most ? pairs : new LinkedHashSet<>(new ArrayList<>(pairs).subList(0, most));
    }

    private static Set<String> pairsOf(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            if (Folding.kind(characters[i]) == Kind.GRAM && Folding.kind(characters[i + 1]) == Kind.GRAM) {
                pairs.add(new String(characters, i, 2));
            }
        }
        return pairs;
    }

    /** The day of the youngest entry, from which recency is counted; no clock is needed. */
    static long newestDay(IndexSearcher searcher) throws IOException {
        byte[] most = PointValues.getMaxPackedValue(searcher.getIndexReader(), Fields.PUBLISHED);
        return most == null ? Long.MIN_VALUE : LongPoint.decodeDimension(most, 0);
    }
}
