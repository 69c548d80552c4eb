/** Closed periods: every figure frozen with the list of its records, versions with their reasons, and what changed since. */
@org.jspecify.annotations.NullMarked
package mingbai.statistics.closing;
