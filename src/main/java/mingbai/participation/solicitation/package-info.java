/**
 * Soliciting opinions on a draft (公开征求意见): the draft in numbered passages, opinions on one of them or the whole by any way, each judged with a reason, the
 * result counted and explained. Serves 国令第713号 Arts. 15, 18 and 32.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("solicitation")
package mingbai.participation.solicitation;
