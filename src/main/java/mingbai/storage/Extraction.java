package mingbai.storage;

import java.util.Map;

/** What came of reading a file. */
public sealed interface Extraction {

    /**
     * @param html       the body, clean ({@link HtmlCleaner})
     * @param text       its words
     * @param properties what the file says of itself: {@code title}, {@code author}, {@code charset}; absent when it does not
     */
    record Extracted(String html, String text, Map<String, String> properties) implements Extraction {}

    /** Why a file was not read. */
    enum Why {
        BROKEN, LOCKED,
        /** Opens, but holds no words: a scan. */
        NO_WORDS,
        /** Larger, or takes longer, than what is read. */
        TOO_MUCH,
        /** Of a kind whose words are not read. */
        OTHER_KIND
    }

    /** @param reason in Chinese: what is wrong with the file and what to do */
    record Unreadable(Why why, String reason) implements Extraction {}
}
