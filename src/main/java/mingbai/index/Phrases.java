package mingbai.index;

import java.util.List;
import mingbai.index.Folding.Kind;
import mingbai.index.Grams.Gram;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A folded word as a condition on one field, or on all that are searched, each with what it weighs. */
final class Phrases {

    /** From this many characters on a Latin word or number also finds what begins with it. */
    private static final int SHORTEST_PREFIX = 2;

    private Phrases() {
    }

    static Query anywhere(String text) {
        return fields(text, true);
    }

    static Query inTitleOrLabels(String text) {
        return fields(text, false);
    }

    private static Query fields(String text, boolean bodies) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(in(Fields.TITLE, text), 6), Occur.SHOULD);
        any.add(new BoostQuery(in(Fields.LABELS, text), 2), Occur.SHOULD);
        if (bodies) {
            any.add(in(Fields.BODY, text), Occur.SHOULD);
            any.add(new BoostQuery(in(Fields.ATTACHED, text), 0.5f), Occur.SHOULD);
        }
        return any.build();
    }

    static Query in(String field, String text) {
        List<Gram> grams = Grams.phrase(text);
        if (grams.isEmpty()) {
            return new MatchNoDocsQuery("nothing to search in '" + text + "'");
        }
        if (grams.size() == 1) {
            return one(field, grams.getFirst().text());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        grams.forEach(gram -> phrase.add(new Term(field, gram.text()), gram.position()));
        return phrase.build();
    }

    /**
     * One token. A single Han character is found in titles by their characters; elsewhere by every bigram it begins and every run it ends,
     * which is every place where it stands.
     */
    private static Query one(String field, String text) {
        boolean han = Folding.kind(text.codePointAt(0)) == Kind.GRAM;
        int characters = text.codePointCount(0, text.length());
        if (han && characters == 1) {
            return field.equals(Fields.TITLE) ? new TermQuery(new Term(Fields.TITLE_CHARACTERS, text)) : prefix(field, text, 1);
        }
        Query whole = new TermQuery(new Term(field, text));
        if (han || characters < SHORTEST_PREFIX) {
            return whole;
        }
        return new BooleanQuery.Builder().add(whole, Occur.SHOULD).add(prefix(field, text, 0.3f), Occur.SHOULD).build();
    }

    private static Query prefix(String field, String text, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, text))), weight);
    }
}
