/** Pages of social evaluation: the public questionnaire and its results, and the office's side. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.evaluation.web;
