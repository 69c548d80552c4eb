/** Pages of what was withheld. */
@org.jspecify.annotations.NullMarked
package mingbai.request.withheld.web;
