/** How the forms of assessment are read from what a browser sends: nothing typed is lost, nothing odd gets through. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.form;
