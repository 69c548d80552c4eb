/**
 * Answers to requests (答复): drafted, reviewed as a whole, signed by their review alone, served once a round. What was kept back is looked at again
 * (Art. 18); what was given may become a draft for proactive disclosure (Art. 44). Serves Arts. 14-18, 32, 35-40 and 44 of the Regulation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("answer")
package mingbai.request.answer;
