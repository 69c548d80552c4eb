package mingbai.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Query}. The total is exact up to {@link #COUNTED}; beyond, {@code exact} is false and the total is that limit.
 *
 * @param facets      counts per wanted facet, most frequent first
 * @param facetsExact false when so much was found that the counts stopped early: they are then too low
 * @param notes       what the reader should be told about how the question was understood
 * @param understood  the words searched for where the question had to be taken apart; else empty
 */
public record Hits(long total, boolean exact, List<Hit> hits, Map<Facet, List<Count>> facets, boolean facetsExact, Set<Note> notes,
        List<String> understood) {

    public static final int COUNTED = 10_000;

    /** Never holds mark-up: the page escapes the text and marks the marked parts in its own way. */
    public record Segment(String text, boolean marked) { }

    /** A piece of one of the texts of the entry, with what was found in it. */
    public record Fragment(Source source, List<Segment> segments) { }

    /** Where a fragment comes from. */
    public enum Source { BODY, ATTACHMENT, SUMMARY }

    /**
     * One entry that was found.
     *
     * @param title     the whole title, in parts
     * @param fragments at most three pieces of its texts around what was found; its beginning, if it was found by title or number alone
     */
    public record Hit(String id, double score, List<Segment> title, List<Fragment> fragments, Stored entry) {
        public String plainTitle() {
            StringBuilder plain = new StringBuilder();
            title.forEach(segment -> plain.append(segment.text()));
            return plain.toString();
        }
    }

    /** What the entry was given, apart from its texts. */
    public record Stored(String documentNumber, String indexNumber, String agency, String agencyName, String issuer, List<String> themes,
            String genre, String year, Validity validity, String disclosureClass, @Nullable LocalDate published, String kind,
            Map<String, String> extra) { }

    public record Count(String value, long hits) { }

    /** Something about the answer that a person should know, in the words they read. */
    public enum Note {
        NOTHING_TO_SEARCH("检索词中没有可以检索的文字，请输入汉字、字母或者数字。"),
        SHORTENED("检索词过长，只检索了前面的部分，请缩短检索词。"),
        TAKEN_APART("与检索词完全一致的内容很少，已将检索词拆分后检索；如需完全一致，请给检索词加上引号。"),
        SOME_WORDS_MISSING("没有同时包含全部检索词的内容，以下结果只包含其中一部分检索词。"),
        TOO_DEEP("最多可以翻到第 10000 条，请增加检索词或者筛选条件。");

        private final String text;

        Note(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** The total as it is shown: {@code 1,234}, or {@code 10,000+} where counting stopped. */
    public String totalText() {
        return String.format(java.util.Locale.ROOT, "%,d", total) + (exact ? "" : "+");
    }

    static Hits none(Note note) {
        return new Hits(0, true, List.of(), Map.of(), true, Set.of(note), List.of());
    }
}
