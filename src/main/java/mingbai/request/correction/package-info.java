/**
 * Demands to correct a record about oneself (更正政府信息), Art. 41: with evidence; verified and corrected, forwarded, told whom to ask, or refused with
 * reasons, and told in every case. The Regulation sets no term. Nothing of them is ever public.
 */
@org.jspecify.annotations.NullMarked
package mingbai.request.correction;
