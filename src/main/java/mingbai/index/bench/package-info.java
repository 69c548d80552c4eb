/**
 * Measures the search: speed beside plain Lucene on the same texts, recall of arbitrary substrings, and the order of results on judged questions.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("bench")
package mingbai.index.bench;
