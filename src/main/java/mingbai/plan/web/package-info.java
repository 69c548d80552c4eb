/** Pages of plans on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.plan.web;
