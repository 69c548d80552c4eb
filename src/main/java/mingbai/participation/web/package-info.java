/** Pages of activities, public and on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.participation.web;
