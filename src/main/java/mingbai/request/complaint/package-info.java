/**
 * Complaints (投诉举报) about missing publication or unlawful handling of requests: received, verified, decided, told; a justified one orders the agency
 * to put it right by a day. Serves Arts. 47(2) and 51 of the Regulation. Nothing of them is ever public.
 */
@org.jspecify.annotations.NullMarked
package mingbai.request.complaint;
