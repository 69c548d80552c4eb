/** Pages of rewards and accountability. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.merit.web;
