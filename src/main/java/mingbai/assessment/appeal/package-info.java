/**
 * Appeals (复核申诉) against provisional scores: by indicator, with evidence, within some working days; decided by somebody who neither scored nor belongs to the
 * unit; heard where that helps. A decision is points with a reason that stand on the sheet. Serves Art. 46 of the Regulation and requirement I5.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("appeal")
package mingbai.assessment.appeal;
