/** The public calculator of terms, and the desk's page of the working calendar. */
@org.jspecify.annotations.NullMarked
package mingbai.almanac.web;
