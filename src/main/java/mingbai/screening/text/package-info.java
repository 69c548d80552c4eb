/**
 * Contradictions in the text of a report: parts that miss their total, lists that miss the number announced, counts that differ between sections,
 * percentages that do not follow, days that do not exist, wrong names of laws and wrong brackets. Pure: no state, no clock, no database. What it says is
 * advice to the person who wrote the text; it never stops an act, and it keeps silent wherever a reading exists in which the text is right.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("text")
package mingbai.screening.text;
