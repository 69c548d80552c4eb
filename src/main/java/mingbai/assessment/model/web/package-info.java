/** Pages of model units. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.model.web;
