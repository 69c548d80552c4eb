/**
 * What may follow an answer (救济): reconsideration and suits with their results, and a new answer when one is ordered. Serves Art. 51 of the
 * Regulation and table 3 of the annual report.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("remedy")
package mingbai.request.remedy;
