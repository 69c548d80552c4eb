/** Measures whole jobs of the program beside what a user would otherwise have. */
@org.jspecify.annotations.NullMarked
package mingbai.operations.bench;
