/**
 * Dashboards: figures by month, kind, outcome and agency, drawn, on the desk for the caller's agencies and on the portal for everybody. Each number is a measure of
 * {@code figure} and leads to its records; each drawing can be taken as a table. Serves Art. 49 and 50 and requirement I4.
 */
@org.jspecify.annotations.NullMarked
package mingbai.statistics.dashboard;
