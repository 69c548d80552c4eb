/** Checks of cases: requests, complaints, suits and error reports with which somebody is late. */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.cases;
