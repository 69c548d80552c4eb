/** What comes over the counter, by telephone or on paper: typed by a clerk, read back, printed, signed, and the signed sheet kept with the case. */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.counter;
