/**
 * Figures that open (统计数字): what a figure is, and the one place where its condition becomes SQL. A measure is declared by the module whose records
 * it counts, through the port {@link mingbai.figure.MeasureSet}; value, breakdown and records are made from one condition, so that a figure and its list
 * cannot differ. Serves Arts. 49 and 50 (annual reports rest on records) and requirement I4.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package mingbai.figure;
