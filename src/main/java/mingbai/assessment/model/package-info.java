/**
 * Model units (示范点): an office calls with its criteria, units apply with evidence, two people of other agencies judge, a third decides; recognised for some years,
 * looked at again each year, withdrawn with a reason. Serves Art. 46 of the Regulation and requirement I5.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("model")
package mingbai.assessment.model;
