package mingbai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.index.Hits.Count;
import mingbai.index.Hits.Fragment;
import mingbai.index.Hits.Hit;
import mingbai.index.Hits.Note;
import mingbai.index.Hits.Source;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/** Answers one question on one state of the index: asks, ranks, counts, cuts out. */
final class Searching {

    /** Facets are counted over so many hits; the counts of a larger answer say that they are too low. */
    private static final int COUNTED_FOR_FACETS = 100_000;

    private final IndexSearcher searcher;
    private final mingbai.index.Query question;
    private final Asking asking;

    private record Page(List<Ranking.Ranked> ranked, TotalHits total) { }

    Searching(IndexSearcher searcher, mingbai.index.Query question) {
        this.searcher = searcher;
        this.question = question;
        this.asking = new Asking(searcher, question);
    }

    Hits answer() throws IOException {
        Words words = Words.read(question.words());
        boolean nothing = words.wanted().isEmpty();
        if (nothing && !question.words().isBlank()) {
            return Hits.none(Note.NOTHING_TO_SEARCH);
        }
        Asking.Asked asked = asking.ask(words);
        Page page = page(asked);
        if (page.total().value() == 0 && !nothing) {
            asked = asking.withWordsMissing(asked).orElse(asked);
            page = page(asked);
        }
        Set<Note> notes = EnumSet.noneOf(Note.class);
        notes.addAll(asked.notes());
        if ((long) question.offset() + question.limit() > mingbai.index.Query.DEEPEST) {
            notes.add(Note.TOO_DEEP);
        }
        boolean exact = page.total().relation() == TotalHits.Relation.EQUAL_TO && page.total().value() <= Hits.COUNTED;
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        boolean facetsExact = count(asked.words(), facets);
        return new Hits(Math.min(page.total().value(), Hits.COUNTED), exact, hits(page.ranked(), asked), facets, facetsExact, notes, asked.understood());
    }

    private Page page(Asking.Asked asked) throws IOException {
        return asked.senses().isEmpty() || question.sort() == mingbai.index.Query.Sort.NEWEST ? newest(asked) : best(asked);
    }

    private Page best(Asking.Asked asked) throws IOException {
        int wanted = Math.max(Ranking.CANDIDATES, lastHit());
        Query query = asking.filtered(asked.words(), null);
        TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(wanted, null, Hits.COUNTED));
        int candidates = Math.min(Ranking.CANDIDATES, top.scoreDocs.length);
        List<Ranking.Ranked> ranked = new ArrayList<>(new Ranking(searcher.getIndexReader(), asked.senses())
                .order(candidates(Arrays.copyOf(top.scoreDocs, candidates))));
        double lowest = ranked.isEmpty() ? 0 : ranked.getLast().score();
        for (int i = candidates; i < top.scoreDocs.length; i++) {
            ranked.add(new Ranking.Ranked(top.scoreDocs[i].doc, lowest * top.scoreDocs[i].score / top.scoreDocs[candidates - 1].score));
        }
        return new Page(onPage(ranked), top.totalHits);
    }

    private Page newest(Asking.Asked asked) throws IOException {
        SortField day = LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX);
        day.setMissingValue(Long.MIN_VALUE);
        Query query = asking.filtered(asked.words(), null);
        TopDocs top = searcher.search(query, new TopFieldCollectorManager(new Sort(day), Math.max(1, lastHit()), null, Hits.COUNTED));
        List<Ranking.Ranked> ranked = Arrays.stream(top.scoreDocs).map(hit -> new Ranking.Ranked(hit.doc, 0)).toList();
        return new Page(onPage(ranked), top.totalHits);
    }

    private int lastHit() {
        return (int) Math.min((long) question.offset() + question.limit(), mingbai.index.Query.DEEPEST);
    }

    private List<Ranking.Ranked> onPage(List<Ranking.Ranked> ranked) {
        int from = Math.min(question.offset(), ranked.size());
        return ranked.subList(from, Math.max(from, Math.min(lastHit(), ranked.size())));
    }

    private List<Ranking.Candidate> candidates(ScoreDoc[] hits) throws IOException {
        ScoreDoc[] inOrder = hits.clone();
        Arrays.sort(inOrder, java.util.Comparator.comparingInt(hit -> hit.doc));
        List<Ranking.Candidate> candidates = new ArrayList<>();
        LeafValues values = null;
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc hit : inOrder) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            if (values == null || values.leaf != leaf) {
                values = new LeafValues(leaf);
            }
            candidates.add(values.candidate(hit));
        }
        return candidates;
    }

    /** What ranking needs of the entries of one segment; entries must be asked for in ascending order. */
    private static final class LeafValues {
        private final LeafReaderContext leaf;
        private final BinaryDocValues titles;
        private final BinaryDocValues labels;
        private final BinaryDocValues numbers;
        private final NumericDocValues validity;
        private final SortedNumericDocValues published;

        LeafValues(LeafReaderContext leaf) throws IOException {
            this.leaf = leaf;
            titles = DocValues.getBinary(leaf.reader(), Fields.RANK_TITLE);
            labels = DocValues.getBinary(leaf.reader(), Fields.RANK_LABELS);
            numbers = DocValues.getBinary(leaf.reader(), Fields.RANK_NUMBER);
            validity = DocValues.getNumeric(leaf.reader(), Fields.RANK_VALIDITY);
            published = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
        }

        Ranking.Candidate candidate(ScoreDoc hit) throws IOException {
            int doc = hit.doc - leaf.docBase;
            return new Ranking.Candidate(hit.doc, hit.score, text(titles, doc), text(labels, doc), text(numbers, doc),
                    validity.advanceExact(doc) ? (int) validity.longValue() : 0, published.advanceExact(doc) ? published.nextValue() : Long.MIN_VALUE);
        }

        private static String text(BinaryDocValues values, int doc) throws IOException {
            return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "";
        }
    }

    /** Each facet is counted as if its own filter were not set, so that its other values can be chosen. Returns whether all was counted. */
    private boolean count(Query words, Map<Facet, List<Count>> into) throws IOException {
        Set<Facet> unfiltered = EnumSet.noneOf(Facet.class);
        question.counting().stream().filter(facet -> question.filters().getOrDefault(facet, Set.of()).isEmpty()).forEach(unfiltered::add);
        boolean complete = true;
        for (Facet facet : question.counting()) {
            if (!unfiltered.contains(facet)) {
                Counting counting = Counting.facets(COUNTED_FOR_FACETS, Set.of(facet), searcher, asking.filtered(words, facet));
                into.put(facet, counting.of(facet));
                complete &= counting.complete();
            }
        }
        if (!unfiltered.isEmpty()) {
            Counting counting = Counting.facets(COUNTED_FOR_FACETS, unfiltered, searcher, asking.filtered(words, null));
            unfiltered.forEach(facet -> into.put(facet, counting.of(facet)));
            complete &= counting.complete();
        }
        return complete;
    }

    private List<Hit> hits(List<Ranking.Ranked> ranked, Asking.Asked asked) throws IOException {
        Fragments fragments = new Fragments(asked.senses());
        List<Hit> hits = new ArrayList<>();
        for (Ranking.Ranked each : ranked) {
            Document document = searcher.storedFields().document(each.doc());
            hits.add(new Hit(LuceneEntries.text(document, Fields.ID), each.score(),
                    fragments.marked(LuceneEntries.text(document, Fields.TITLE)), pieces(fragments, document), LuceneEntries.stored(document)));
        }
        return hits;
    }

    /** From the body, else from attachments, else from the summary; where nothing is marked, how the text begins. */
    private static List<Fragment> pieces(Fragments fragments, Document document) {
        String body = LuceneEntries.text(document, Fields.BODY);
        String summary = LuceneEntries.text(document, Fields.SUMMARY);
        List<Fragment> pieces = new ArrayList<>(fragments.of(Source.BODY, body, Fragments.MOST));
        for (String attachment : document.getValues(Fields.ATTACHED)) {
            if (pieces.size() < Fragments.MOST) {
                pieces.addAll(fragments.of(Source.ATTACHMENT, attachment, 1));
            }
        }
        if (pieces.isEmpty()) {
            pieces.addAll(fragments.of(Source.SUMMARY, summary, 1));
        }
        if (pieces.isEmpty()) {
            pieces.addAll(summary.isBlank() ? Fragments.beginning(Source.BODY, body) : Fragments.beginning(Source.SUMMARY, summary));
        }
        return pieces;
    }
}
