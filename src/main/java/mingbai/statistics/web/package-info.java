/** Pages of figures: all measures, the records behind a number, closed periods. */
@org.jspecify.annotations.NullMarked
package mingbai.statistics.web;
