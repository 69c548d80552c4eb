/** Pages of inspection on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.web;
