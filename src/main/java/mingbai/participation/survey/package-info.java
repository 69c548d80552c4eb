/**
 * Surveys (网上调查): an office asks the public a set of questions from a day to a day, answered without session, script or account; results as counts from ten answers on.
 * Nothing of who answered is kept, nor when: answers lie shuffled in boxes of at least ten, and what that can and cannot keep out is said beside the questions.
 * Serves Arts. 14 and 18 of the Interim Provisions on Major Administrative Decisions (国令第713号).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("survey")
package mingbai.participation.survey;
