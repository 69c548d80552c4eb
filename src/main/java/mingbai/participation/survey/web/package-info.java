/** Pages of surveys: the questionnaire and its results for everybody, the office's side on the desk. */
@org.jspecify.annotations.NullMarked
package mingbai.participation.survey.web;
