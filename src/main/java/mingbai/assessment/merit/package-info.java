/**
 * Rewards and accountability (表彰奖励、责任追究) as decisions on record: what was decided, by whom, on which basis, about which agency. Of persons the post alone is kept,
 * and it is not public. Corrected or struck with a reason, never lost. Serves Arts. 46, 52 and 53 of the Regulation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("merit")
package mingbai.assessment.merit;
