/** The national sheet of indicators (国办秘函〔2019〕19号): vetoes, deductions, bonus, each line with what was looked at; what nobody looked at is never assumed. */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.indicator;
