/** Checks of what is owed: duties late or missed. */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.duty;
