/** Pages of contributions on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.contribution.web;
