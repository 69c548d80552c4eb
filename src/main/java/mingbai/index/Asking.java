package mingbai.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.index.Aliases.Reading;
import mingbai.index.Folding.Kind;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns a question into what Lucene is asked. Every word must be found, as a phrase, somewhere in the entry; a word that hardly anything
 * holds may also be found in pieces; if nothing holds all words, what holds most of them is the answer. What else is known of a good hit
 * (exact title, pieces in the title, recent, still valid) only adds weight, so that the best candidates reach {@link Ranking}.
 */
final class Asking {

    /** A word that fewer titles hold is also looked for there in pieces. */
    private static final int FEW = 10;
    private static final int SHORTEST_TO_PART = 4;
    private static final int MOST_PAIRS = 64;
    private static final int MOST_PIECES = 6;
    /** Share of the weight of a word whose pieces a title must hold. */
    private static final double ENOUGH = 0.6;

    private final IndexSearcher searcher;
    private final mingbai.index.Query question;

    /** What was made of the question: the condition without filters, and how each word is understood. */
    record Asked(Query words, List<Sense> senses, Set<Hits.Note> notes) {
        List<String> understood() {
            boolean apart = notes.contains(Hits.Note.TAKEN_APART) || notes.contains(Hits.Note.SOME_WORDS_MISSING);
            return apart ? senses.stream().flatMap(Asked::pieces).distinct().toList() : List.of();
        }

        private static Stream<String> pieces(Sense sense) {
            if (sense.parts().isEmpty()) {
                return Stream.of(sense.text());
            }
            return sense.titleParts().size() > sense.parts().size() ? sense.titleParts().stream() : sense.parts().stream();
        }
    }

    Asking(IndexSearcher searcher, mingbai.index.Query question) {
        this.searcher = searcher;
        this.question = question;
    }

    Asked ask(Words words) throws IOException {
        Set<Hits.Note> notes = EnumSet.noneOf(Hits.Note.class);
        if (words.shortened()) {
            notes.add(Hits.Note.SHORTENED);
        }
        if (words.wanted().isEmpty()) {
            return new Asked(new MatchAllDocsQuery(), List.of(), notes);
        }
        List<Sense> senses = new ArrayList<>();
        for (Words.Wanted wanted : words.wanted()) {
            senses.add(sense(wanted));
        }
        if (senses.stream().anyMatch(sense -> !sense.parts().isEmpty())) {
            notes.add(Hits.Note.TAKEN_APART);
        }
        return new Asked(weighted(everyWordOrTheTitle(senses), senses), senses, notes);
    }

    /** For a question that found nothing: some words or pieces may be missing, as few as possible, never more than half. */
    Optional<Asked> withWordsMissing(Asked asked) throws IOException {
        List<Query> pieces = new ArrayList<>();
        for (Sense sense : asked.senses()) {
            if (sense.parts().isEmpty()) {
                pieces.add(wanted(sense));
            } else {
                sense.parts().forEach(part -> pieces.add(Phrases.anywhere(part)));
            }
        }
        for (int needed = pieces.size() - 1; needed >= Math.max(1, (pieces.size() + 1) / 2); needed--) {
            BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
            pieces.forEach(piece -> some.add(piece, Occur.SHOULD));
            if (Counting.upTo(1, searcher, filtered(some.build(), null)) > 0) {
                Set<Hits.Note> notes = EnumSet.of(Hits.Note.SOME_WORDS_MISSING);
                notes.addAll(asked.notes());
                return Optional.of(new Asked(weighted(some.build(), asked.senses()), asked.senses(), notes));
            }
        }
        return Optional.empty();
    }

    private Sense sense(Words.Wanted wanted) throws IOException {
        if (!(wanted instanceof Words.Word word) || word.exact()) {
            return Sense.whole(wanted, List.of());
        }
        List<Reading> readings = new ArrayList<>(Aliases.known().readings(word.text()));
        readings.addAll(Numerals.readings(word.text()));
        Sense whole = Sense.whole(word, List.copyOf(readings));
        long characters = word.text().codePoints().filter(c -> Folding.kind(c) != Kind.GAP).count();
        if (characters >= SHORTEST_TO_PART && Counting.upTo(FEW, searcher, Phrases.inTitleOrLabels(word.text())) >= FEW) {
            return whole;
        }
        boolean held = Counting.upTo(1, searcher, wanted(whole)) > 0;
        if (held && characters < SHORTEST_TO_PART) {
            return whole;
        }
        List<String> parts = held ? List.of() : new Splitting(searcher, Phrases::anywhere).apart(word.text());
        return new Sense(word, readings, parts, new Splitting(searcher, Phrases::inTitleOrLabels).apart(word.text()));
    }

    private Query everyWordOrTheTitle(List<Sense> senses) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        senses.forEach(sense -> words.add(wanted(sense), Occur.MUST));
        boolean literal = senses.stream().anyMatch(Sense::exact);
        List<String> keys = literal ? List.of() : Ranking.titleKeys(senses);
        if (keys.isEmpty()) {
            return words.build();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
        keys.forEach(key -> any.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.TITLE_KEY, key))), 100), Occur.SHOULD));
        return any.build();
    }

    private Query wanted(Sense sense) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(Phrases.anywhere(sense.text()), Occur.SHOULD);
        if (sense.wanted() instanceof Words.Number number) {
            any.add(number(number.number()), Occur.SHOULD);
        }
        for (Reading reading : sense.readings()) {
            any.add(weigh(Phrases.anywhere(reading.text()), reading.weight()), Occur.SHOULD);
            if (reading.parts().size() > 1) {
                any.add(weigh(all(reading.parts(), Phrases::anywhere), reading.weight() / 2), Occur.SHOULD);
            }
        }
        if (!sense.parts().isEmpty()) {
            any.add(weigh(all(sense.parts(), Phrases::anywhere), 0.5), Occur.SHOULD);
        }
        for (List<String> enough : enough(sense.titleParts())) {
            any.add(weigh(all(enough, Phrases::inTitleOrLabels), 0.5), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query number(DocumentNumbers.Found number) {
        if (!number.issued()) {
            return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.NUMBER_TAIL, number.key()))), 50);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.NUMBER_KEY, number.key()))), 50), Occur.SHOULD);
        if (number.whole()) {
            any.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.NUMBER_KEY, number.key()))), 5), Occur.SHOULD);
        }
        return any.build();
    }

    /** The smallest sets of pieces that weigh enough of the whole, a piece by its rarity in titles: 上海 and 养犬 of 上海, 养犬, 规定. */
    private List<List<String>> enough(List<String> parts) {
        List<String> heaviest = parts.size() <= MOST_PIECES ? parts : parts.subList(0, MOST_PIECES);
        double[] weights = heaviest.stream().mapToDouble(this::rarity).toArray();
        double needed = ENOUGH * Arrays.stream(weights).sum();
        List<Integer> minimal = new ArrayList<>();
        for (int set = 1; set < 1 << weights.length; set++) {
            int chosen = set;
            boolean larger = minimal.stream().anyMatch(smaller -> (smaller & chosen) == smaller);
            boolean weighty = IntStream.range(0, weights.length).filter(i -> (chosen >> i & 1) == 1).mapToDouble(i -> weights[i]).sum() >= needed;
            if (weighty && !larger) {
                minimal.add(chosen);
            }
        }
        return minimal.stream().map(set -> IntStream.range(0, weights.length).filter(i -> (set >> i & 1) == 1).mapToObj(heaviest::get).toList()).toList();
    }

    private double rarity(String part) {
        IndexReader reader = searcher.getIndexReader();
        double entries = Math.max(1, reader.numDocs());
        double rarest = 0;
        try {
            for (Grams.Gram gram : Grams.phrase(part)) {
                rarest = Math.max(rarest, Math.log(1 + entries / Math.max(1, reader.docFreq(new Term(Fields.TITLE, gram.text())))));
            }
            return rarest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query all(List<String> parts, Function<String, Query> where) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(where.apply(part), Occur.MUST));
        return all.build();
    }

    private static Query weigh(Query query, double weight) {
        return new BoostQuery(query, (float) weight);
    }

    private Query weighted(Query condition, List<Sense> senses) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition, Occur.MUST);
        List<Sense> apart = senses.stream().filter(sense -> senses.size() > 1 || !sense.titleParts().isEmpty()).toList();
        for (String pair : Ranking.pairs(apart, MOST_PAIRS)) {
            all.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE, pair)), 1.5f), Occur.SHOULD);
        }
        all.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Facet.VALIDITY.field(), Validity.VALID.code()))), 1.5f), Occur.SHOULD);
        long newest = Ranking.newestDay(searcher);
        if (newest != Long.MIN_VALUE) {
            all.add(LongField.newDistanceFeatureQuery(Fields.PUBLISHED, 1.5f, newest, Ranking.HALF_AS_RECENT), Occur.SHOULD);
        }
        return all.build();
    }

    /** With all filters of the question but that of one facet. */
    Query filtered(Query words, @org.jspecify.annotations.Nullable Facet without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        question.filters().forEach((facet, values) -> {
            if (facet != without && !values.isEmpty()) {
                all.add(oneOf(facet.field(), values), Occur.FILTER);
            }
        });
        if (!question.under().isEmpty()) {
            all.add(new TermQuery(new Term(Fields.UNDER, question.under())), Occur.FILTER);
        }
        LocalDate from = question.from();
        LocalDate to = question.to();
        if (from != null || to != null) {
            all.add(LongField.newRangeQuery(Fields.PUBLISHED, from == null ? Long.MIN_VALUE : from.toEpochDay(),
                    to == null ? Long.MAX_VALUE : to.toEpochDay()), Occur.FILTER);
        }
        Set<String> keys = new LinkedHashSet<>(question.keys());
        keys.add(Fields.ANYBODY);
        all.add(oneOf(Fields.SEEN_BY, keys), Occur.FILTER);
        return all.build();
    }

    private static Query oneOf(String field, Set<String> values) {
        return values.size() == 1 ? new TermQuery(new Term(field, values.iterator().next()))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
