/**
 * Interviews (在线访谈): announced with guests and hours, questions of the public before and during, live text of which each piece is entered by one person and let out by another,
 * the questions left over answered by a day named beforehand, and a transcript that goes the way of every document.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("interview")
package mingbai.participation.interview;
