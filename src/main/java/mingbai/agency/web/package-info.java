/** The desk's pages of agencies. */
@org.jspecify.annotations.NullMarked
package mingbai.agency.web;
