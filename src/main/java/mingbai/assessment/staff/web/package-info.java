/** Pages of the levels of persons. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.staff.web;
