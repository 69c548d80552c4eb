/** Pages of papers and their templates on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.report.writing.web;
