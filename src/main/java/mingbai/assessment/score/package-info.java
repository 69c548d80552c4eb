/** Scores as pure functions of an indicator set, figures, hand scores and decisions; ranking with its uncertainty. Nothing here reads or writes. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.score;
