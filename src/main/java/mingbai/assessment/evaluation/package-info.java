/**
 * Social evaluation (社会评议): a public questionnaire on the disclosure of agencies, open from a day to a day, answered without session, script or account. Nothing of who
 * answers is kept; what that can and cannot keep out is said on the page of the results. Serves Art. 46 of the Regulation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("evaluation")
package mingbai.assessment.evaluation;
