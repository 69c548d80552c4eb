package mingbai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mingbai.index.Folding.Kind;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Takes a word apart that hardly anything holds as it stands (上海养犬规定), where people wrote several words without a space. It is cut at
 * its weakest joint, the two neighbouring characters that fewest titles hold side by side, and each piece again as long as nothing holds it.
 * The index itself is the dictionary. Change of script is a joint of its own; single characters that are left over are dropped.
 */
final class Splitting {

    private final IndexSearcher searcher;
    private final Function<String, Query> holds;

    /** @param holds where a piece must be found to be one */
    Splitting(IndexSearcher searcher, Function<String, Query> holds) {
        this.searcher = searcher;
        this.holds = holds;
    }

    /** The pieces, each of which something in the index holds; none when it cannot be taken apart. */
    List<String> apart(String word) throws IOException {
        List<String> pieces = new ArrayList<>();
        cut(word.codePoints().filter(c -> Folding.kind(c) != Kind.GAP).toArray(), pieces, true);
        return pieces.size() == 1 && pieces.getFirst().equals(word) ? List.of() : pieces.stream().distinct().toList();
    }

    private void cut(int[] word, List<String> pieces, boolean whole) throws IOException {
        String text = new String(word, 0, word.length);
        if (!whole && Counting.upTo(1, searcher, holds.apply(text)) > 0) {
            pieces.add(text);
            return;
        }
        int joint = weakestJoint(word);
        if (joint == 0) {
            return;
        }
        for (int[] side : List.of(java.util.Arrays.copyOfRange(word, 0, joint), java.util.Arrays.copyOfRange(word, joint, word.length))) {
            boolean alone = side.length == 1 && Folding.kind(side[0]) == Kind.GRAM;
            if (!alone) {
                cut(side, pieces, false);
            }
        }
    }

    /** The place to cut at, or 0 if there is none: a Latin word is one piece, and so are two Han characters. */
    private int weakestJoint(int[] word) throws IOException {
        int best = 0;
        long weakest = Long.MAX_VALUE;
        for (int at = 1; at < word.length; at++) {
            long strength = strength(word, at);
            if (strength < weakest) {
                weakest = strength;
                best = at;
            }
        }
        return best;
    }

    private long strength(int[] word, int at) throws IOException {
        Kind left = Folding.kind(word[at - 1]);
        Kind right = Folding.kind(word[at]);
        if (left != right) {
            return -1;
        }
        if (left == Kind.WORD || word.length == 2) {
            return Long.MAX_VALUE;
        }
        IndexReader reader = searcher.getIndexReader();
        String pair = new String(word, at - 1, 2);
        long titles = reader.docFreq(new Term(Fields.TITLE, pair));
        long bodies = reader.docFreq(new Term(Fields.BODY, pair));
        boolean leavesOneAlone = word.length > 3 && (at == 1 || at == word.length - 1);
        return (leavesOneAlone ? 1L << 60 : 0) + (titles << 30) + bodies;
    }
}
