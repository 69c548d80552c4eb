/** Pages of self-inspection: the office's desk, the unit's sheet, and what the public sees of it. */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.campaign.web;
