/** Checks of what must always be there: the guide's facts, people in charge, the rules library, interpretations, normative documents that were cleaned up. */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.standing;
