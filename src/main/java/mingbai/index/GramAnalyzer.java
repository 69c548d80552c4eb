package mingbai.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands {@link Grams} to Lucene: one field is cut into single characters, all others into bigrams. Parts of a field never touch. */
final class GramAnalyzer extends Analyzer {

    private static final int BETWEEN_PARTS = 100;

    GramAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new GramTokenizer(field.equals(Fields.TITLE_CHARACTERS)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_PARTS;
    }

    private static final class GramTokenizer extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private final boolean single;
        private char[] text = new char[4096];
        private Grams grams = new Grams(text, 0, false);

        GramTokenizer(boolean single) {
            this.single = single;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            int length = 0;
            for (int read; (read = input.read(text, length, text.length - length)) >= 0; length += read) {
                if (length + read == text.length) {
                    text = Arrays.copyOf(text, text.length * 2);
                }
            }
            grams = new Grams(Folding.fold(text, length), length, single);
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!grams.next()) {
                return false;
            }
            term.copyBuffer(text, grams.start, grams.end - grams.start);
            position.setPositionIncrement(grams.step);
            return true;
        }
    }
}
