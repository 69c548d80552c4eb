/** Pages of solicitations: the form for opinions, and their handling on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.participation.solicitation.web;
