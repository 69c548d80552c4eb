/**
 * The level of a person (人员等次) by their acts: drafts and how many came back, opinions and requests and how many in time. Nothing is typed and nothing kept; a sheet is
 * counted from the records each time it is opened. Who is judged sees their own sheet and may object. Serves Art. 46 of the Regulation and requirement I5.
 */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.staff;
