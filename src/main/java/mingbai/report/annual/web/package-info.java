/** Pages of the annual report: the desk's, and those of the public, which show only what was reviewed and published. */
@org.jspecify.annotations.NullMarked
package mingbai.report.annual.web;
