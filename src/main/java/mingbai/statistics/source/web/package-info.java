/** The desk's pages of figures of other business systems. */
@org.jspecify.annotations.NullMarked
package mingbai.statistics.source.web;
