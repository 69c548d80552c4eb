/**
 * Self-inspection as a campaign (自查): planned, checked by the machine and by lists every unit answers with evidence, analysed by kind, agency and cause,
 * answered with measures, followed until somebody else than the mender struck the finding off; and spot checks whose seed is public before anything is drawn.
 * Serves Arts. 46 and 47 of the Regulation and requirement I2.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("campaign")
package mingbai.inspection.campaign;
